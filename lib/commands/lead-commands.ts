import type { Command, CommandGroup, CommandGroupId } from './command-group';

const shown = 3;

/** The lines that always show, and the groups with what is left of them. Whoever chose a service starts it before
 * looking at the app without it. */
export function leadCommands(groups: readonly CommandGroup[]): {
  lead: readonly Command[];
  rest: readonly CommandGroup[];
} {
  const linesOf = (id: CommandGroupId) => groups.find((group) => group.id === id)?.commands ?? [];
  const all = groups.flatMap(({ commands }) => commands);
  const lead = [...new Set([...linesOf('run'), ...linesOf('compose'), ...all])].slice(0, shown);
  const rest = groups.map((group) => ({
    ...group,
    commands: group.commands.filter((command) => !lead.includes(command)),
  }));
  return { lead, rest: rest.filter(({ commands }) => commands.length > 0) };
}
