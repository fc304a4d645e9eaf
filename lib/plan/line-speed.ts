/** Speeds of a line that a reader can name, in Mbit/s. */
export const lineSpeeds = [10, 50, 100, 200, 1000] as const;

export type LineSpeed = (typeof lineSpeeds)[number];

/** What is assumed until a reader says theirs. */
export const usualLineSpeed: LineSpeed = 100;
