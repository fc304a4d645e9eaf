import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Frontend } from '@/buildkit/frontend';
import { openInNode } from '@/buildkit/open-in-node';
import { compilePatterns, readIgnoreFile } from './ignore-patterns';

let frontend: Frontend;
beforeAll(async () => {
  frontend = await openInNode();
});

const name = fc.stringMatching(/^[ab.]{0,2}[abc]$/);
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
const piece = fc.oneof(
  name,
  fc.constantFrom('*', '**', '?', 'a*', '*.a', '[ab]', '[^a]', '..', '.', '', '\\*', '**b'),
);
const pattern = fc
  .tuple(fc.constantFrom('', '', '!', '/', '!/', '# ', ' '), fc.array(piece, { minLength: 1, maxLength: 4 }))
  .map(([start, parts]) => start + parts.join('/'));

test('.dockerignore leaves out what BuildKit’s own matcher leaves out', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(pattern, { minLength: 1, maxLength: 4 }),
      fc.array(path, { minLength: 1, maxLength: 8 }),
      async (lines, paths) => {
        const ignore = lines.join('\n');
        const { kept, error } = await frontend.match({ ignore, paths });
        fc.pre(error === null);
        const patterns = compilePatterns(readIgnoreFile(ignore));
        expect(paths.map((each) => !patterns.matches(each))).toEqual(kept);
      },
    ),
    { numRuns: 2000 },
  );
});
