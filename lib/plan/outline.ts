import { type AppType, appType } from '@/lib/catalogue/app-types';
import type { BaseImage } from '@/lib/catalogue/catalogue';
import { isOlderPython } from '@/lib/recipe/python-version';
import { pythonMinor, type Recipe } from '@/lib/recipe/recipe';
import type { DraftStage, DraftStep } from './build-steps';
import type { Instruction, Mount } from './instruction';
import { shellCommand } from './quote';

/** What an outline needs to know beside the recipe. */
export type OutlineInput = {
  recipe: Recipe;
  image: string;
  family: BaseImage['family'];
  port: number | null;
  /** True where every package is pinned and hashed. */
  locked: boolean;
  /** False: nothing is to be installed. */
  hasLibraries: boolean;
  /** Distribution packages of the libraries: `run` for the final stage, `build` for the build stage. */
  system: { run: readonly string[]; build: readonly string[]; reasons: readonly string[] };
  /** Packages to compile in a build stage; empty: there is none. */
  compiled: readonly string[];
};

const uvImage = 'ghcr.io/astral-sh/uv:0.13';
const venv = '/opt/venv';
const appDirectory = '/app';
const account = '10001:10001';
const lock = 'requirements.txt';

/** The order an expert gives: what changes least stands lowest. */
export function outlinePlan(input: OutlineInput): DraftStage[] {
  return input.compiled.length === 0
    ? [{ name: null, steps: [base(input), ...finalSteps(input)] }]
    : [buildStage(input), { name: null, steps: [base(input), ...finalSteps(input)] }];
}

/** The order a beginner writes, and the one most tutorials show. */
export function outlineNaivePlan({
  image,
  recipe,
  family,
  port,
  system,
  hasLibraries,
}: OutlineInput): DraftStage[] {
  const packages = [...new Set([...system.run, ...system.build])];
  const install = shellCommand('pip', 'install', '--no-cache-dir', '-r', lock);
  return [
    {
      name: null,
      steps: [
        step({ keyword: 'FROM', image, as: null }),
        step({ keyword: 'WORKDIR', path: appDirectory }),
        step({ keyword: 'COPY', from: null, chown: null, sources: ['.'], destination: '.' }),
        ...(packages.length === 0 ? [] : [installSystem(family, packages)]),
        ...(hasLibraries ? [step({ keyword: 'RUN', mounts: [], commands: [install] })] : []),
        step({ keyword: 'CMD', argv: appType(recipe.app).command(port ?? 0) }),
      ],
    },
  ];
}

function finalSteps(input: OutlineInput): DraftStep[] {
  const { recipe, family, system, compiled } = input;
  const type: AppType = appType(recipe.app);
  return [
    environment(input),
    ...(system.run.length === 0 ? [] : [installSystem(family, system.run, `${system.reasons.join('; ')}.`)]),
    ...(recipe.options.user ? [addAccount(input)] : []),
    step({ keyword: 'WORKDIR', path: appDirectory }),
    ...(input.hasLibraries ? [compiled.length === 0 ? install(input, null) : carry()] : []),
    copyCode(recipe, type),
    ...(recipe.options.bytecode && type.entry.endsWith('.py') ? [compileCode()] : []),
    ...(recipe.options.user ? [step({ keyword: 'USER', user: account })] : []),
    ...(input.port === null ? [] : [step({ keyword: 'EXPOSE', port: input.port })]),
    ...(recipe.options.health ? healthCheck(type, input.port) : []),
    step({ keyword: 'CMD', argv: command(type, input) }),
  ].filter((each): each is DraftStep => each !== null);
}

function step(instruction: Instruction, ...comment: string[]): DraftStep {
  return { instruction, comment };
}

function base({ image, compiled }: OutlineInput): DraftStep {
  const from: Instruction = { keyword: 'FROM', image, as: null };
  return compiled.length === 0 ? step(from) : step(from, 'The image that ships starts here.');
}

function environment({ recipe, compiled }: OutlineInput): DraftStep | null {
  const pip = recipe.installer === 'pip' && compiled.length === 0;
  const variables: (readonly [string, string])[] = [
    ['PYTHONUNBUFFERED', '1'],
    ...(recipe.options.bytecode ? [] : ([['PYTHONDONTWRITEBYTECODE', '1']] as const)),
    ...(pip ? pipEnvironment : []),
    ...(compiled.length === 0 ? [] : ([['PATH', `${venv}/bin:$PATH`]] as const)),
  ];
  return step({ keyword: 'ENV', variables });
}

const pipEnvironment = [
  ['PIP_DISABLE_PIP_VERSION_CHECK', '1'],
  ['PIP_ROOT_USER_ACTION', 'ignore'],
] as const;

function installSystem(
  family: BaseImage['family'],
  packages: readonly string[],
  ...why: readonly string[]
): DraftStep {
  const sorted = [...packages].sort();
  return family === 'debian'
    ? step(
        {
          keyword: 'RUN',
          mounts: [],
          commands: [
            'apt-get update',
            shellCommand('apt-get', 'install', '-y', '--no-install-recommends', ...sorted),
            'rm -rf /var/lib/apt/lists/*',
          ],
        },
        ...why,
        'Debian keeps one version of each: nothing to pin.',
        'hadolint ignore=DL3008',
      )
    : step(
        { keyword: 'RUN', mounts: [], commands: [shellCommand('apk', 'add', '--no-cache', ...sorted)] },
        ...why,
        'Alpine keeps one version of each: nothing to pin.',
        'hadolint ignore=DL3018',
      );
}

