import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { appType } from '@/lib/app-types/app-types';
import { compose } from '@/lib/compose';
import { readLink } from '@/lib/recipe/link';
import { serviceIds } from '@/lib/services/services';
import { catalogueFor, known } from '@/lib/testing/catalogue';

test.each([
  { link: 'app=flask&with=redis', has: false },
  { link: 'app=celery', has: true },
  { link: 'app=dask&name=jobs', has: true },
])(
  'there is a kubernetes.yaml where an app is more than one process, and no image holds it: $link',
  (each) => {
    const { recipe } = readLink(each.link, known);
    const { files } = compose(recipe, catalogueFor(recipe));
    const [manifests] = files.filter(({ path }) => path === 'kubernetes.yaml');
    expect(manifests?.use).toBe(each.has ? 'outside' : undefined);
    const sent = files.find(({ path }) => path === '.dockerignore')?.text;
    expect(sent?.split('\n')[1]).toBe('*');
    expect(sent).not.toContain('!kubernetes');
  },
);

test('every secret of compose.yaml is a file that no image holds, and nothing else has a password in it', () => {
  const { recipe } = readLink(`app=script&with=${serviceIds.join(',')}`, known);
  const { files } = compose(recipe, catalogueFor(recipe));
  const { secrets } = parse(files.find(({ path }) => path === 'compose.yaml')?.text ?? '');
  const paths = Object.values<{ file: string }>(secrets).map(({ file }) => file.replace('./', ''));
  const kept = files.filter(({ path }) => path.startsWith('secrets/'));
  expect(kept.map(({ path }) => path)).toEqual(paths);
  expect(kept.map(({ text, use }) => [text, use])).toEqual(paths.map(() => ['app\n', 'outside']));
  expect(files.map(({ path }) => path)).not.toContain('.env.example');
  for (const { text } of files) expect(text).not.toMatch(/PASSWORD:-|:app@/);
});

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
