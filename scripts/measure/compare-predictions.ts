import { layGround } from '@/lib/groundwork';
import { installSeconds } from '@/lib/plan/cost';
import type { Step } from '@/lib/plan/plan';
import { catalogueFor } from '@/lib/testing/catalogue';
import { type TimedBuild, timeBuild } from './timed-build';

const links = [
  'app=flask',
  'app=flask&installer=pip',
  'app=fastapi&lib=pydantic,sqlalchemy',
  'app=streamlit&lib=plotly',
  'app=jupyter&lib=matplotlib,pandas,scikit-learn',
  'app=script&lib=duckdb,polars',
  'app=script&installer=pip&lib=pandas,scikit-learn',
  'app=flask&lib=psycopg2',
];

/** Whole builds, base image there and downloads in the cache mount: measured against what the plan says. */
export async function comparePredictions(times: number): Promise<void> {
  console.log('| recipe | predicted | steps, measured | ratio | writing the image |');
  console.log('|---|---|---|---|---|');
  for (const link of links) {
    const build = await timeBuild(link, times);
    const predicted = predictSteps(build);
    const measured = [...build.seconds].reduce(
      (sum, [id, seconds]) => (id.endsWith('.base') ? sum : sum + seconds),
      0,
    );
    const numbers = [predicted, measured].map((seconds) => `${seconds.toFixed(1)} s`);
    const ratio = (predicted / measured).toFixed(2);
    console.log(`| \`${link}\` | ${numbers.join(' | ')} | ${ratio} | ${build.exporting.toFixed(1)} s |`);
  }
}

/** Without the network: no base image is pulled, no wheel downloaded; a compiled one is in the cache mount too. */
function predictSteps({ composition }: TimedBuild): number {
  const { recipe, plan } = composition;
  const { facts } = layGround(recipe, catalogueFor(recipe));
  const secondsOf = ({ role, seconds }: Step) => {
    if (role === 'base') return 0;
    if (role !== 'install') return seconds.value;
    const packages = facts.packages ?? [];
    return installSeconds(facts.installer, packages, [], facts.bytecode, facts.lineSpeed);
  };
  return plan.stages.flatMap((stage) => stage.steps).reduce((sum, step) => sum + secondsOf(step), 0);
}
