import { fastest } from './fastest';
import { type TimedBuild, timeBuild } from './timed-build';

/** Seconds of the steps that do little or wait for a distribution's mirror. */
export async function measureSteps(times: number): Promise<Record<string, number>> {
  const builds: TimedBuild[] = [];
  for (const link of ['app=flask', 'app=fastapi&installer=pip', 'app=script'])
    builds.push(await timeBuild(link, times));
  const system = await timeBuild('app=script&lib=lightgbm', times);
  const stage = await timeBuild('app=script&lib=psycopg2', times);
  const secondsOf = (role: string) =>
    fastest(builds.flatMap(({ seconds }) => seconds.get(`final.${role}`) ?? []));
  return {
    account: secondsOf('account'),
    directory: secondsOf('directory'),
    code: secondsOf('code'),
    compile: secondsOf('compile'),
    'apt-get install libgomp1': system.seconds.get('final.system') ?? Number.NaN,
    'apt-get install gcc libc6-dev libpq-dev': stage.seconds.get('build.system') ?? Number.NaN,
    'COPY --from=build': stage.seconds.get('final.carry') ?? Number.NaN,
    'compiling psycopg2': await measureCompiling(times),
  };
}

/** Without a cache mount the wheel is built anew; with one, the step only installs it. */
async function measureCompiling(times: number): Promise<number> {
  const anew = await timeBuild('app=script&lib=psycopg2&without=cache', times);
  const again = await timeBuild('app=script&lib=psycopg2', times);
  return secondsOfInstall(anew) - secondsOfInstall(again);
}

function secondsOfInstall({ seconds }: TimedBuild): number {
  return seconds.get('build.install') ?? Number.NaN;
}
