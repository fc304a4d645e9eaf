import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { appType } from '@/lib/app-types/app-types';
import { compose } from '@/lib/compose';
import { readLink } from '@/lib/recipe/link';
import { catalogueFor, known } from '@/lib/testing/catalogue';

test.each([
  'with=redis',
  'lib=nobody-knows&with=redis',
  'app=celery&lib=nobody-knows',
  'app=script&with=redis',
])('docker compose watch sees every file that the image is built from, for each process: %s', (link) => {
  const { recipe } = readLink(link, known);
  const { files } = compose(recipe, catalogueFor(recipe));
  const { services } = parse(files.find(({ path }) => path === 'compose.yaml')?.text ?? '');
  const sent = files.flatMap(({ path, use }) => (use === 'build' ? [`./${path}`] : []));
  for (const { id } of appType(recipe.app).processes) {
    const watched = services[id].develop.watch.map(({ path }: { path: string }) => path);
    expect(watched, id).toEqual(['./src', ...sent]);
  }
});
