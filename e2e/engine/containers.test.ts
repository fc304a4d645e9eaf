import { afterAll, beforeAll, test, vi } from 'vitest';
import { act } from '@/lib/container/act';
import { type ContainerAction, printAction } from '@/lib/container/container-action';
import {
  type Container,
  type ContainerHost,
  emptyHost,
  findImage,
  type ImageContents,
} from '@/lib/container/container-host';
import { withImage } from '@/lib/container/edit-host';
import { dockerDiff, historyOf, processSizes } from '@/lib/container/views';
import { docker, missingImage, run } from './docker';
import { testName } from './test-names';

/** A build that writes a text into /version, between two actions. */
type Build = { kind: 'build'; image: string; version: string };
type Step = ContainerAction | Build;

const base = 'python:3.13-slim';
const files = ['/etc/motd', '/etc/bash.bashrc'];
const directories = ['/opt', '/srv', '/etc/skel'];
const programs = ['bash', 'cat', 'echo', 'false', 'python3', 'sh', 'sleep', 'true'];

const start = (container: string, image = base, command = ['sleep', '600']): Step =>
  ({ kind: 'run', container, image, command, detached: true, removeAfter: false }) as const;
const attached = (container: string, command: string[], removeAfter = false, image = base): Step =>
  ({ kind: 'run', container, image, command, detached: false, removeAfter }) as const;
const write = (container: string, path: string, content: string | number, append = false): Step =>
  ({ kind: 'write', container, path, content, append }) as const;
const at = (kind: 'cat' | 'remove-file' | 'make-directory', container: string, path: string): Step =>
  ({ kind, container, path }) as const;
const on = (kind: 'start' | 'kill', container: string): Step => ({ kind, container }) as const;
const soon = (kind: 'stop' | 'restart', container: string): Step =>
  ({ kind, container, seconds: 0 }) as const;
const end = (container: string, exitCode: number): Step => ({ kind: 'end', container, exitCode }) as const;
const remove = (container: string, force = false): Step => ({ kind: 'remove', container, force }) as const;
const commit = (container: string, image: string): Step => ({ kind: 'commit', container, image }) as const;
const removeImage = (image: string, force = false): Step => ({ kind: 'remove-image', image, force }) as const;
const build = (image: string, version: string): Step => ({ kind: 'build', image, version }) as const;

