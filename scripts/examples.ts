import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { composeExample, exampleNames, examplesFolder } from '@/lib/testing/examples';

/** Writes every example again: examples/<name>/context from examples/<name>/link.txt. */
for (const name of exampleNames()) {
  const context = join(examplesFolder, name, 'context');
  rmSync(context, { recursive: true, force: true });
  for (const { path, text } of composeExample(name).files) {
    mkdirSync(dirname(join(context, path)), { recursive: true });
    writeFileSync(join(context, path), text);
  }
  console.log(`examples/${name}`);
}
