/** What runs in the container. Facts only: the starter code of each type stands in lib/context/starter. */
export type AppType = {
  title: string;
  /** Name of the image where the recipe names none. */
  imageName: string;
  /** Libraries it cannot run without, as `parseRequirement` reads them. */
  requirements: readonly string[];
  /** Null: it listens to nothing. */
  port: number | null;
  /** Path that answers 200 when the app is ready; null: there is no server to ask. */
  healthPath: string | null;
  /** File under src/ that holds the starter code. */
  entry: string;
  /** Argument vector of CMD; `port` is the port of the recipe. */
  command: (port: number) => readonly string[];
  /** Seconds from start to first healthy answer that are still normal. */
  startPeriodSeconds: number;
  /** What the command needs where the container runs as root. */
  rootArguments: readonly string[];
  /** False: it must write into its home or working directory while it runs. */
  readOnlyRoot: boolean;
};

export const appTypes = {
  flask: {
    title: 'Flask API',
    imageName: 'flask-api',
    requirements: ['flask', 'gunicorn'],
    port: 8000,
    healthPath: '/health',
    entry: 'app.py',
    // The address stands here, where a reader looks for it; everything else in src/gunicorn.conf.py.
    command: (port) => ['gunicorn', '--bind', `0.0.0.0:${port}`, 'app:app'],
    startPeriodSeconds: 10,
    rootArguments: [],
    readOnlyRoot: true,
  },
  fastapi: {
    title: 'FastAPI',
    imageName: 'fastapi-app',
    requirements: ['fastapi', 'uvicorn'],
    port: 8000,
    healthPath: '/health',
    entry: 'app.py',
    command: (port) => ['uvicorn', 'app:app', '--host', '0.0.0.0', '--port', `${port}`],
    startPeriodSeconds: 10,
    rootArguments: [],
    readOnlyRoot: true,
  },
  streamlit: {
    title: 'Streamlit',
    imageName: 'streamlit-app',
    requirements: ['streamlit'],
    port: 8501,
    healthPath: '/_stcore/health',
    entry: 'app.py',
    command: (port) => [
      'streamlit',
      'run',
      'app.py',
      '--server.address=0.0.0.0',
      `--server.port=${port}`,
      '--server.headless=true',
      '--browser.gatherUsageStats=false',
    ],
    startPeriodSeconds: 30,
    rootArguments: [],
    readOnlyRoot: true,
  },
  jupyter: {
    title: 'JupyterLab',
    imageName: 'jupyter-lab',
    requirements: ['jupyterlab'],
    port: 8888,
    healthPath: '/api',
    entry: 'start.ipynb',
    command: (port) => ['jupyter', 'lab', '--ip=0.0.0.0', `--port=${port}`, '--no-browser'],
    startPeriodSeconds: 30,
    rootArguments: ['--allow-root'],
    readOnlyRoot: false,
  },
  script: {
    title: 'Script',
    imageName: 'python-script',
    requirements: [],
    port: null,
    healthPath: null,
    entry: 'main.py',
    command: () => ['python', 'main.py'],
    startPeriodSeconds: 0,
    rootArguments: [],
    readOnlyRoot: true,
  },
} as const satisfies Record<string, AppType>;

export type AppTypeId = keyof typeof appTypes;
export const appTypeIds = Object.keys(appTypes) as readonly AppTypeId[];

export function appType(id: AppTypeId): AppType {
  return appTypes[id];
}