function addAccount({ recipe, family }: OutlineInput): DraftStep {
  const add =
    family === 'debian' ? 'useradd --no-log-init --create-home --uid 10001 app' : 'adduser -D -u 10001 app';
  const own = appType(recipe.app).readOnlyRoot ? [] : [`install -d -o app -g app ${appDirectory}`];
  return step({ keyword: 'RUN', mounts: [], commands: [add, ...own] });
}

function buildStage(input: OutlineInput): DraftStage {
  const { image, recipe, family, system, compiled } = input;
  return {
    name: 'build',
    steps: [
      step(
        { keyword: 'FROM', image, as: 'build' },
        `build compiles ${compiled.join(', ')}; the compiler never ships.`,
      ),
      step(
        {
          keyword: 'ENV',
          variables: [
            ['SOURCE_DATE_EPOCH', '1767225600'],
            ['CFLAGS', '-g0'],
            ...(recipe.installer === 'pip' ? pipEnvironment : []),
          ],
        },
        'Same lock, same bytes, even when built again.',
      ),
      installSystem(family, system.build, 'The compiler, and the headers it needs.'),
      step({
        keyword: 'RUN',
        mounts: [],
        commands: [shellCommand('python', '-m', 'venv', '--without-pip', venv)],
      }),
      install(input, `${venv}/bin/python`),
    ],
  };
}

/** `python` null: into the image's own Python; else into the environment of that interpreter. */
function install(input: OutlineInput, python: string | null): DraftStep {
  const { recipe, locked } = input;
  const { cache } = recipe.options;
  const tool = recipe.installer;
  const mounts: Mount[] = [
    ...(cache ? [{ type: 'cache', target: `/root/.cache/${tool}` } as const] : []),
    { type: 'bind', from: null, source: lock, target: lock },
    ...(tool === 'uv' ? [{ type: 'bind', from: uvImage, source: '/uv', target: '/bin/uv' } as const] : []),
  ];
  const words = tool === 'uv' ? uvInstall(recipe, python) : pipInstall(recipe, python);
  const hashes = locked ? ['--require-hashes'] : [];
  const installCommand = shellCommand(...words, ...hashes, '-r', lock);
  return step(
    { keyword: 'RUN', mounts, commands: [...renewPip(recipe), installCommand] },
    ...(python === null ? ['Libraries change rarely: install them first.'] : []),
    `${mountedThings(tool, cache)} only mounted: no layer holds ${cache || tool === 'uv' ? 'them' : 'it'}.`,
  );
}

function mountedThings(tool: Recipe['installer'], cache: boolean): string {
  if (tool === 'uv') return 'Lock and uv are';
  return cache ? 'Lock and downloads are' : 'The lock is';
}

function uvInstall({ options }: Recipe, python: string | null): string[] {
  return [
    ...['uv', 'pip', 'install'],
    ...(python === null ? ['--system'] : ['--python', python]),
    ...(options.cache ? ['--link-mode', 'copy'] : ['--no-cache']),
    ...(options.bytecode ? ['--compile-bytecode'] : []),
  ];
}

function pipInstall({ options }: Recipe, python: string | null): string[] {
  return [
    'pip',
    ...(python === null ? [] : ['--python', python]),
    'install',
    ...(options.cache ? [] : ['--no-cache-dir']),
    ...(options.bytecode ? [] : ['--no-compile']),
  ];
}

/** The pip of images this old does not know today's wheel tags; 24.0 is the last one for Python 3.7. */
function renewPip({ installer, python, options }: Recipe): string[] {
  if (installer !== 'pip' || !isOlderPython(pythonMinor(python), '3.9')) return [];
  return [shellCommand('pip', 'install', ...(options.cache ? [] : ['--no-cache-dir']), 'pip==24.0')];
}

function carry(): DraftStep {
  return step(
    { keyword: 'COPY', from: 'build', chown: null, sources: [venv], destination: venv },
    'Only the finished libraries are carried over.',
  );
}

function copyCode({ options }: Recipe, type: AppType): DraftStep {
  const chown = options.user && !type.readOnlyRoot ? account : null;
  return step(
    { keyword: 'COPY', from: null, chown, sources: ['src/'], destination: './' },
    'Code changes often: copy it last.',
  );
}

function compileCode(): DraftStep {
  return step({ keyword: 'RUN', mounts: [], commands: ['python -m compileall -q .'] });
}

function healthCheck(type: AppType, port: number | null): DraftStep[] {
  if (type.healthPath === null || port === null) return [];
  const ask = `import urllib.request as u; u.urlopen('http://127.0.0.1:${port}${type.healthPath}')`;
  return [
    step({
      keyword: 'HEALTHCHECK',
      intervalSeconds: 30,
      timeoutSeconds: 5,
      startPeriodSeconds: type.startPeriodSeconds,
      startIntervalSeconds: 1,
      argv: ['python', '-c', ask],
    }),
  ];
}

function command(type: AppType, { recipe, port }: OutlineInput): readonly string[] {
  return [...type.command(port ?? 0), ...(recipe.options.user ? [] : type.rootArguments)];
}