const sequences: Record<string, Step[]> = {
  'two containers of one image see only what is their own': [
    ...[start('a'), start('b'), write('a', '/note.txt', 'hi'), at('cat', 'a', '/note.txt')],
    ...[at('cat', 'b', '/note.txt'), at('remove-file', 'a', '/etc/motd'), at('cat', 'a', '/etc/motd')],
    ...[at('cat', 'b', '/etc/motd'), write('b', '/etc/motd', 'b', true), at('cat', 'b', '/etc/motd')],
  ],
  'what was written stays when a container is stopped, killed and started': [
    ...[start('a'), write('a', '/note.txt', 'hi'), soon('stop', 'a'), at('cat', 'a', '/note.txt')],
    ...[soon('stop', 'a'), on('kill', 'a'), on('start', 'a'), on('start', 'a'), at('cat', 'a', '/note.txt')],
    ...[soon('restart', 'a'), at('cat', 'a', '/note.txt'), on('kill', 'a'), soon('restart', 'a')],
    at('cat', 'a', '/note.txt'),
  ],
  'what was written goes with its container': [
    ...[start('a'), write('a', '/data.bin', 5_242_880), write('a', '/note.txt', 'hi'), remove('a')],
    ...[remove('a', true), at('cat', 'a', '/note.txt'), start('a'), at('cat', 'a', '/note.txt')],
  ],
  'changes of every kind in nested directories': [
    ...[start('a'), at('make-directory', 'a', '/srv/data'), at('make-directory', 'a', '/srv/data/deep')],
    ...[write('a', '/srv/data/deep/one', 'one'), write('a', '/srv/data/two', 'two')],
    ...[at('remove-file', 'a', '/srv/data/deep/one'), write('a', '/opt/gone', 1000)],
    ...[at('remove-file', 'a', '/opt/gone'), write('a', '/etc/bash.bashrc', '# x', true)],
    ...[write('a', '/etc/skel/new', 'new'), at('remove-file', 'a', '/etc/motd'), write('a', '/top', 'top')],
  ],
  'a file of the image that is deleted and written again': [
    ...[start('a'), at('remove-file', 'a', '/etc/motd'), write('a', '/etc/motd', 'mine', true)],
    ...[at('cat', 'a', '/etc/motd'), write('a', '/etc/motd', 'more', true), at('cat', 'a', '/etc/motd')],
    ...[at('remove-file', 'a', '/etc/motd'), at('make-directory', 'a', '/etc/motd')],
    write('a', '/etc/motd/below', 'x'),
  ],
  'a container ends with its process': [
    ...[attached('a', ['sh', '-c', 'exit 7']), end('a', 7), on('start', 'a'), end('a', 7)],
    ...[start('b', base, ['sh', '-c', 'sleep 1; exit 3']), end('b', 3), on('start', 'b'), end('b', 3)],
    ...[attached('c', ['false'], true), attached('c', ['echo', "it's", 'two  words'], true)],
    ...[attached('c', ['cat', '/etc/motd'], true), attached('c', ['cat', '/nosuch'])],
    ...[at('cat', 'c', '/etc/motd'), remove('c'), start('c', base, []), end('c', 0)],
    ...[start('d', base, ['sh', '-c', 'sleep 300 & echo ok']), end('d', 0)],
    attached('e', ['sh', '-c', 'sleep 300 & echo ok; false; exit'], true),
  ],
  'a container that is removed after its end': [
    ...[attached('a', ['sh', '-c', 'exit 7'], true), attached('a', ['cat', '/nosuch'], true)],
    ...[attached('a', ['nosuch'], true), remove('a')],
    {
      kind: 'run',
      container: 'a',
      image: base,
      command: ['sleep', '600'],
      detached: true,
      removeAfter: true,
    },
    ...[write('a', '/note.txt', 'hi'), soon('restart', 'a'), at('cat', 'a', '/note.txt'), soon('stop', 'a')],
  ],
  'a layer that is committed': [
    ...[start('a'), write('a', '/note.txt', 'hi'), write('a', '/data.bin', 5_242_880)],
    ...[
      write('a', '/etc/bash.bashrc', '# x', true),
      at('remove-file', 'a', '/etc/motd'),
      commit('a', 'notes'),
    ],
    ...[write('a', '/note.txt', 'later'), attached('b', ['cat', '/note.txt'], true, 'notes')],
    ...[attached('c', ['cat', '/etc/motd'], true, 'notes'), start('d', 'notes', []), commit('d', 'same')],
    ...[write('d', '/etc/motd', 'd'), write('d', '/note.txt', 'd', true), at('cat', 'd', '/note.txt')],
    commit('d', 'third:v1'),
  ],
  'a name that is built anew': [
    ...[build('app', 'v1'), start('a', 'app'), at('cat', 'a', '/version'), build('app', 'v2')],
    ...[at('cat', 'a', '/version'), soon('restart', 'a'), at('cat', 'a', '/version')],
    ...[start('b', 'app'), at('cat', 'b', '/version'), remove('a', true)],
  ],
  'a name that is committed anew': [
    ...[start('a'), write('a', '/version', 'v1'), commit('a', 'app'), start('b', 'app')],
    ...[write('a', '/version', 'v2'), commit('a', 'app'), at('cat', 'b', '/version')],
    ...[
      start('c', 'app'),
      at('cat', 'c', '/version'),
      commit('b', 'app'),
      attached('d', ['true'], false, 'app'),
    ],
  ],
  'an image that containers use': [
    ...[start('a'), write('a', '/x', 'x'), commit('a', 'used'), attached('b', ['true'], false, 'used')],
    ...[removeImage('used'), removeImage('used', true), on('start', 'b'), end('b', 0), remove('b')],
    ...[commit('a', 'used'), start('c', 'used'), removeImage('used', true), at('cat', 'c', '/x')],
    ...[removeImage('used'), removeImage('used', true), attached('d', ['true'], false, 'used:v1')],
  ],
  'images that nothing uses': [
    ...[start('a'), write('a', '/x', 'x'), commit('a', 'one'), start('b', 'one'), write('b', '/y', 'y')],
    ...[commit('b', 'two'), remove('b', true), removeImage('one'), removeImage('two')],
    ...[commit('a', 'three'), removeImage('three'), attached('c', ['true']), commit('c', 'empty')],
    removeImage('empty'),
  ],
  'a command that is not there': [
    ...[start('a', base, ['nosuch']), on('start', 'a'), soon('restart', 'a'), at('cat', 'a', '/etc/motd')],
    ...[soon('stop', 'a'), on('kill', 'a'), end('a', 0), remove('a'), attached('b', ['/bin/nosuch', 'x'])],
  ],
  'names that are taken or unknown': [
    ...[start('a'), start('a'), attached('a', ['true']), on('start', 'x'), soon('stop', 'x')],
    ...[soon('restart', 'x'), on('kill', 'x'), end('x', 0), remove('x'), remove('x', true)],
    ...[commit('x', 'y'), write('x', '/a', 'b'), at('cat', 'x', '/a')],
  ],
  'paths that are not what they are taken for': [
    ...[start('a'), write('a', '/nosuch/x', 'x'), write('a', '/etc', 'x'), write('a', '/etc/motd/x', 'x')],
    ...[at('cat', 'a', '/etc'), at('cat', 'a', '/etc/motd/x'), at('remove-file', 'a', '/etc')],
    ...[at('remove-file', 'a', '/nosuch'), at('remove-file', 'a', '/etc/motd/x')],
    ...[at('make-directory', 'a', '/etc'), at('make-directory', 'a', '/nosuch/x')],
    at('make-directory', 'a', '/etc/motd/x'),
  ],
  'texts that a shell could take for something else': [
    ...[start('a', base, ['sh', '-c', 'while true; do sleep 1; done # "quoted" and long'])],
    ...['# x', "it's", 'say "hi"', '$HOME `id`', 'C:\\new', '-n', 'a\nb', 'Grüße', '!', ''].flatMap(
      (text) => [write('a', '/my note', text), at('cat', 'a', '/my note')],
    ),
  ],
};

