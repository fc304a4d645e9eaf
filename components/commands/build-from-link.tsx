'use client';

import { useComposer } from '@/components/store/composer-provider';
import { selectComposition } from '@/components/store/selectors';
import { linkCommands } from '@/lib/commands/link-commands';
import { CommandLine } from './command-line';
import { useServerOrigin } from './use-server-origin';

/** Builds the recipe with nothing downloaded by hand: Docker fetches the build context from the link. */
export function BuildFromLink() {
  const { name, recipe, snapshot } = useComposer(selectComposition);
  const origin = useServerOrigin();
  const commands = origin === null ? [] : linkCommands(name, origin, recipe, snapshot);
  if (commands.length === 0) return null;
  return (
    <div className="pt-1.5">
      <h3 className="font-[650] text-meta">Without a download</h3>
      {commands.map((command) => (
        <CommandLine key={command.id} {...command} />
      ))}
    </div>
  );
}
