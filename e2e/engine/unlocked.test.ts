import { expect, test } from 'vitest';
import { composeLink } from './compose-link';
import { asOfficial, withHeaders } from './derived-bases';
import { docker, run } from './docker';
import { baseImagesOf } from './images-of';
import { unpackContext } from './scratch-context';
import { buildImage } from './test-names';

const outside = 'cowsay,num2words';

test.for([
  `app=flask&lib=${outside}`,
  `app=flask&lib=${outside}&installer=pip`,
  `app=script&lib=${outside},pandas&base=alpine&without=cache,bytecode`,
  `app=script&lib=${outside},pandas&installer=pip&without=cache,bytecode,user`,
  `app=flask&lib=${outside},psycopg2`,
  `app=flask&lib=${outside},psycopg2&installer=pip`,
])('what the catalogue does not know is installed beside the locked versions: %s', async (link, { skip }) => {
  const composition = await composeLink(link, skip);
  const images = baseImagesOf(composition.plan);
  const flags = await (link.includes('psycopg2') ? withHeaders(images) : asOfficial(images));
  const image = await buildImage(await unpackContext(composition), 'unlocked', ...flags);
  const list =
    'import importlib.metadata as m; print("\\n".join(f"{d.name.lower()}=={d.version}" for d in m.distributions()))';
  const printed = await docker(['run', '--rm', image, 'python', '-c', list]);
  const installed = new Map(printed.split('\n').map((line) => splitPin(line.replaceAll('_', '-'))));
  for (const { package: each, only } of composition.lock.packages)
    if (only !== 'aarch64') expect(installed.get(each.name), each.name).toBe(each.version);
  for (const name of ['cowsay', 'num2words', 'docopt']) expect(installed.has(name), name).toBe(true);
});

test.for(['uv', 'pip'])(
  '%s stops where it does not go with a locked version, and says why',
  async (installer, { skip }) => {
    const composition = await composeLink(`app=flask&lib=typer@0.3.2&installer=${installer}`, skip);
    const context = await unpackContext(composition);
    const flags = await asOfficial(baseImagesOf(composition.plan));
    const { status, stderr } = await run('docker', ['build', '--progress', 'plain', ...flags, context]);
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/typer/);
    expect(stderr).toMatch(/click/);
  },
);

function splitPin(line: string): [string, string] {
  const [name = '', version = ''] = line.split('==');
  return [name, version];
}
