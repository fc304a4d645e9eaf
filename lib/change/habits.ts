/** How often somebody builds. */
export type Habits = {
  /** Edits of the code in a day, and libraries bumped. */
  edits: number;
  bumps: number;
  /** Runs of CI in a month, each on a new machine after an edit of the code. */
  runs: number;
  /** True: these machines import the cache that the build before exported to a registry. */
  hasRegistryCache: boolean;
};

/** Of twenty edits on each of 22 working days. */
export const usualHabits: Habits = { edits: 20, bumps: 1, runs: 440, hasRegistryCache: true };
