/**
 * What BuildKit builds from a Dockerfile: its "low-level build" graph, with the parts that nobody compares left
 * out. BuildKit's own frontend gives it for any Dockerfile (`readConversion`).
 */
export type BuildGraph = {
  /** In dependency order: what a vertex reads stands before it. */
  vertices: readonly Vertex[];
  /** Of every stage in the file, in its order. */
  stages: readonly GraphStage[];
  /** The vertex whose files are the image; null: an image without files. */
  result: string | null;
  config: ImageConfig;
};

export type GraphStage = { name: string; lines: LineRange };

/** First and last line, from 1. */
export type LineRange = readonly [number, number];

export type Vertex = {
  /** Unique within its graph. */
  id: string;
  /** As the engine prints it: "[build 2/4] RUN make". */
  name: string;
  lines: readonly LineRange[];
  operation: Operation;
  /** In the order that the operation counts them. */
  inputs: readonly Input[];
  /** False: only stages that the target does not need hold it. */
  isNeeded: boolean;
  /** True under --no-cache: nothing older is looked up. */
  ignoresCache: boolean;
};

/** What an operation compares of another vertex: how its files were made, or also what some of them hold. */
export type Input = {
  vertex: string;
  /** Null: only how it was made counts, as it does for the root filesystem. */
  content: readonly Selection[] | null;
};

/** Files that are hashed: https://github.com/moby/buildkit/blob/v0.25.2/cache/contenthash/checksum.go */
export type Selection = {
  path: string;
  /** True: a link at `path` stands for what it names. */
  followsLinks: boolean;
  /** True: `path` holds wildcards. */
  isPattern: boolean;
  include: readonly string[];
  exclude: readonly string[];
};

export type Operation =
  | { kind: 'image'; reference: string; platform: string }
  /** The build context, or a named one. */
  | { kind: 'context'; name: string }
  /** A file or a repository at an address. */
  | { kind: 'remote'; address: string; options: Readonly<Record<string, string>> }
  | RunOperation
  | { kind: 'files'; actions: readonly FileAction[] }
  | { kind: 'merge' | 'diff' };

export type RunOperation = {
  kind: 'run';
  /** With the shell: ["/bin/sh", "-c", "make"]. */
  argv: readonly string[];
  /** ENV and ARG, ordered by the last assignment. */
  environment: readonly string[];
  directory: string;
  user: string;
  platform: string;
  mounts: readonly RunMount[];
  /** What else is compared, by name: network, security, hostname, hosts, limits. */
  settings: Readonly<Record<string, string>>;
};

export type RunMount = {
  type: 'bind' | 'cache' | 'secret' | 'ssh' | 'tmpfs';
  target: string;
  /** Number of the input that it shows; null: none. */
  input: number | null;
  /** Path within the input. */
  source: string;
  isReadonly: boolean;
  /** False: what is written into it is thrown away. */
  isKept: boolean;
  /** Id, mode, size and the like, as far as they are compared. */
  options: Readonly<Record<string, string>>;
};

/** Inputs and outputs are counted as BuildKit does: from the number of inputs on, a number is an earlier action. */
export type FileAction = { on: number; from: number; output: number } & FileChange;

export type FileChange =
  | ({ kind: 'copy' } & Copy)
  | { kind: 'mkdir'; path: string; mode: number; owner: Owner; options: Readonly<Record<string, string>> }
  | { kind: 'mkfile'; path: string; mode: number; owner: Owner; text: string }
  | { kind: 'symlink'; path: string; target: string; owner: Owner }
  | { kind: 'rm'; path: string; options: Readonly<Record<string, string>> };

export type Copy = {
  source: string;
  destination: string;
  owner: Owner;
  /** Octal or symbolic; null: as it is. */
  mode: string | null;
  followsLinks: boolean;
  allowsWildcard: boolean;
  unpacks: boolean;
  include: readonly string[];
  exclude: readonly string[];
  /** What else the operation's text holds. */
  options: Readonly<Record<string, string>>;
};

/** As --chown gives them, each a name or a number; null: as the source has it, and root's for what is made. */
export type Owner = { user: string; group: string | null } | null;

/** OCI: https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md, as far as Docker writes it. */
export type ImageConfig = {
  Env?: readonly string[];
  User?: string;
  WorkingDir?: string;
  Entrypoint?: readonly string[];
  Cmd?: readonly string[];
  Shell?: readonly string[];
  OnBuild?: readonly string[];
  ExposedPorts?: Readonly<Record<string, object>>;
  Volumes?: Readonly<Record<string, object>>;
  Labels?: Readonly<Record<string, string>>;
  StopSignal?: string;
};
