import type {
  BuildGraph,
  FileAction,
  FileChange,
  GraphStage,
  ImageConfig,
  Input,
  LineRange,
  Operation,
  Owner,
  RunMount,
  RunOperation,
  Selection,
  Vertex,
} from './build-graph';

/** What BuildKit's frontend answers, as far as a graph is made of it; the JSON of its `pb.Op`. */
export type ConvertedGraph = {
  stages: readonly { name: string; lines: LineRange }[];
  ops: readonly ConvertedOp[];
  result: string | null;
  /** The image's document, with its config. */
  config: object | null;
};

export type ConvertedOp = {
  digest: string;
  inputs: readonly { digest: string; index: number }[];
  op: unknown;
  name: string;
  lines: readonly LineRange[];
  ignoreCache: boolean;
  needed: boolean;
};

type PbOp = {
  Op: {
    exec?: PbExec;
    file?: { actions: readonly PbAction[] };
    source?: PbSource;
    merge?: object;
    diff?: object;
  };
  platform?: { OS: string; Architecture: string; Variant?: string };
};
type PbSource = { identifier: string; attrs?: Record<string, string> };
type PbExec = {
  meta: {
    args: readonly string[];
    env?: readonly string[];
    cwd: string;
    user?: string;
    hostname?: string;
    extraHosts?: readonly { Host: string; IP: string }[];
    ulimit?: readonly { Name: string; Soft?: number; Hard?: number }[];
    cgroupParent?: string;
    validExitCodes?: readonly number[];
  };
  mounts: readonly PbMount[];
  network?: number;
  security?: number;
  secretenv?: readonly object[];
  cdiDevices?: readonly object[];
};
type PbMount = {
  input?: number;
  selector?: string;
  dest: string;
  output?: number;
  readonly?: boolean;
  mountType?: number;
  TmpfsOpt?: { size?: number };
  cacheOpt?: { ID?: string; sharing?: number };
  secretOpt?: object;
  SSHOpt?: object;
};
type PbAction = {
  input: number;
  secondaryInput: number;
  output: number;
  Action: {
    copy?: PbCopy;
    mkdir?: PbMake;
    mkfile?: PbMake;
    symlink?: PbLink;
    rm?: Record<string, unknown> & { path: string };
  };
};
type PbCopy = {
  src: string;
  dest: string;
  owner?: PbOwner;
  mode: number;
  modeStr?: string;
  followSymlink?: boolean;
  dirCopyContents?: boolean;
  attemptUnpackDockerCompatibility?: boolean;
  createDestPath?: boolean;
  allowWildcard?: boolean;
  allowEmptyWildcard?: boolean;
  timestamp: number;
  include_patterns?: readonly string[];
  exclude_patterns?: readonly string[];
  alwaysReplaceExistingDestPaths?: boolean;
  required_paths?: readonly string[];
};
type PbMake = {
  path: string;
  mode: number;
  makeParents?: boolean;
  owner?: PbOwner;
  timestamp: number;
  data?: string;
};
type PbLink = { oldpath: string; newpath: string; owner?: PbOwner; timestamp: number };
type PbOwner = { user?: { User?: PbUser }; group?: { User?: PbUser } };
type PbUser = { byName?: { name: string; input?: number }; byId?: number };

/** The build graph of what BuildKit's frontend made of a Dockerfile. */
export function readConversion({ stages, ops, result, config }: ConvertedGraph): BuildGraph {
  return {
    vertices: ops.map(readOp),
    stages: stages.map(({ name, lines }): GraphStage => ({ name, lines })),
    result,
    config: (config as { config?: ImageConfig } | null)?.config ?? {},
  };
}

function readOp({ digest, inputs, op, name, lines, ignoreCache, needed }: ConvertedOp): Vertex {
  const { operation, content } = readOperation(op as PbOp, inputs.length);
  return {
    id: digest,
    name,
    lines: joinRanges(lines),
    operation,
    inputs: inputs.map(({ digest: vertex }, index): Input => ({ vertex, content: content(index) })),
    isNeeded: needed,
    ignoresCache: ignoreCache,
  };
}

