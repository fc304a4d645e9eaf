import { describe, expect, it } from 'vitest';
import { compose } from '@/lib/compose';
import { readLink } from '@/lib/recipe/link';
import { catalogueFor, known } from '@/lib/testing/catalogue';
import { describeFreezes } from './freezes';

function freezesOf(query: string, isFrozen = true) {
  const { recipe } = readLink(query, known);
  return describeFreezes(compose(recipe, catalogueFor(recipe)), isFrozen);
}

describe('what a link freezes', () => {
  it('is what stands in the catalogue and in the link', () => {
    const { stays } = freezesOf('lib=pandas');
    expect(stays[0]).toMatch(/^\d+ packages, versions, hashes$/);
    expect(stays.slice(1)).toEqual([
      'tag: python:3.13-slim-trixie',
      'sizes of packages and base image',
      'your choices and options',
    ]);
  });

  it('is not what a release of Roadcut brings, nor what others publish', () => {
    expect(freezesOf('with=postgres&app=fastapi').mayChange).toEqual([
      'wording of the Dockerfile',
      'starter code in app.py, and what it needs',
      'seconds, for each reader’s line',
      'beside the app: postgres:18-alpine',
      'bytes behind a tag',
    ]);
  });

  it.each([
    ['lib=psycopg2', 'what apt-get installs'],
    ['lib=psycopg2&base=alpine', 'what apk installs'],
  ])('is not what the distribution installs: %s', (query, line) => {
    expect(freezesOf(query).mayChange).toContain(line);
  });

  it('names the libraries that are not locked', () => {
    expect(freezesOf('lib=zzz-unknown').mayChange[0]).toBe('not locked: zzz-unknown');
    const open = freezesOf('lib=pandas,numpy@1.26.4');
    expect(open.mayChange[0]).toBe('versions of all libraries: not locked');
    expect(open.stays.join()).not.toContain('packages, versions');
  });

  it('without a snapshot is the choices alone', () => {
    const { stays, mayChange } = freezesOf('lib=pandas', false);
    expect(stays).toEqual(['your choices and options']);
    expect(mayChange[0]).toMatch(/^\d+ packages, versions, hashes: of the newest catalogue$/);
  });
});
