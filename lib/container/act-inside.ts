import { type Acted, refused } from './acted';
import type { ActionInside } from './container-action';
import { type Container, type ContainerHost, type Image, imageOf, type LayerEntry } from './container-host';
import { withContainer } from './edit-host';
import { contentOf, lookAt, parentOf, parentsOf } from './look-at';
import { refusals } from './refusals';

/** The writable layer afterwards, and what the process said. */
type Ended = { layer: readonly LayerEntry[]; output: readonly string[]; exitCode: number };

/** What `docker exec` does: only in a running container, and only to its own layer. */
export function actInside(host: ContainerHost, container: Container, action: ActionInside): Acted {
  if (container.state !== 'running') return refused(host, 1, refusals.notRunning(container));
  const image = imageOf(host, container);
  const { layer, output, exitCode } = runInside(image, container.layer, action);
  return { host: withContainer(host, { ...container, layer }), output, exitCode };
}

function runInside(image: Image, layer: readonly LayerEntry[], action: ActionInside): Ended {
  switch (action.kind) {
    case 'cat':
      return catFile(image, layer, action.path);
    case 'write':
      return writeFile(image, layer, action);
    case 'remove-file':
      return removeFile(image, layer, action.path);
    case 'make-directory':
      return makeDirectory(image, layer, action.path);
  }
}

/** A file whose text nobody knows shows nothing. */
export function catFile(image: Image, layer: readonly LayerEntry[], path: string): Ended {
  const found = lookAt(image, layer, path);
  if (found?.kind !== 'file') return fails(layer, 1, `cat: ${path}: ${whyNoFile(image, layer, path)}`);
  return { layer, output: linesOf(found.text ?? ''), exitCode: 0 };
}

function writeFile(
  image: Image,
  layer: readonly LayerEntry[],
  { path, content, append }: Extract<ActionInside, { kind: 'write' }>,
): Ended {
  const found = lookAt(image, layer, path);
  const cannot = (why: string) => fails(layer, 2, `sh: 1: cannot create ${path}: ${why}`);
  if (found?.kind === 'directory') return cannot('Is a directory');
  if (lookAt(image, layer, parentOf(path))?.kind !== 'directory') return cannot('Directory nonexistent');
  const before = append && found ? found : { bytes: 0, text: '' };
  return {
    layer: withEntry(layer, { ...entryOf(image, path), ...written(before, content) }),
    output: [],
    exitCode: 0,
  };
}

function written(before: { bytes: number; text?: string }, content: string | number) {
  const added = typeof content === 'number' ? { bytes: content } : textOf(`${content}\n`);
  const bytes = before.bytes + added.bytes;
  const isKnown = before.text !== undefined && 'text' in added;
  return contentOf(isKnown ? { bytes, text: before.text + added.text } : { bytes });
}

function textOf(text: string): { bytes: number; text: string } {
  return { bytes: new TextEncoder().encode(text).length, text };
}

/** Of the image's file a mark stays, which hides it; of an own file nothing. */
function removeFile(image: Image, layer: readonly LayerEntry[], path: string): Ended {
  if (lookAt(image, layer, path)?.kind !== 'file')
    return fails(layer, 1, `rm: cannot remove '${path}': ${whyNoFile(image, layer, path)}`);
  const mark: LayerEntry = { path, kind: 'D', bytes: 0 };
  const after = isInImage(image, path) ? withEntry(layer, mark) : withoutEntry(layer, path);
  return { layer: after, output: [], exitCode: 0 };
}

/** Where LANG is a UTF-8 locale, mkdir has other quotation marks; Debian's image sets none. */
function makeDirectory(image: Image, layer: readonly LayerEntry[], path: string): Ended {
  const cannot = (why: string) => fails(layer, 1, `mkdir: cannot create directory '${path}': ${why}`);
  if (lookAt(image, layer, path)) return cannot('File exists');
  if (lookAt(image, layer, parentOf(path))?.kind !== 'directory')
    return cannot(whyNoFile(image, layer, path));
  const entry: LayerEntry = { ...entryOf(image, path), bytes: 0, isDirectory: true };
  return { layer: withEntry(layer, entry), output: [], exitCode: 0 };
}

/** What the image has at that path counts, even if the container deleted it before. */
function entryOf(image: Image, path: string): Pick<LayerEntry, 'path' | 'kind'> {
  return { path, kind: isInImage(image, path) ? 'C' : 'A' };
}

function whyNoFile(image: Image, layer: readonly LayerEntry[], path: string): string {
  if (lookAt(image, layer, path)?.kind === 'directory') return 'Is a directory';
  const isBelowFile = parentsOf(path).some((parent) => lookAt(image, layer, parent)?.kind === 'file');
  return isBelowFile ? 'Not a directory' : 'No such file or directory';
}

function isInImage({ files }: Image, path: string): boolean {
  return files.some((file) => file.path === path);
}

function withEntry(layer: readonly LayerEntry[], entry: LayerEntry): LayerEntry[] {
  return [...withoutEntry(layer, entry.path), entry].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function withoutEntry(layer: readonly LayerEntry[], path: string): LayerEntry[] {
  return layer.filter((each) => each.path !== path);
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

function fails(layer: readonly LayerEntry[], exitCode: number, line: string): Ended {
  return { layer, output: [line], exitCode };
}
