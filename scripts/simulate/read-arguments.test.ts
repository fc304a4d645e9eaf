import { expect, test } from 'vitest';
import { readArguments } from './read-arguments';

const nothing = { buildArgs: {}, contexts: {}, settings: {} };

test.for<[string[], object]>([
  [[], nothing],
  [['--build-arg', 'A=1', '--build-arg=B=2=3'], { ...nothing, buildArgs: { A: '1', B: '2=3' } }],
  [['--build-arg', 'NOBODY_SETS_THIS'], nothing],
  [['--target', 'test'], { ...nothing, target: 'test' }],
  [['--target=test', '--no-cache'], { ...nothing, target: 'test', noCache: 'all' }],
  [['--no-cache=false'], nothing],
  [['--no-cache-filter', 'a,b', '--no-cache-filter=c'], { ...nothing, noCache: ['a', 'b', 'c'] }],
  [['--no-cache', '--no-cache-filter', 'a'], { ...nothing, noCache: 'all' }],
  [['--build-context', 'x=../x'], { ...nothing, contexts: { x: '../x' } }],
  [['--network', 'default'], nothing],
  [['--network=host'], { ...nothing, settings: { 'force-network-mode': 'host' } }],
  [
    ['--add-host', 'a:10.0.0.1', '--add-host=b=10.0.0.2'],
    { ...nothing, settings: { 'add-hosts': 'a=10.0.0.1,b=10.0.0.2' } },
  ],
  [['--shm-size', '128m'], { ...nothing, settings: { 'shm-size': '134217728' } }],
  [['--ulimit', 'nofile=1024:2048'], { ...nothing, settings: { ulimit: 'nofile=1024:2048' } }],
  [['--label', 'a=b'], { ...nothing, settings: { 'label:a': 'b' } }],
  [['-t', 'x', '--tag=y', '-q', '--progress', 'plain', '--secret', 'id=a'], nothing],
])('%j', ([args, expected]) => {
  expect(readArguments(args)).toEqual(expected);
});

test.for<[string[], string]>([
  [['--squash'], '--squash has no value.'],
  [['--squash=true'], '--squash is not simulated.'],
  [['--target'], '--target has no value.'],
  [['--shm-size', 'much'], 'much is no size.'],
])('%j is refused', ([args, sentence]) => {
  expect(() => readArguments(args)).toThrow(sentence);
});
