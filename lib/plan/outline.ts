import type { Process } from '@/lib/app-types/app-type';
import { appType, mainProcess } from '@/lib/app-types/app-types';
import type { BaseImage } from '@/lib/catalogue/catalogue';
import type { Recipe } from '@/lib/recipe/recipe';
import { appDirectory, inAppDirectory, venv } from './directories';
import { type DraftStage, type DraftStep, draftStep } from './draft-step';
import { type Environment, installLibraries, type Libraries } from './install-step';
import type { Instruction } from './instruction';
import { shellCommand } from './quote';
import { type Distribution, installSystem } from './system-step';

/** What an outline needs to know beside the recipe. */
export type OutlineInput = {
  recipe: Recipe;
  image: string;
  family: BaseImage['family'];
  /** The distribution whose Python has to be installed first; null: the image has one. */
  packagedBy: 'Debian' | 'Ubuntu' | null;
  port: number | null;
  /** Null: nothing is to be installed. */
  libraries: Libraries | null;
  /** Distribution packages of the libraries: `run` for the final stage, `build` for the build stage. */
  system: { run: readonly string[]; build: readonly string[]; reasons: readonly string[] };
  /** Packages to compile in a build stage; empty: there is none. */
  compiled: readonly string[];
};

const account = '10001:10001';

/** The order an expert gives: what changes least stands lowest. */
export function outlinePlan(input: OutlineInput): DraftStage[] {
  return input.compiled.length === 0
    ? [{ name: null, steps: [base(input), ...finalSteps(input)] }]
    : [buildStage(input), { name: null, steps: [base(input), ...finalSteps(input)] }];
}

/**
 * The same lines in the order a beginner writes: the code stands below the libraries, not above them. Comments that
 * praise the other order are left out.
 */
export function outlineNaivePlan(input: OutlineInput): DraftStage[] {
  return outlinePlan(input).map(({ name, steps }) => {
    const code = steps.filter(isCode).map(({ instruction }) => draftStep(instruction, naiveComment));
    const rest = steps.filter((step) => !isCode(step)).map(({ instruction }) => draftStep(instruction));
    const place = rest.findLastIndex(({ instruction }) => instruction.keyword === 'WORKDIR') + 1;
    return { name, steps: [...rest.slice(0, place), ...code, ...rest.slice(place)] };
  });
}

const naiveComment = 'An edit of the code rebuilds everything from here on.';

function isCode({ instruction }: DraftStep): boolean {
  return instruction.keyword === 'COPY' && instruction.from === null;
}

function finalSteps(input: OutlineInput): DraftStep[] {
  const { recipe, compiled } = input;
  const { entry } = appType(recipe.app);
  const main = mainProcess(recipe.app);
  return [
    environment(input),
    ...(recipe.options.user ? [addAccount(input)] : []),
    ...directories(recipe),
    ...systemForRun(input),
    ...(compiled.length === 0 ? install(input, input.packagedBy === null ? 'none' : 'made') : [carry()]),
    copyCode(recipe),
    ...(recipe.options.bytecode && entry.endsWith('.py') ? [compileCode()] : []),
    ...(recipe.options.user ? [draftStep({ keyword: 'USER', user: account })] : []),
    ...(input.port === null ? [] : [draftStep({ keyword: 'EXPOSE', port: input.port })]),
    ...(recipe.options.health ? healthCheck(main, input.port) : []),
    draftStep({ keyword: 'CMD', argv: command(main, input) }),
  ].filter((each): each is DraftStep => each !== null);
}

function base({ image, compiled }: OutlineInput): DraftStep {
  const from: Instruction = { keyword: 'FROM', image, as: null };
  return compiled.length === 0 ? draftStep(from) : draftStep(from, 'The image that ships starts here.');
}

function environment({ recipe, compiled, packagedBy }: OutlineInput): DraftStep | null {
  const pip = recipe.installer === 'pip' && compiled.length === 0;
  const variables: (readonly [string, string])[] = [
    ['PYTHONUNBUFFERED', '1'],
    ...(recipe.options.bytecode ? [] : ([['PYTHONDONTWRITEBYTECODE', '1']] as const)),
    ...(pip ? pipEnvironment : []),
    ...Object.entries(appType(recipe.app).environment ?? {}),
    ...(compiled.length === 0 && packagedBy === null ? [] : [environmentPath]),
  ];
  return draftStep({ keyword: 'ENV', variables });
}

const environmentPath = ['PATH', `${venv}/bin:$PATH`] as const;

const pipEnvironment = [
  ['PIP_DISABLE_PIP_VERSION_CHECK', '1'],
  ['PIP_ROOT_USER_ACTION', 'ignore'],
] as const;

