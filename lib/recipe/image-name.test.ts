import { describe, expect, it } from 'vitest';
import { folderOf, parseImageName, withoutHost } from './image-name';

describe('the name of an image', () => {
  it.each(['api', 'a__b', 'a--b', 'my-app.v2', 'org/api', 'ghcr.io/org/team/api', 'localhost/api'])(
    '%s is one',
    (name) => {
      expect(parseImageName(name)).toBe(name);
    },
  );

  it.each([
    '',
    '/',
    '/api',
    'org/',
    'org//api',
    'org/../api',
    'org/./api',
    'Org/api',
    'org/-api',
    'org/a___b',
    'org/api:1.0',
    'registry.example:5000/org/api',
    'org\\api',
    'org/api\n',
    `${'a/'.repeat(50)}a`,
  ])('%j is none', (text) => {
    expect(parseImageName(text)).toBeNull();
  });

  it('is refused in no time, however long it nearly fits', () => {
    expect(parseImageName(`${'a-'.repeat(49)}A`)).toBeNull();
  });

  it.each([
    ['api', 'api'],
    ['org/api', 'api'],
    ['ghcr.io/org/my.api', 'my.api'],
  ])('%s has the folder %s', (image, folder) => {
    expect(folderOf(image)).toBe(folder);
  });

  it.each([
    ['api', 'api'],
    ['my.api', 'my.api'],
    ['org/my.api', 'org/my.api'],
    ['ghcr.io/org/api', 'org/api'],
    ['localhost/api', 'api'],
  ])('%s is %s behind its host', (image, path) => {
    expect(withoutHost(image)).toBe(path);
  });
});
