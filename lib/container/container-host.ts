/** What an engine holds: images that nothing writes into, and containers that each write into a layer of their own. */
export type ContainerHost = {
  images: readonly Image[];
  /** Which image a name stands for now. Containers hold an ID, so they do not notice when a name moves. */
  tags: readonly Tag[];
  /** Oldest first. */
  containers: readonly Container[];
  /** How many images and containers were made here: the next ID follows from it. */
  made: number;
};

/** `name` is written out, with its tag: "python:3.13-slim", "notes:latest". */
export type Tag = { name: string; image: string };

export type Image = ImageContents & {
  /** 64 hexadecimal digits. */
  id: string;
  /** Of the image whose container was committed into this one. */
  parent: string | null;
  /** IDs, the lowest first. Images share them. */
  layers: readonly string[];
  /** Newest first. */
  history: readonly HistoryRow[];
  /** Removed by force while containers stood on it: they keep its layers. */
  isDeleted: boolean;
};

/** What a lesson needs to know of an image: it lists the files that matter, and no others. */
export type ImageContents = {
  bytes: number;
  /** What a container runs if nothing else is asked for. */
  command: readonly string[];
  /** What can be run by its name; anything else is not found in $PATH. */
  programs: readonly string[];
  files: readonly ImageFile[];
  /** Those that exist besides the ones that hold a listed file. */
  directories: readonly string[];
};

/** Paths are absolute. A file without text has bytes that nobody has to read. */
export type ImageFile = { path: string; bytes: number; text?: string };

export type HistoryRow = { createdBy: string; bytes: number };

export type Container = {
  /** 64 hexadecimal digits. */
  id: string;
  name: string;
  /** An image's ID. */
  image: string;
  /** As it was asked for. */
  imageName: string;
  command: readonly string[];
  /** Started with --rm. */
  removeAfter: boolean;
  /** created: its process could not be started. */
  state: 'created' | 'running' | 'exited';
  /** Of its last process; 0 while one runs. */
  exitCode: number;
  /** The writable layer, by path. */
  layer: readonly LayerEntry[];
};

/** Added, changed or deleted. What is changed lies in the layer in full: the image's file was copied first. */
export type LayerEntry = {
  path: string;
  kind: 'A' | 'C' | 'D';
  bytes: number;
  text?: string;
  isDirectory?: true;
};

export const emptyHost: ContainerHost = { images: [], tags: [], containers: [], made: 0 };

export function findContainer(host: ContainerHost, name: string): Container | undefined {
  return host.containers.find((container) => container.name === name);
}

/** The image that a name stands for. */
export function findImage(host: ContainerHost, name: string): Image | undefined {
  const id = host.tags.find((tag) => tag.name === fullName(name))?.image;
  return host.images.find((image) => image.id === id);
}

/** The image that a container stands on, whatever its name stands for now. */
export function imageOf(host: ContainerHost, container: Container): Image {
  const image = host.images.find(({ id }) => id === container.image);
  if (!image) throw new Error(`container ${container.name} without its image`);
  return image;
}

/** "notes" is short for "notes:latest". */
export function fullName(name: string): string {
  return /:[^/]*$/.test(name) ? name : `${name}:latest`;
}
