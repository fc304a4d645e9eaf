import type { Failure } from '@/lib/commands/failures';
import { CommandLine } from './command-line';

/** What a terminal may say instead, and the way out. */
export function IfItFails({ failures }: { failures: readonly Failure[] }) {
  return (
    <div className="pt-2">
      <h3 className="font-[650] text-meta">If one fails, and says</h3>
      {failures.map(({ id, seen, means, commands }) => (
        <div key={id} className="border-rule border-b py-1.5 pr-2 last:border-b-0">
          <p className="font-mono text-cost text-meta [overflow-wrap:anywhere]">{seen}</p>
          <p className="text-ink2 text-meta">{means}</p>
          {commands.map((command) => (
            <CommandLine key={command.id} {...command} />
          ))}
        </div>
      ))}
    </div>
  );
}
