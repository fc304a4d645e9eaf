import type { Command, CommandGroup } from './commands';

const shown = 3;

/** The lines that always show, and the groups with what is left of them. */
export function leadCommands(groups: readonly CommandGroup[]): {
  lead: readonly Command[];
  rest: readonly CommandGroup[];
} {
  const build = groups.flatMap(({ id, commands }) => (id === 'run' ? commands : []));
  const next = groups.flatMap(({ id, commands }) => (id === 'run' ? [] : commands));
  const lead = [...build, ...next].slice(0, shown);
  const rest = groups.map((group) => ({
    ...group,
    commands: group.commands.filter((command) => !lead.includes(command)),
  }));
  return { lead, rest: rest.filter(({ commands }) => commands.length > 0) };
}
