import { expect, it } from 'vitest';
import { readLink } from '@/lib/recipe/link';
import { known, loadCatalogue } from '@/lib/testing/catalogue';
import { buildLock } from './build-lock';
import { lockState } from './lock';

const catalogue = loadCatalogue('3.13');

it.each([
  ['lib=pandas', 'locked'],
  ['lib=pandas>=3', 'locked'],
  ['lib=pandas,nobody-knows', 'partly'],
  ['lib=pandas@2.2.3', 'partly'],
  ['lib=pandas[nothing]', 'partly'],
  ['lib=pandas<3', 'partly'],
  // The version of numpy decides which pandas there can be.
  ['lib=pandas,numpy@1.26.4', 'open'],
  ['lib=pandas,numpy<2', 'open'],
  ['lib=pandas,numpy[nothing]', 'partly'],
  ['lib=torch,pandas&torch=cpu', 'open'],
  ['app=script&lib=nobody-knows', 'open'],
])('of %s is %s', (link, state) => {
  const { recipe, problems } = readLink(link, known);
  expect(problems).toEqual([]);
  expect(lockState(buildLock(recipe, catalogue))).toBe(state);
});
