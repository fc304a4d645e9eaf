import { pythonFile, pythonList, versionImport } from './python';
import type { SourceFile, StarterInput } from './starter-input';

export function scriptStarter(input: StarterInput): SourceFile[] {
  return [{ path: 'src/main.py', text: printApp(input) }];
}

function printApp({ libraries, services }: StarterInput): string {
  return pythonFile(
    ['"""A job that runs once and ends; its exit code says whether it went well."""'],
    ['import platform', 'import signal', 'import sys', ...versionImport(libraries)],
    services.length === 0 ? [] : ['import visits'],
    [
      '',
      'def stop(signum, frame):',
      '    """As the first process of a container, Python ignores SIGTERM unless it is told what to do."""',
      '    sys.exit(128 + signum)',
    ],
    [
      '',
      'def main():',
      '    signal.signal(signal.SIGTERM, stop)',
      '    print(f"Python {platform.python_version()}")',
      ...(libraries.length === 0
        ? []
        : [`    for name in ${pythonList(libraries)}:`, '        print(f"{name} {version(name)}")']),
      ...(services.length === 0
        ? []
        : [
            '    for service, count in visits.count().items():',
            '        print(f"visit {count} in {service}")',
          ]),
    ],
    ['', 'if __name__ == "__main__":', '    main()'],
  );
}
