import type { SystemPackages } from '@/lib/catalogue/catalogue';
import type { ServiceId } from '@/lib/services/services';
import type { AppGroupId } from './app-groups';

/** What runs in the container, as facts. Each has a folder here, with its starter code under files/. */
export type AppType = {
  title: string;
  /** What it is good for, a few words that go on after its title: "a web page with sliders". */
  what: string;
  group: AppGroupId;
  /** Name of the image where the recipe names none. */
  imageName: string;
  /** Libraries it cannot run without, as `parseRequirement` reads them. */
  requirements: readonly string[];
  /** Distribution packages that it needs beside those of its libraries; absent for most. */
  system?: SystemPackages;
  /** Services it cannot do without; a recipe has them whether it names them or not. */
  services: readonly ServiceId[];
  /** The one that the app is itself: a second one beside it has data of its own. */
  isService?: ServiceId;
  /** File under src/ that a reader opens first. */
  entry: string;
  /** What is started from the one image. The first one is the image's own CMD; compose.yaml starts all. */
  processes: readonly [Process, ...Process[]];
  /** False: it must write into its home or working directory while it runs. */
  readOnlyRoot: boolean;
  /** Folder of the working directory for what must outlive the container: a volume holds it. */
  keeps?: string;
  /** Variables that the image sets for it. */
  environment?: Readonly<Record<string, string>>;
  /** What runs it on Kubernetes with more than kubernetes.yaml says; absent: nothing does. */
  operator?: { title: string; page: string };
};

export type Process = {
  /** Name of its container in compose.yaml: differs from that of every other process and of every service. */
  id: string;
  /** Argument vector; `port` is the port of the recipe. */
  command: (port: number) => readonly string[];
  /** Of the first process: arguments more with which it takes over code that is saved while it runs; absent: it
   * does not. */
  reload?: readonly string[];
  /** What the command needs where the container runs as root. */
  rootArguments: readonly string[];
  /** Null: it listens to nothing. Only the first process is published. */
  port: number | null;
  /** True: whoever reaches its port can run code, so that it is published to this machine alone. */
  onlyHere?: boolean;
  /** Ports that other processes reach it on; never published. */
  innerPorts?: (port: number) => readonly number[];
  /** The first process may be asked by http; another one that does not end needs a command, so that
   * `docker compose up --wait` knows when it is ready. */
  health: Health | null;
  /** Of the first process: path that a person asks to see whether it answers; null: its page says so itself, or nothing listens. */
  askPath: string | null;
  /** Of the first process: what its log is good for. */
  logNote: string;
  /** How many of it compose.yaml starts. */
  replicas: number;
  /** True: it ends by itself, and is not started again. */
  ends: boolean;
};

/** How Docker asks whether a process is ready. */
export type Health = {
  /** http: a path that answers 200. command: one for compose.yaml, exit code 0, `$$` for one dollar sign. */
  test: { kind: 'http'; path: string } | { kind: 'command'; line: string };
  /** Seconds from start to first healthy answer that are still normal. */
  startPeriodSeconds: number;
};
