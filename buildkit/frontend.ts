import './dist/wasm_exec.js';

export type Lines = readonly [number, number];

export type ConvertRequest = {
  dockerfile: string;
  /** Text of .dockerignore: the context's excludes, and what the check CopyIgnoredFile reads. */
  dockerignore?: string;
  target?: string;
  buildArgs?: Readonly<Record<string, string>>;
  /** As in --platform; without it the build is for the machine, which is linux/amd64. */
  platform?: string;
  /** Config of base images by reference as FROM names them after expansion: OCI image configs, of which `config` is enough. */
  images?: Readonly<Record<string, object>>;
  /** --no-cache, or the stage names of --no-cache-filter. */
  noCache?: 'all' | readonly string[];
  /** COPY --link as a merge op; a plain copy without it, as in Docker's own storage. */
  mergeOp?: boolean;
  /** Names of --build-context: each is a directory of that name. */
  contexts?: readonly string[];
  /** Further options by the frontend's own names: "force-network-mode", "add-hosts", "ulimit", "shm-size", "label:NAME". */
  settings?: Readonly<Record<string, string>>;
  /** Also convert the stages that the target does not need: their ops come with needed: false. */
  allStages?: boolean;
};

export type Stage = { name: string; index: number; lines: Lines };

export type Op = {
  digest: string;
  inputs: readonly { digest: string; index: number }[];
  /** BuildKit's pb.Op as Go's encoding/json writes it. */
  op: unknown;
  name: string;
  lines: readonly Lines[];
  ignoreCache: boolean;
  needed: boolean;
};

export type Finding = {
  rule: string;
  message: string;
  description: string;
  url: string;
  lines: readonly Lines[];
};

export type Failure = { message: string; lines: readonly Lines[] };

export type Conversion = {
  stages: readonly Stage[];
  /** In dependency order. */
  ops: readonly Op[];
  /** Digest of the op that is the result, null where it is scratch. */
  result: string | null;
  config: object | null;
  findings: readonly Finding[];
  /** What stops the build. */
  error: Failure | null;
  /** What stops `docker build --check`, which without a target looks at every stage. */
  checkError: Failure | null;
};

/** A directory's path ends in a slash. */
export type MatchRequest = { ignore: string; paths: readonly string[] };
export type Match = { kept: readonly boolean[]; error: string | null };

export type Frontend = {
  convert(request: ConvertRequest): Promise<Conversion>;
  match(request: MatchRequest): Promise<Match>;
};

type Respond = (error: string | null, reply: string | null) => void;
type Method = (method: 'convert' | 'match', request: string, respond: Respond) => void;
type GoImports = { gojs: Record<string, (sp: number) => void> };
type Go = {
  importObject: GoImports;
  exit: (code: number) => void;
  /** What wakes the program when its runtime has something to do. */
  _scheduledTimeouts: ReadonlyMap<number, ReturnType<typeof setTimeout>>;
  run(instance: WebAssembly.Instance): Promise<void>;
};
type Scope = { Go: new () => Go; buildkitFrontend?: Method };

const scope = globalThis as unknown as Scope;

/** A few lines that expand themselves ask for any amount of memory and time: these are far above a real Dockerfile's. */
const mostBytes = 1024 ** 3;
const mostMilliseconds = 10_000;

/** One running program: it answers any number of calls, until one of them breaks it. */
type Program = { call: Method; clock: Clock; end: () => void };

/** It runs during a call alone: a program that waits for the next one may wait for any time. */
type Clock = { start: () => void; stop: () => void };

async function startProgram(module: WebAssembly.Module): Promise<Program> {
  const go = new scope.Go();
  go.exit = () => {};
  const clock = limit(go.importObject.gojs, () => instance.exports.mem as WebAssembly.Memory);
  const instance = await WebAssembly.instantiate(module, go.importObject as unknown as WebAssembly.Imports);
  void go.run(instance);
  const call = scope.buildkitFrontend;
  if (!call) throw new Error('The program of buildkit.wasm is not the one that this file calls.');
  delete scope.buildkitFrontend;
  return { call, clock, end: () => endOf(go) };
}

/** A broken program must not wake again: it would go on amid what broke it, and nobody could catch what it throws. */
function endOf(go: Go): void {
  for (const timeout of go._scheduledTimeouts.values()) clearTimeout(timeout);
}

/** Go asks for the time and tells of grown memory all along; an error thrown there ends the program. */
function limit(imports: GoImports['gojs'], memory: () => WebAssembly.Memory): Clock {
  let deadline = Number.POSITIVE_INFINITY;
  const grow = imports['runtime.resetMemoryDataView'] as (sp: number) => void;
  const time = imports['runtime.nanotime1'] as (sp: number) => void;
  imports['runtime.resetMemoryDataView'] = (sp) => {
    if (memory().buffer.byteLength > mostBytes) throw new Error('This Dockerfile needs too much memory.');
    grow(sp);
  };
  imports['runtime.nanotime1'] = (sp) => {
    if (performance.now() > deadline) throw new Error('This Dockerfile needs too much time.');
    time(sp);
  };
  return {
    start: () => {
      deadline = performance.now() + mostMilliseconds;
    },
    stop: () => {
      deadline = Number.POSITIVE_INFINITY;
    },
  };
}

type Answer = { reply: string } | { error: string };

/** Go runs until it has nothing more to do, so a call without an answer is one that broke the program. */
function ask({ call, clock, end }: Program, method: 'convert' | 'match', request: object) {
  let answer: Answer | undefined;
  let thrown: unknown;
  const respond: Respond = (error, reply) => {
    answer = reply === null ? { error: error ?? '' } : { reply };
  };
  clock.start();
  try {
    call(method, JSON.stringify(request), respond);
  } catch (error) {
    thrown = error;
  }
  clock.stop();
  if (answer && thrown === undefined) return { answer, broken: false };
  end();
  return { answer: { error: whyStopped(thrown) }, broken: true };
}

/** A chain of tens of thousands of steps is deeper than a browser's stack, which has a message of its own. */
function whyStopped(thrown: unknown): string {
  if (thrown === undefined) return 'BuildKit stopped without an answer.';
  return thrown instanceof RangeError ? 'This Dockerfile has too many steps.' : (thrown as Error).message;
}

function failed(message: string): Conversion {
  const error = { message, lines: [] };
  return { stages: [], ops: [], result: null, config: null, findings: [], error, checkError: error };
}

export async function openFrontend(wasm: BufferSource | WebAssembly.Module): Promise<Frontend> {
  const module = wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm);
  let program: Promise<Program> = startProgram(module);
  await program;

  async function send(method: 'convert' | 'match', request: object): Promise<Answer> {
    const running = program;
    const { answer, broken } = ask(await running, method, request);
    if (broken && program === running) program = startProgram(module);
    return answer;
  }

  return {
    async convert(request) {
      const answer = await send('convert', request);
      return 'reply' in answer ? (JSON.parse(answer.reply) as Conversion) : failed(answer.error);
    },
    async match(request) {
      const answer = await send('match', request);
      return 'reply' in answer ? (JSON.parse(answer.reply) as Match) : { kept: [], error: answer.error };
    },
  };
}
