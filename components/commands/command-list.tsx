'use client';

import { useState } from 'react';
import { useComposer } from '@/components/store/composer-provider';
import { selectComposition } from '@/components/store/selectors';
import { useAfterPaint } from '@/components/ui/after-paint';
import { CodeSpans } from '@/components/ui/code-spans';
import { leadCommands } from '@/lib/commands/lead-commands';
import { BuildFromLink } from './build-from-link';
import { CommandLine } from './command-line';
import { IfItFails } from './if-it-fails';
import { InstallDocker } from './install-docker';
import { Publish } from './publish';

/** Lines for the terminal. The first three always show, the rest on demand. */
export function CommandList() {
  const { commands, failures, name } = useAfterPaint(useComposer(selectComposition));
  const { lead, rest } = leadCommands(commands);
  const [isOpen, setOpen] = useState(false);
  return (
    <section
      data-recipe
      aria-label="Commands"
      className="relative row-start-5 max-h-[40dvh] overflow-y-auto low:max-h-none low:border-t-0 border-rule2 border-t py-2 pr-2 pl-4"
    >
      {lead.map((command) => (
        <CommandLine key={command.id} shortcut={command.id === 'build' ? 'c' : undefined} {...command} />
      ))}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="py-[13px] font-[550] text-ink2 text-meta hover:text-ink desk:py-1">
          More commands
        </summary>
        {rest.map(({ id, title, before, commands: others }) => (
          <div key={id} className="pt-1.5">
            <h3 className="font-[650] text-meta">{title}</h3>
            {before === undefined ? null : (
              <p className="pr-2 text-ink2 text-meta">
                <CodeSpans>{before}</CodeSpans>
              </p>
            )}
            {others.map((command) => (
              <CommandLine key={command.id} {...command} />
            ))}
          </div>
        ))}
        {isOpen ? <BuildFromLink /> : null}
        <IfItFails failures={failures} />
        <Publish name={name} />
        <InstallDocker />
      </details>
    </section>
  );
}
