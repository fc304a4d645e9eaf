import { pythonFile, pythonList, quotePython, versionImport } from './python';
import type { SourceFile, StarterInput } from './starter-input';

export function fastapiStarter(input: StarterInput): SourceFile[] {
  return [{ path: 'src/app.py', text: printApp(input) }];
}

function printApp({ name, libraries, services }: StarterInput): string {
  return pythonFile(
    ['"""A small API with typed answers; its own documentation is at /docs."""'],
    ['import platform', ...versionImport(libraries), 'from typing import Dict'],
    [
      'from fastapi import FastAPI',
      'from pydantic import BaseModel',
      ...(services.length === 0 ? [] : ['', 'import visits']),
    ],
    [
      `app = FastAPI(title=${quotePython(name)})`,
      ...(libraries.length === 0 ? [] : [`LIBRARIES = ${pythonList(libraries)}`]),
    ],
    ['', 'class About(BaseModel):', '    python: str', '    libraries: Dict[str, str]'],
    [
      '',
      '@app.get("/")',
      'def index() -> About:',
      '    return About(',
      '        python=platform.python_version(),',
      `        libraries=${report(libraries)},`,
      '    )',
    ],
    [
      '',
      '@app.get("/health")',
      'def health() -> Dict[str, str]:',
      '    """Docker asks this to see whether the app is ready."""',
      '    return {"status": "ok"}',
    ],
    services.length === 0
      ? []
      : [
          '',
          '@app.get("/visits")',
          'def count() -> Dict[str, int]:',
          '    """Counts itself in every service beside the app."""',
          '    return visits.count()',
        ],
  );
}

function report(libraries: readonly string[]): string {
  return libraries.length === 0 ? '{}' : '{name: version(name) for name in LIBRARIES}';
}