/** Lines that follow each other are one range. */
function joinRanges(lines: readonly LineRange[]): LineRange[] {
  const joined: [number, number][] = [];
  for (const [first, last] of [...lines].sort((a, b) => a[0] - b[0])) {
    const open = joined.at(-1);
    if (open && first <= open[1] + 1) open[1] = Math.max(open[1], last);
    else joined.push([first, last]);
  }
  return joined;
}

type Read = { operation: Operation; content: (input: number) => readonly Selection[] | null };

const byDefinition = () => null;

function readOperation({ Op, platform }: PbOp, inputs: number): Read {
  const text = platform
    ? [platform.OS, platform.Architecture, platform.Variant].filter(Boolean).join('/')
    : '';
  if (Op.exec) return readExec(Op.exec, text);
  if (Op.file) return readFileOp(Op.file.actions, inputs);
  if (Op.source) return { operation: readSource(Op.source, text), content: byDefinition };
  return { operation: { kind: Op.merge ? 'merge' : 'diff' }, content: byDefinition };
}

function readSource({ identifier, attrs = {} }: PbSource, platform: string): Operation {
  const [, scheme = '', rest = ''] = /^([\w-]+):\/\/(.*)$/s.exec(identifier) ?? [];
  if (scheme === 'docker-image') return { kind: 'image', reference: rest, platform };
  if (scheme === 'local') return { kind: 'context', name: rest };
  return { kind: 'remote', address: identifier, options: attrs };
}

const networks = ['default', 'host', 'none'];
const mountTypes: readonly RunMount['type'][] = ['bind', 'secret', 'ssh', 'cache', 'tmpfs'];

function readExec(exec: PbExec, platform: string): Read {
  const { meta } = exec;
  const mounts = exec.mounts.map(readMount);
  const settings: Record<string, string> = {
    ...(exec.network ? { network: networks[exec.network] ?? String(exec.network) } : {}),
    ...(exec.security ? { security: String(exec.security) } : {}),
    ...(meta.hostname ? { hostname: meta.hostname } : {}),
    ...(meta.extraHosts?.length ? { hosts: meta.extraHosts.map(({ Host }) => Host).join(' ') } : {}),
    ...(meta.ulimit?.length ? { limits: JSON.stringify(meta.ulimit) } : {}),
    ...(exec.secretenv?.length ? { secrets: JSON.stringify(exec.secretenv) } : {}),
    ...(exec.cdiDevices?.length ? { devices: JSON.stringify(exec.cdiDevices) } : {}),
    ...(meta.cgroupParent ? { cgroup: meta.cgroupParent } : {}),
  };
  const operation: RunOperation = {
    kind: 'run',
    argv: meta.args,
    environment: meta.env ?? [],
    directory: meta.cwd,
    user: meta.user ?? '',
    platform,
    mounts,
    settings,
  };
  return { operation, content: (input) => mountedContent(mounts, input) };
}

function readMount(mount: PbMount): RunMount {
  const input = mount.input ?? 0;
  return {
    type: mountTypes[mount.mountType ?? 0] ?? 'bind',
    target: mount.dest,
    input: input === -1 ? null : input,
    source: mount.selector ?? '',
    isReadonly: mount.readonly ?? false,
    isKept: (mount.output ?? 0) !== -1,
    options: {
      ...cacheOptions(mount),
      ...(mount.secretOpt ? { secret: JSON.stringify(mount.secretOpt) } : {}),
      ...(mount.SSHOpt ? { ssh: JSON.stringify(mount.SSHOpt) } : {}),
      ...(mount.TmpfsOpt?.size ? { size: String(mount.TmpfsOpt.size) } : {}),
    },
  };
}

/** Only the id that a cache mount has by itself is compared: BuildKit keeps caches of older versions that way. */
function cacheOptions({ cacheOpt, dest }: PbMount): Record<string, string> {
  if (!cacheOpt) return {};
  const id = cacheOpt.ID ?? '';
  const isDefault = !cacheOpt.sharing && (id === dest || id.slice(id.indexOf('/') + 1) === dest);
  return isDefault ? { id } : {};
}

