import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseImageName } from '@/lib/recipe/image-name';
import { containerName } from './container-name';

it.each([
  { image: 'flask-api', name: 'flask-api' },
  { image: 'my_app.v2', name: 'my_app.v2' },
  { image: 'org/api', name: 'api' },
  { image: 'r.local:5000/org/team/api', name: 'api' },
  { image: 'a', name: 'a-app' },
  { image: 'org/0', name: '0-app' },
])('$image runs as $name', ({ image, name }) => {
  expect(containerName(image)).toBe(name);
});

it('Docker takes what becomes of any name of an image', () => {
  const part = fc.stringMatching(/^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*$/);
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      fc.pre(parts.every((each) => parseImageName(each) !== null));
      expect(containerName(parts.join('/'))).toMatch(/^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/);
    }),
  );
});
