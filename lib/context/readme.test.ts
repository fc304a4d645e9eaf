import { expect, test } from 'vitest';
import { compose } from '@/lib/compose';
import { readLink } from '@/lib/recipe/link';
import { catalogueFor, known, snapshot } from '@/lib/testing/catalogue';
import { composeExample, exampleNames } from '@/lib/testing/examples';

function readmeOf(link: string): string {
  const { recipe } = readLink(link, known);
  return textOf(compose(recipe, catalogueFor(recipe)));
}

function textOf({ files }: ReturnType<typeof compose>): string {
  return files.find(({ path }) => path === 'README.md')?.text ?? '';
}

function titlesOf(readme: string): string[] {
  return [...readme.matchAll(/^## (.*)$/gm)].map(([, title = '']) => title);
}

test.each(exampleNames())('every block of commands runs to its end when it is pasted whole: %s', (name) => {
  const blocks = [...textOf(composeExample(name)).matchAll(/```sh\n(.*?)\n```/gs)];
  expect(blocks).not.toEqual([]);
  for (const [, block = ''] of blocks) {
    const waiting = block.split('\n').slice(0, -1).filter(waits);
    expect(waiting).toEqual([]);
  }
});

/** Until Ctrl+C. */
function waits(line: string): boolean {
  return / logs -f /.test(line) || (/ compose up /.test(line) && !line.endsWith(' -d'));
}

test.each([
  { link: 'with=redis', compose: 'With Redis' },
  { link: 'with=postgres,redis', compose: 'With Postgres and Redis' },
  { link: 'app=celery', compose: 'With Redis, worker and beat' },
])('followed in its order, the single container has gone before compose takes its port: $link', (each) => {
  const readme = readmeOf(each.link);
  expect(titlesOf(readme).slice(0, 3)).toEqual(['Build and run', 'Look and stop', each.compose]);
  const [alone = '', composed = ''] = readme.split(`## ${each.compose}`);
  expect(alone.trimEnd()).toMatch(/\ndocker rm -f \S+\n```$/);
  expect(composed.trimStart()).toMatch(/^If the container from above still runs, run `docker rm -f /);
});

test.each(['', 'lib=pandas', `at=${snapshot.id}`])(
  'its recipe gives these very files next month too: ?%s',
  (link) => {
    const readme = readmeOf(link);
    const [, printed = ''] = readme.match(/from the recipe `\?(.*)`\.\n$/) ?? [];
    expect(readLink(printed, known).recipe.at).toBe(snapshot.id);
    expect(readmeOf(printed)).toBe(readme);
  },
);

test('it says what the line that locks takes', () => {
  expect(readmeOf('')).toContain('lock them again, which takes uv (`https://docs.astral.sh/uv/`):');
});

test('it says once of every service that no engine of ours ran, and whose word is taken', () => {
  const readme = readmeOf('with=mongodb,redis,valkey');
  const said = readme.split('\n').filter((line) => line.includes('not run by'));
  expect(said).toEqual([
    '- MongoDB was not run by the makers of Roadcut: compose.yaml sets it up as the image’s documentation says, `https://hub.docker.com/_/mongo`.',
    '- Valkey was not run by the makers of Roadcut: compose.yaml sets it up as the image’s documentation says, `https://hub.docker.com/r/valkey/valkey`.',
  ]);
  expect(titlesOf(readme)).toContain('Good to know');
  expect(readmeOf('with=redis')).not.toContain('not run by');
});

test.each([
  { link: 'with=redis', says: null },
  {
    link: 'with=postgres',
    says: '`secrets/postgres_password` holds a password: `app`, until you change it.',
  },
  {
    link: 'with=mariadb',
    says: '`secrets/mariadb_password` and `secrets/mariadb_root_password` hold a password each: `app`, until you change them.',
  },
])('it names the files with passwords, and when to change them: $link', ({ link, says }) => {
  const readme = readmeOf(link);
  expect(titlesOf(readme).includes('Passwords')).toBe(says !== null);
  if (says !== null) expect(readme).toContain(`${says} Do so before the first start`);
});

test('a README without versions promises none', () => {
  const { recipe } = readLink('lib=pandas', known);
  const readme = textOf(compose(recipe, { ...catalogueFor(recipe), graphs: {}, hashes: {} }));
  expect(readme).toContain('the versions could not be loaded');
  expect(readme).not.toMatch(/pins/);
});

test('a README without versions promises none', () => {
  const { recipe } = readLink('lib=pandas', known);
  const readme = textOf(compose(recipe, { ...catalogueFor(recipe), graphs: {}, hashes: {} }));
  expect(readme).toContain('the versions could not be loaded');
  expect(readme).not.toMatch(/pins/);
});
