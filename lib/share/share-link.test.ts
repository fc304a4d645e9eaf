import { describe, expect, it } from 'vitest';
import { readLink } from '@/lib/recipe/link';
import { known } from '@/lib/testing/catalogue';
import { linkParts } from './link-parts';
import { asksSomething, printShareLink, type Shared } from './share-link';

const address = 'https://roadcut.example/';

function shared(query: string): Shared {
  const { recipe, question, changes } = readLink(query, known);
  return { recipe, snapshot: '2026-11', scenario: question ?? 'first', changes };
}

describe('the link to share', () => {
  it.each([
    { query: '', hasQuestion: true, isFrozen: true, link: '?at=2026-11' },
    { query: '', hasQuestion: true, isFrozen: false, link: '' },
    {
      query: 'lib=pandas&ask=edit',
      hasQuestion: true,
      isFrozen: true,
      link: '?lib=pandas&at=2026-11&ask=edit',
    },
    { query: 'lib=pandas&ask=edit', hasQuestion: false, isFrozen: true, link: '?lib=pandas&at=2026-11' },
    { query: 'lib=pandas&ask=edit', hasQuestion: true, isFrozen: false, link: '?lib=pandas&ask=edit' },
    { query: 'ask=edit', hasQuestion: true, isFrozen: false, link: '?ask=edit' },
    { query: 'at=2026-10', hasQuestion: true, isFrozen: true, link: '?at=2026-10' },
    { query: 'at=2026-10', hasQuestion: true, isFrozen: false, link: '' },
    { query: 'change=bump:pandas', hasQuestion: false, isFrozen: false, link: '' },
  ])('of “$query”, question $hasQuestion, frozen $isFrozen, is “$link”', ({ query, link, ...choices }) => {
    expect(printShareLink(address, shared(query), choices)).toBe(`${address}${link}`);
  });

  it('has a question unless it opens with the first build', () => {
    expect(
      ['', 'ask=first', 'ask=edit', 'change=bump:pandas'].map((query) => asksSomething(shared(query))),
    ).toEqual([false, false, true, true]);
  });

  it('marks what asks and what freezes, and loses nothing', () => {
    const link = printShareLink(address, shared('lib=pandas,dask[complete]&with=redis&ask=edit'));
    const parts = linkParts(link);
    expect(parts.map(({ text }) => text).join('')).toBe(link);
    expect(parts.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual([
      '&at=2026-11',
      '&ask=edit',
    ]);
  });
});
