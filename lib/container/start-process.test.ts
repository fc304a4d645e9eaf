import { expect, test } from 'vitest';
import type { Image } from './container-host';
import { madeHost } from './made-host';
import { startProcess } from './start-process';

const image = madeHost.images[0] as Image;
const ended = (exitCode: number, ...output: string[]) => ({ kind: 'ended', exitCode, output });

test.for([
  [['sleep', '600'], { kind: 'running' }],
  [['sh', '-c', 'sleep 1; exit 3'], { kind: 'running' }],
  [['sh', '-c', 'exit 7'], ended(7)],
  [['sh', '-c', 'exit 256'], ended(0)],
  [['sh', '-c', 'sleep 300 & echo ok'], ended(0, 'ok')],
  [['sh', '-c', 'sleep 300 &'], ended(0)],
  [['sh', '-c', 'echo one; false; exit'], ended(1, 'one')],
  [['sh', '-c', 'false && echo ok'], { kind: 'running' }],
  [['sh', '-c', 'exit now'], { kind: 'running' }],
  [['sh', '-c', 'echo a\necho b'], { kind: 'running' }],
  [['sh'], ended(0)],
  [['true'], ended(0)],
  [['false'], ended(1)],
  [['echo', 'a', 'b'], ended(0, 'a b')],
  [['cat', '/etc/motd'], ended(0, 'Welcome')],
  [['cat', '/x'], ended(1, 'cat: /x: No such file or directory')],
] as const)('%j', ([command, process]) => {
  expect(startProcess(image, [], command)).toMatchObject(process);
});

test('a program that the image does not have is not found', () => {
  expect(startProcess(image, [], ['python3', 'app.py'])).toMatchObject({
    kind: 'not found',
    why: expect.stringMatching(/exec: "python3": executable file not found in \$PATH$/),
  });
});