function addAccount({ recipe, family }: OutlineInput): DraftStep {
  const add =
    family === 'debian' ? 'useradd --no-log-init --create-home --uid 10001 app' : 'adduser -D -u 10001 app';
  const { readOnlyRoot, keeps } = appType(recipe.app);
  const owned = [
    ...(readOnlyRoot ? [] : [appDirectory]),
    ...(keeps === undefined ? [] : [inAppDirectory(keeps)]),
  ];
  const own = owned.length === 0 ? [] : [`install -d -o app -g app ${owned.join(' ')}`];
  // A new volume takes over whose the folder is that it is mounted on.
  const comment =
    keeps === undefined ? [] : [`What is written into ${keeps}/ is the app’s own, in a volume too.`];
  return draftStep({ keyword: 'RUN', mounts: [], commands: [add, ...own] }, ...comment);
}

/** Where no account is made, WORKDIR makes the folder that it keeps things in. */
function directories({ app, options }: Recipe): DraftStep[] {
  const { keeps } = appType(app);
  const kept = keeps === undefined || options.user ? [] : [inAppDirectory(keeps)];
  return [...kept, appDirectory].map((path) => draftStep({ keyword: 'WORKDIR', path }));
}

/** A distribution keeps its Python to itself: libraries go into an environment, which a build stage brings along. */
function systemForRun(input: OutlineInput): DraftStep[] {
  const { packagedBy, system, compiled } = input;
  const distribution = distributionOf(input);
  const { run, reasons } = system;
  const why = reasons.length === 0 ? [] : [`${reasons.join('; ')}.`];
  if (packagedBy === null) return run.length === 0 ? [] : [installSystem(distribution, run, why)];
  const python = `${packagedBy}’s own Python`;
  return compiled.length === 0
    ? [
        installSystem(
          distribution,
          ['python3', 'python3-venv', ...run],
          [`${python}; libraries go into an environment beside it.`, ...why],
          [makeEnvironment],
        ),
      ]
    : [installSystem(distribution, ['python3', ...run], [`${python}.`, ...why])];
}

function distributionOf({ family, packagedBy }: OutlineInput): Distribution {
  return family === 'alpine' ? 'Alpine' : (packagedBy ?? 'Debian');
}

const makeEnvironment = shellCommand('python3', '-m', 'venv', venv);

function buildStage(input: OutlineInput): DraftStage {
  const { image, recipe, packagedBy, system, compiled } = input;
  const isPackaged = packagedBy !== null;
  return {
    name: 'build',
    steps: [
      draftStep(
        { keyword: 'FROM', image, as: 'build' },
        `build compiles ${compiled.join(', ')}; the compiler never ships.`,
      ),
      draftStep(
        {
          keyword: 'ENV',
          variables: [
            ['SOURCE_DATE_EPOCH', '1767225600'],
            ['CFLAGS', '-g0'],
            ...(recipe.installer === 'pip' ? pipEnvironment : []),
            ...(isPackaged ? [environmentPath] : []),
          ],
        },
        'Same lock, same bytes, even when built again.',
      ),
      installSystem(
        distributionOf(input),
        [...system.build, ...(isPackaged ? ['python3-dev', 'python3-venv'] : [])],
        ['The compiler, and the headers it needs.'],
        isPackaged ? [makeEnvironment] : [],
      ),
      ...install(input, isPackaged ? 'made' : 'make'),
    ],
  };
}

function install({ recipe, libraries }: OutlineInput, environment: Environment): DraftStep[] {
  return libraries === null ? [] : installLibraries(recipe, libraries, environment);
}

function carry(): DraftStep {
  return draftStep(
    { keyword: 'COPY', from: 'build', chown: null, sources: [venv], destination: venv },
    'Only the finished libraries are carried over.',
  );
}

function copyCode({ options, app }: Recipe): DraftStep {
  const chown = options.user && !appType(app).readOnlyRoot ? account : null;
  return draftStep(
    { keyword: 'COPY', from: null, chown, sources: ['src/'], destination: './' },
    'Code changes often: copy it last.',
  );
}

function compileCode(): DraftStep {
  return draftStep({ keyword: 'RUN', mounts: [], commands: ['python -m compileall -q .'] });
}

function healthCheck({ health }: Process, port: number | null): DraftStep[] {
  if (health?.test.kind !== 'http' || port === null) return [];
  const ask = `import urllib.request as u; u.urlopen('http://127.0.0.1:${port}${health.test.path}')`;
  return [
    draftStep({
      keyword: 'HEALTHCHECK',
      intervalSeconds: 30,
      timeoutSeconds: 5,
      startPeriodSeconds: health.startPeriodSeconds,
      startIntervalSeconds: 1,
      argv: ['python', '-c', ask],
    }),
  ];
}

function command(main: Process, { recipe, port }: OutlineInput): readonly string[] {
  return [...main.command(port ?? 0), ...(recipe.options.user ? [] : main.rootArguments)];
}
