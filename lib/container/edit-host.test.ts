import { expect, test } from 'vitest';
import { findContainer, findImage } from './container-host';
import { withImage } from './edit-host';
import { madeHost, play, running } from './made-host';

test('a name that is built anew stands for the new image, and a container stays on the old one', () => {
  const old = findImage(madeHost, 'base:1');
  const { host } = play([running('a')]);
  const after = withImage(host, 'base:1', {
    bytes: 5,
    command: [],
    programs: [],
    files: [],
    directories: [],
  });
  expect(findImage(after, 'base:1')?.bytes).toBe(5);
  expect(findContainer(after, 'a')?.image).toBe(old?.id);
  expect(after.images).toHaveLength(2);
});

test('a name without a tag is “latest”', () => {
  const contents = { bytes: 5, command: [], programs: [], files: [], directories: [] };
  const host = withImage(madeHost, 'app', contents);
  expect(findImage(host, 'app:latest')).toBe(findImage(host, 'app'));
});