/**
 * Docker stores equal layers once: what another sequence wrote alike in the same second is not deleted with this one's
 * image, so which layers go with it is nobody's to foresee here.
 */
function withoutLayers(said: string): string {
  return said
    .split('\n')
    .filter((line) => !line.startsWith('Deleted: '))
    .join('\n');
}

let contents: ImageContents;
let layerCount: number;
let missing: string | null;
/** What to remove: names of containers, and IDs of images, as Docker drew them. */
const made = { containers: new Set<string>(), images: new Set<string>() };

beforeAll(async () => {
  missing = await missingImage([base]);
  if (missing !== null) return;
  const texts = await Promise.all(files.map((path) => readFile(path)));
  layerCount = Number(await inspectImage(base, '{{len .RootFS.Layers}}'));
  contents = {
    bytes: Number(await inspectImage(base, '{{.Size}}')),
    command: JSON.parse(await inspectImage(base, '{{json .Config.Cmd}}')),
    programs,
    directories,
    files: files.map((path, index) => textFile(path, texts[index] ?? '')),
  };
});

// An image that was made last stands on those that were made first.
afterAll(async () => {
  await run('docker', ['rm', '--force', ...made.containers]);
  await run('docker', ['rmi', '--force', ...[...made.images].toReversed()]);
});

test.concurrent.for(Object.entries(sequences))('%s', async ([, steps], { expect, skip }) => {
  skip(missing !== null, missing ?? '');
  const prefix = testName('containers');
  const ids = { engine: numberIds(), model: numberIds() };
  const expectRows = async (host: ContainerHost, line: string) => {
    const rows = ids.model(modelRows(host));
    // A process that ends at once is listed for a moment, and so is a container that was started with --rm.
    await vi.waitFor(async () => expect(ids.engine(await engineRows(prefix)), line).toBe(rows), 20_000);
  };
  const expectChanges = async ({ containers }: ContainerHost, line: string, known: readonly string[]) => {
    const changed = containers.filter((container) => !known.includes(changesOf(container)));
    for (const each of changed) expect(await engineChanges(each.name), line).toBe(changesOf(each));
  };
  let host = withImage(emptyHost, base, contents);
  for (const step of steps.map((each) => withPrefix(each, prefix))) {
    const before = host;
    if (step.kind === 'build') {
      host = await buildVersion(host, step);
      continue;
    }
    if (step.kind === 'run') made.containers.add(step.container);
    const line = printAction(step);
    const acted = act(host, step);
    host = acted.host;
    const expected = {
      line,
      said: ids.model(withoutLayers(acted.output.join('\n'))),
      status: acted.exitCode,
    };
    const { said, status } = await doOnEngine(line);
    expect({ line, said: ids.engine(withoutLayers(said)), status }).toEqual(expected);
    // What was written shows in the sizes that are asked for next, and at the latest at the end.
    if (!('path' in step)) await expectRows(host, line);
    // Docker walks the whole image for these, so only what is new is asked for.
    await expectChanges(host, line, ['', ...before.containers.map(changesOf)]);
  }
  await expectRows(host, 'at the end');
  await expectChanges(host, 'at the end', []);
  for (const { name, image } of host.tags)
    if (image !== findImage(host, base)?.id)
      expect(await engineImage(name, host)).toEqual(modelImage(name, host));
});

