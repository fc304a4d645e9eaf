import { expect, test } from 'vitest';
import type { Composition } from '@/lib/composition';
import { composeLink } from './compose-link';
import { asOfficial, withHeaders } from './derived-bases';
import { docker } from './docker';
import { baseImagesOf } from './images-of';
import { measureLayers } from './layer-sizes';
import { unpackContext } from './scratch-context';
import { buildImage } from './test-names';

const links = [
  'app=flask',
  'app=flask&installer=pip',
  'app=fastapi&base=debian&lib=pydantic,sqlalchemy&without=cache',
  'app=fastapi&installer=pip&without=cache,bytecode',
  'app=streamlit&lib=plotly',
  'app=jupyter&lib=matplotlib,pandas,scikit-learn',
  'app=script&lib=duckdb,polars&python=3.11',
  'app=flask&lib=lightgbm&python=3.14',
  'app=flask&lib=psycopg2',
  'app=flask&lib=psycopg2&installer=pip',
];

test.for(links)(
  'the layers of %s are as large as the plan says, and hold nothing else',
  async (link, { skip }) => {
    const composition = await composeLink(link, skip);
    const image = await build(composition);
    const layers = await measureLayers(image, composition.plan);
    const [libraries] = layers.filter(({ step }) => step.role === 'install' || step.role === 'carry');
    const ratio = (libraries?.bytes ?? 0) / (libraries?.step.bytes.value ?? 0);
    console.log(`${link}: libraries ${libraries?.bytes} bytes, ${ratio.toFixed(4)} of what the plan says`);
    expect(ratio).toBeGreaterThan(0.98);
    expect(ratio).toBeLessThan(1.02);
    for (const { step, bytes } of layers)
      if (step.bytes.source === 'exact') expect(bytes, step.id).toBe(step.bytes.value);
    expect(await docker(['run', '--rm', '--user', '0', image, 'sh', '-c', leftovers])).toBe('');
  },
);

/** Prints each lock, download, uv and compiler that it finds. */
const leftovers =
  'ls /app/requirements.txt /root/.cache/uv/* /root/.cache/pip/* 2>/dev/null; command -v uv uvx gcc; true';

async function build(composition: Composition): Promise<string> {
  const images = baseImagesOf(composition.plan);
  const compiles = composition.plan.stages.length > 1;
  const flags = compiles ? await withHeaders(images) : await asOfficial(images);
  return buildImage(await unpackContext(composition), 'layers', ...flags);
}
