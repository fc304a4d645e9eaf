import { median } from './median';
import { type TimedBuild, timeBuild } from './timed-build';

/** Seconds of the steps that do little or wait for a distribution's mirror. */
export async function measureSteps(times: number): Promise<Record<string, number>> {
  const builds: TimedBuild[] = [];
  for (const link of ['app=flask', 'app=fastapi&installer=pip', 'app=script'])
    builds.push(await timeBuild(link, times));
  const system = await timeBuild('app=script&lib=lightgbm', times);
  const stage = await timeBuild('app=script&lib=psycopg2', times);
  const secondsOf = (role: string) =>
    median(builds.flatMap(({ seconds }) => seconds.get(`final.${role}`) ?? []));
  return {
    account: secondsOf('account'),
    directory: secondsOf('directory'),
    code: secondsOf('code'),
    compile: secondsOf('compile'),
    'apt-get install libgomp1': system.seconds.get('final.system') ?? Number.NaN,
    'apt-get install gcc libc6-dev libpq-dev': stage.seconds.get('build.system') ?? Number.NaN,
    venv: stage.seconds.get('build.venv') ?? Number.NaN,
    'COPY --from=build': stage.seconds.get('final.carry') ?? Number.NaN,
    'compiling psycopg2': await measureCompiling(times),
  };
}

/** Without a cache mount everything is done again; what the same step takes without psycopg2 is subtracted. */
async function measureCompiling(times: number): Promise<number> {
  const compiled = await timeBuild('app=script&lib=psycopg2&without=cache', times);
  const empty = await timeBuild('app=script&without=cache', times);
  const secondsOf = (build: TimedBuild, step: string) => build.seconds.get(step) ?? Number.NaN;
  return secondsOf(compiled, 'build.install') - secondsOf(empty, 'final.install');
}
