/** A service that stands beside the app, in its own container. Each has a folder here; where the app talks to it, with
 * the module that writes to it and reads from it under files/. */
export type Service = {
  title: string;
  image: string;
  /** Library the starter code talks to it with, as `parseRequirement` reads it; null: it is for people, and the app neither
   * talks to it nor waits for it. */
  requirement: string | null;
  /** Directory of the image that must outlive its container; null: it keeps nothing. */
  dataDirectory: string | null;
  /** The account that the image starts as, where that is not root: an image that starts as root takes over its volume. */
  user?: number;
  /** Compose's health test, exec form. `$$` is how compose writes one dollar sign. Null: nothing waits for it. */
  healthTest: readonly string[] | null;
  /** While it starts, a failed test says nothing; absent: 10 seconds. */
  startPeriodSeconds?: number;
  /** Takes the place of the image's own entry point, `$$` for one dollar sign; absent for most. */
  entryPoint?: readonly string[];
  /** Overrides the image's own command, `$$` for one dollar sign; absent for most. */
  command?: readonly string[];
  environment: Readonly<Record<string, string>>;
  /** What the app is told, so that it finds the service; no two services use one name. */
  appEnvironment: Readonly<Record<string, string>>;
  /** Passwords: a variable would show them to whoever may inspect the container, so each is a file under /run/secrets.
   * The service may read all of its own. */
  secrets: readonly Secret[];
  /** What people open in a browser, published to this machine only; absent for most. */
  page?: Page;
  /** What people type into a page that opens databases; absent: it is none that such a page opens. */
  login?: Login;
  /** How its facts are known: an engine of ours started it, and what was written was there after a restart; or they are
   * those of its image's documentation, an address, and whoever takes it is told so. */
  proof: 'run' | { documentation: string };
};

export type Page = {
  /** In the container. */
  port: number;
  /** A verb and what comes with it. */
  shows: string;
  /** Its page asks which of the databases beside it to open, and has nothing to show without one; absent for most.
   * `serverVariable` names the server that it proposes. */
  opensDatabases?: { serverVariable: string };
};

export type Login = {
  /** As the page lists it. */
  system: string;
  user: string;
  /** Name of the secret. */
  password: string;
};

export type Secret = {
  /** Of its file, and of what stands for it in compose.yaml and kubernetes.yaml; no two services use one name. */
  name: string;
  /** What the file holds until somebody changes it. */
  value: string;
  appReads: boolean;
  /** What has to be known before it is changed, a line each. */
  notes: readonly string[];
};
