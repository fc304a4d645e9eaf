import { pythonFile, pythonList, versionImport } from './python';
import type { SourceFile, StarterInput } from './starter-input';

export function flaskStarter(input: StarterInput): SourceFile[] {
  return [
    { path: 'src/app.py', text: printApp(input) },
    { path: 'src/gunicorn.conf.py', text: printSettings() },
  ];
}

/** https://docs.gunicorn.org/en/stable/settings.html; an older gunicorn ignores a name it does not know. */
function printSettings(): string {
  return pythonFile(
    ['"""Settings of the server. Gunicorn reads this file because it lies beside the app."""'],
    [
      '# The heartbeat file stays in memory, so that a slow disk never stops a worker.',
      'worker_tmp_dir = "/dev/shm"',
    ],
    ['# Log every request to standard output, where `docker logs` finds it.', 'accesslog = "-"'],
    ['# Its control socket would need a home that can be written to.', 'control_socket_disable = True'],
  );
}

function printApp({ libraries, services }: StarterInput): string {
  return pythonFile(
    ['"""A small API. Gunicorn imports `app` from here."""'],
    ['import platform', ...versionImport(libraries)],
    ['from flask import Flask', ...(services.length === 0 ? [] : ['', 'import visits'])],
    ['app = Flask(__name__)', ...(libraries.length === 0 ? [] : [`LIBRARIES = ${pythonList(libraries)}`])],
    [
      '',
      '@app.get("/")',
      'def index():',
      '    return {',
      '        "python": platform.python_version(),',
      ...report(libraries),
      '    }',
    ],
    [
      '',
      '@app.get("/health")',
      'def health():',
      '    """Docker asks this to see whether the app is ready."""',
      '    return {"status": "ok"}',
    ],
    services.length === 0
      ? []
      : [
          '',
          '@app.get("/visits")',
          'def count():',
          '    """Counts itself in every service beside the app."""',
          '    return visits.count()',
        ],
  );
}

function report(libraries: readonly string[]): string[] {
  return libraries.length === 0 ? [] : ['        "libraries": {name: version(name) for name in LIBRARIES},'];
}