function withPrefix(step: Step, prefix: string): Step {
  const own = { ...step };
  if ('container' in own) own.container = `${prefix}-${own.container}`;
  if ('image' in own && own.image !== base) own.image = `${prefix}-${own.image}`;
  return own;
}

async function buildVersion(host: ContainerHost, { image, version }: Build): Promise<ContainerHost> {
  const dockerfile = `FROM ${base}\nRUN echo ${version} > /version\n`;
  const id = await docker(['build', '--quiet', '--tag', image, '-'], { input: dockerfile });
  made.images.add(id);
  const file = textFile('/version', `${version}\n`);
  return withImage(host, image, {
    ...contents,
    bytes: contents.bytes + file.bytes,
    files: [...contents.files, file],
  });
}

/** To its last byte. */
async function readFile(path: string): Promise<string> {
  return (await run('docker', ['run', '--rm', base, 'cat', path])).stdout;
}

function textFile(path: string, text: string) {
  return { path, text, bytes: Buffer.byteLength(text) };
}

async function doOnEngine(line: string): Promise<{ said: string; status: number | null }> {
  const { status, stdout, stderr } = await run('sh', ['-c', line]);
  const [id] = /^sha256:[0-9a-f]{64}$/m.exec(stdout) ?? [];
  if (id) made.images.add(id);
  // Whether the image has a UTF-8 locale decides which quotation marks some programs use.
  const said = (stdout + stderr).replace(/\n$/, '').replace(/[‘’]/g, "'");
  // What a registry says of a name that nobody knows is the registry's business.
  return { said: said.replace(/^(Unable to find image .*)(?:.|\n)*/, '$1'), status };
}

/** The same text for IDs that are drawn and for ours: each, long or short, by the order in which they are told. */
function numberIds(): (text: string) => string {
  const known: string[] = [];
  return (text) =>
    text.replace(/\b[0-9a-f]{12}(?:[0-9a-f]{52})?\b/g, (id) => {
      const short = id.slice(0, 12);
      if (!known.includes(short)) known.push(short);
      return `<${id.length} digits of ${known.indexOf(short)}>`;
    });
}

function modelRows(host: ContainerHost): string {
  const rows = processSizes(host).map(({ name, image, command, status, size, virtualSize }) =>
    [name, image, command, status, `${size} (virtual ${virtualSize})`].join('|'),
  );
  return rows.join('\n');
}

async function engineRows(prefix: string): Promise<string> {
  const format = '{{.Names}}|{{.Image}}|{{.Command}}|{{.Status}}|{{.Size}}';
  const filter = ['--filter', `name=${prefix}-`];
  const rows = await docker(['ps', '--all', '--size', ...filter, '--format', format]);
  return rows.replace(/\|(Up|Exited \(\d+\)) [^|]*/g, '|$1');
}

function changesOf(container: Container): string {
  return dockerDiff(container).join('\n');
}

async function engineChanges(name: string): Promise<string> {
  const rows = (await docker(['diff', name])).split('\n');
  return rows.sort((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1)).join('\n');
}

/** Its size, and what lies above the base. */
function modelImage(name: string, host: ContainerHost) {
  const image = findImage(host, name);
  if (!image) throw new Error(`no image ${name}`);
  const rows = historyOf(image).slice(0, -1);
  return {
    bytes: image.bytes,
    layers: image.layers.length - 1,
    history: rows.map(({ createdBy, size }) => `${createdBy}|${size}`),
  };
}

async function engineImage(name: string, host: ContainerHost) {
  const image = findImage(host, name);
  const [bytes, layers] = (await inspectImage(name, '{{.Size}} {{len .RootFS.Layers}}'))
    .split(' ')
    .map(Number);
  const history = await docker(['history', '--format', '{{.CreatedBy}}|{{.Size}}', name]);
  return {
    bytes,
    // To the model a build gives one layer, whatever it is made of.
    layers: image?.parent === null ? 0 : (layers ?? 0) - layerCount,
    history: history.split('\n').slice(0, (image?.history.length ?? 1) - 1),
  };
}

function inspectImage(name: string, format: string): Promise<string> {
  return docker(['image', 'inspect', '--format', format, name]);
}
