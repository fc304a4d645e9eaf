/** Figures of a lab, measured once on one machine: bytes hold anywhere, seconds compare steps with each other. */
export type Figures = {
  /** Bytes and layers of base images by the name that FROM gives. */
  bases: Readonly<Record<string, { bytes: number; layers: number }>>;
  /** Commands of RUN; the first one that matches holds. */
  runs: readonly RunFigure[];
  /** What `pip install -r requirements.txt` downloads, by a line of the file. */
  wheels?: Readonly<Record<string, readonly Wheel[]>>;
  /** Seconds of a build that reuses every step. */
  idle: number;
  /** Where they come from. */
  source: string;
};

export type RunFigure = {
  /** Source of a regular expression that the whole command matches. */
  command: string;
  /** And one that the text of a file matches, where the figures depend on it. */
  file?: { path: string; text: string };
  /** And a cache mount that the step has, by its target: what is written there is in no layer. */
  mount?: string;
  bytes: number;
  seconds: number;
};

export type Wheel = { name: string; bytes: number };

export function findRunFigure(
  { runs }: Figures,
  command: string,
  mounts: readonly string[],
  textOf: (path: string) => string,
): RunFigure | null {
  const fits = (figure: RunFigure) =>
    new RegExp(`^(?:${figure.command})$`).test(command) &&
    (figure.mount === undefined || mounts.includes(figure.mount)) &&
    (figure.file === undefined || new RegExp(figure.file.text).test(textOf(figure.file.path)));
  return runs.find(fits) ?? null;
}

/** Bytes a second of a COPY: 201 MB took 2.1 s. Small ones take less than a tenth of a second. */
const copySpeed = 96e6;
const leastSeconds = 0.04;

export function copySeconds(bytes: number): number {
  return Math.max(leastSeconds, bytes / copySpeed);
}
