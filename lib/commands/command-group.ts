/** Lines to copy into a terminal, in the order one needs them. */
export type CommandGroup = {
  id: CommandGroupId;
  title: string;
  /** A sentence of Markdown: what is to be done before the first of them. */
  before?: string;
  commands: readonly Command[];
  /** A sentence of Markdown: what to do when Docker refuses one of them. */
  whenRefused?: string;
};

export type CommandGroupId =
  | 'run'
  | 'look'
  | 'compose'
  | 'keep'
  | 'develop'
  | 'test'
  | 'cuda'
  | 'podman'
  | 'apptainer';

export type Command = {
  id: string;
  /** A shell line; everything variable in it is quoted. */
  line: string;
  /** What it does, a few words. */
  note: string;
  /** It shows a log until Ctrl+C: what is pasted behind it would not run. */
  follows?: true;
};
