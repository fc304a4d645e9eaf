import { expect, test } from 'vitest';
import { compose } from '@/lib/compose';
import { readLink } from '@/lib/recipe/link';
import { catalogueFor, known } from '@/lib/testing/catalogue';
import { answerChanges, priceChanges, standBefore } from './answer-changes';
import { offerChanges } from './offer-changes';
import { findPicked, printChanges, replaceChange, textInBlank } from './pick-changes';
import { createPricer, priceText } from './price-text';
import { readChanges } from './read-changes';

function before(link: string) {
  const { recipe } = readLink(link, known);
  return standBefore(recipe, catalogueFor(recipe));
}

const links = [
  '',
  'app=script',
  'app=script&lib=&python=3.14',
  'app=celery&lib=pandas[excel]&with=postgres,redis',
  'app=flask&lib=psycopg2&installer=pip&without=cache',
  'lib=nobody-knows-this',
];

test.for(links)('whatever “%s” is offered can be made, has a price, and can stand in a link', (link) => {
  const stands = before(link);
  const offers = offerChanges(stands).flatMap((group) => group.offers);
  expect(new Set(offers.map(({ id }) => id)).size).toBe(offers.length);
  expect(offers.length).toBeGreaterThan(15);
  for (const { id, verbs } of offers) {
    for (const { change } of verbs) {
      const text = printChanges([change]);
      expect(readChanges(text), text).toEqual({ changes: [change], complaints: [] });
      const { complaints } = answerChanges(stands, [change]);
      expect(complaints, `${id}: ${text}`).toEqual([]);
    }
  }
});

test('the files that reach the builder come first, and the others say so', () => {
  const [files] = offerChanges(before('app=flask&lib=pandas'));
  expect(files?.offers.map(({ subject, note }) => `${subject} ${note}`.trim())).toEqual([
    'src/app.py',
    'src/gunicorn.conf.py',
    'requirements.txt',
    '.dockerignore not sent',
    'Dockerfile not sent',
    'README.md not sent',
    'requirements.in not sent',
    'tests/test_app.py not sent',
    '',
  ]);
});

test('the newest Python is not offered a newer one', () => {
  const words = (link: string) =>
    offerChanges(before(link)).flatMap(({ offers }) => offers.map(({ subject }) => subject));
  expect(words('python=3.13')).toContain('Python 3.14');
  expect(words('python=3.14').some((subject) => subject.startsWith('Python'))).toBe(false);
});

test('what is asked about is found in its line, with what was written over', () => {
  const offers = offerChanges(before('lib=pandas')).flatMap((group) => group.offers);
  const { changes } = readChanges('delete:src/app.py,env:TZ=UTC,rename:README.md:READ.md,add:a.csv');
  const picked = offers.flatMap((offer) => findPicked(offer, changes) ?? []);
  expect(picked.map(({ verb, change }) => [verb.word, textInBlank(change)])).toEqual([
    ['delete', 'src/app.py'],
    ['rename', 'READ.md'],
    ['add', 'a.csv'],
    ['ENV', 'TZ=UTC'],
  ]);
});

test('a blank takes what a link could say, and nothing else', () => {
  const offers = offerChanges(before('')).flatMap((group) => group.offers);
  const write = (id: string, text: string) =>
    offers.find((offer) => offer.id === id)?.verbs[0].blank?.write(text) ?? null;
  expect(write('env', 'A=1,2:3')).toEqual({ kind: 'env', name: 'A', value: '1,2:3' });
  expect(write('env', '1A=2')).toBeNull();
  expect(write('workdir', 'srv')).toBeNull();
  expect(write('add', '../etc/passwd')).toBeNull();
  expect(write('cmd', 'RUN rm\n-rf')).toBeNull();
  expect(write('cmd', '')).toBeNull();
});

test('changes are put in, taken out and put in the place of others', () => {
  const { changes } = readChanges('edit:a,edit:b');
  const [a = null, b = null] = changes;
  const next = { kind: 'base', what: 'digest' } as const;
  expect(printChanges(replaceChange(changes, null, next))).toBe('edit:a,edit:b,base:digest');
  expect(printChanges(replaceChange(changes, a, next))).toBe('base:digest,edit:b');
  expect(printChanges(replaceChange(changes, b, null))).toBe('edit:a');
});

test('a price says what is not known, and that a build stops', () => {
  expect(priceText({ seconds: 3.21, isAtLeast: false })).toBe('3.2 s');
  expect(priceText({ seconds: 3.21, isAtLeast: true })).toBe('> 3.2 s');
  expect(priceText({ seconds: 0, isAtLeast: true })).toBe('?');
  expect(priceText(null)).toBe('stops');
  const priceOf = createPricer(before('lib=pandas'));
  expect(priceOf({ kind: 'platform', platform: 'arm64' })).toBe('?');
  expect(priceOf({ kind: 'delete', path: 'requirements.txt' })).toBe('stops');
  expect(priceOf({ kind: 'touch', path: 'src/app.py' })).toBe('0 s');
});

test('another Python costs what the question in the bar says', () => {
  const { recipe } = readLink('lib=pandas', known);
  const { whatIfs } = compose(recipe, catalogueFor(recipe));
  const price = priceChanges(before('lib=pandas'), [{ kind: 'python', step: 'minor' }]);
  expect(price?.seconds).toBe(whatIfs.python.seconds);
});