/** A mount counts by content where nothing that the step leaves behind can come from it. */
function mountedContent(mounts: readonly RunMount[], input: number): readonly Selection[] | null {
  const shown = mounts.filter(
    (mount) => mount.input === input && (mount.type === 'bind' || mount.type === 'cache'),
  );
  const last = shown.at(-1);
  if (!last || last.target === '/') return null;
  if (last.isKept && !last.isReadonly && last.source !== '' && last.source !== '/') return null;
  const paths = shown.map(({ source }) => source || '/');
  return paths.includes('/') ? [] : paths.map((path) => select(path));
}

function select(path: string, rest: Partial<Selection> = {}): Selection {
  return { path, followsLinks: true, isPattern: false, include: [], exclude: [], ...rest };
}

function readFileOp(pbActions: readonly PbAction[], inputs: number): Read {
  const actions = pbActions.map(readAction);
  const content = (input: number) => {
    if (actions.some(({ on }) => on === input)) return null;
    const read = actions.flatMap((action) => selectionsOf(action, input));
    return read.length === 0 ? null : read;
  };
  return {
    operation: { kind: 'files', actions },
    content: (input) => (input < inputs ? content(input) : null),
  };
}

function selectionsOf(action: FileAction, input: number): Selection[] {
  if (action.kind !== 'copy' || action.from !== input) return [];
  const { source, followsLinks, allowsWildcard, include, exclude } = action;
  const isPattern = allowsWildcard && /(?:^|[^\\])[*?[]/.test(source);
  return [select(source, { followsLinks, isPattern, include, exclude })];
}

function readAction({ input, secondaryInput, output, Action }: PbAction): FileAction {
  return { on: input, from: secondaryInput, output, ...readChange(Action) };
}

function readChange({ copy, mkdir, mkfile, symlink, rm }: PbAction['Action']): FileChange {
  if (copy) return readCopy(copy);
  if (mkdir) {
    const { path, mode, makeParents, timestamp } = mkdir;
    return {
      kind: 'mkdir',
      path,
      mode,
      owner: readOwner(mkdir.owner),
      options: optionsOf({ makeParents, timestamp }),
    };
  }
  if (mkfile) {
    const { path, mode, data = '' } = mkfile;
    return { kind: 'mkfile', path, mode, owner: readOwner(mkfile.owner), text: decodeBase64(data) };
  }
  if (symlink)
    return {
      kind: 'symlink',
      path: symlink.newpath,
      target: symlink.oldpath,
      owner: readOwner(symlink.owner),
    };
  const { path = '', ...rest } = rm ?? { path: '' };
  return { kind: 'rm', path, options: optionsOf(rest) };
}

function readCopy(copy: PbCopy): FileChange {
  return {
    kind: 'copy',
    source: copy.src,
    destination: copy.dest,
    owner: readOwner(copy.owner),
    mode: copy.modeStr ?? (copy.mode === -1 ? null : copy.mode.toString(8)),
    followsLinks: copy.followSymlink ?? false,
    allowsWildcard: copy.allowWildcard ?? false,
    unpacks: copy.attemptUnpackDockerCompatibility ?? false,
    include: copy.include_patterns ?? [],
    exclude: copy.exclude_patterns ?? [],
    options: optionsOf({
      contents: copy.dirCopyContents,
      createDestination: copy.createDestPath,
      allowEmpty: copy.allowEmptyWildcard,
      timestamp: copy.timestamp,
      replace: copy.alwaysReplaceExistingDestPaths,
      required: copy.required_paths?.join('\n'),
    }),
  };
}

function readOwner(owner: PbOwner | undefined): Owner {
  if (!owner) return null;
  return { user: readUser(owner.user?.User), group: owner.group ? readUser(owner.group.User) : null };
}

function readUser(user: PbUser | undefined): string {
  return user?.byName?.name ?? String(user?.byId ?? 0);
}

function decodeBase64(data: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(data), (char) => char.charCodeAt(0)));
}

/** What is set, as text. */
function optionsOf(all: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(all).flatMap(([key, value]) =>
      value === undefined || value === false || value === -1 || value === '' ? [] : [[key, String(value)]],
    ),
  );
}
