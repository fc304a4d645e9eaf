import type { Image, LayerEntry } from './container-host';

/** What a process finds at a path; null: nothing. */
export type Found = { kind: 'file'; bytes: number; text?: string } | { kind: 'directory' } | null;

/** The writable layer lies over the image: what it says of a path hides what the image says. */
export function lookAt(image: Image, layer: readonly LayerEntry[], path: string): Found {
  const entry = layer.find((each) => each.path === path);
  if (entry?.kind === 'D') return null;
  if (entry?.isDirectory || directoriesOf(image).has(path)) return { kind: 'directory' };
  const file = entry ?? image.files.find((each) => each.path === path);
  return file ? { kind: 'file', ...contentOf(file) } : null;
}

export function contentOf({ bytes, text }: { bytes: number; text?: string }): {
  bytes: number;
  text?: string;
} {
  return text === undefined ? { bytes } : { bytes, text };
}

/** Of an image: those that it lists and those that hold its files. */
export function directoriesOf({ directories, files }: Image): ReadonlySet<string> {
  const paths = [...directories.flatMap((path) => [path, ...parentsOf(path)]), '/'];
  return new Set([...paths, ...files.flatMap(({ path }) => parentsOf(path))]);
}

/** "/etc/apt/apt.conf" lies in /etc/apt and in /etc; the root is not told. */
export function parentsOf(path: string): string[] {
  const names = path.split('/').slice(1, -1);
  return names.map((_, index) => `/${names.slice(0, index + 1).join('/')}`);
}

export function parentOf(path: string): string {
  return parentsOf(path).at(-1) ?? '/';
}
