import { type Acted, done, refused } from './acted';
import {
  type Container,
  type ContainerHost,
  findImage,
  fullName,
  type Image,
  imageOf,
} from './container-host';
import { withoutTag, withTag } from './edit-host';
import { layerBytes } from './layer-bytes';
import { contentOf, directoriesOf } from './look-at';
import { makeId } from './make-id';
import { refusals } from './refusals';

/** The container's writable layer becomes a layer of a new image; the container and its own image stay as they are. */
export function commitContainer(host: ContainerHost, container: Container, name: string): Acted {
  const image = committedImage(imageOf(host, container), container, host.made);
  const after = { ...host, images: [...host.images, image], made: host.made + 1 };
  return done(withTag(after, name, image.id), `sha256:${image.id}`);
}

function committedImage(image: Image, container: Container, count: number): Image {
  const { layer, command } = container;
  const bytes = layerBytes(layer);
  const covered = new Set(layer.map(({ path }) => path));
  const added = layer.filter(({ kind, isDirectory }) => kind !== 'D' && !isDirectory);
  const newDirectories = layer.filter(({ isDirectory }) => isDirectory).map(({ path }) => path);
  return {
    id: makeId(`image ${count}`),
    parent: image.id,
    bytes: image.bytes + bytes,
    layers: [...image.layers, ...layersOf(container)],
    history: [{ createdBy: command.join(' '), bytes }, ...image.history],
    command,
    programs: image.programs,
    files: [
      ...image.files.filter(({ path }) => !covered.has(path)),
      ...added.map((entry) => ({ path: entry.path, ...contentOf(entry) })),
    ],
    // Those that held nothing but what was deleted stay.
    directories: [...directoriesOf(image), ...newDirectories].sort(),
    isDeleted: false,
  };
}

/** A layer that nothing was written into is none; committed twice as it is, it is the same one. */
function layersOf({ id, layer }: Container): string[] {
  return layer.length > 0 ? [makeId(`layer ${id} ${JSON.stringify(layer)}`)] : [];
}

/** Takes the name away; the image goes with its last name, unless something stands on it. */
export function removeImage(host: ContainerHost, name: string, force: boolean): Acted {
  const image = findImage(host, name);
  if (!image) return refused(host, force ? 0 : 1, refusals.noImage(name));
  const users = host.containers.filter((container) => container.image === image.id);
  const untagged = withoutTag(host, name);
  const line = `Untagged: ${fullName(name)}`;
  if (isTagged(untagged, image.id)) return done(untagged, line);
  const [user] = users;
  if (user && !force) return refused(host, 1, refusals.imageInUse(name, user, image));
  if (users.some(({ state }) => state === 'running') || hasChildren(host, image.id))
    return done(untagged, line);
  const { host: after, lines } = deleteImage(untagged, image);
  return done(after, line, ...lines);
}

type Deleted = { host: ContainerHost; lines: readonly string[] };

/** With what it alone had of layers, and the image it was made from if nothing else needs that either. */
function deleteImage(host: ContainerHost, image: Image): Deleted {
  const isHeld = isInUse(host, image.id);
  const others = host.images.filter(({ id }) => id !== image.id);
  const images = isHeld ? [...others, { ...image, isDeleted: true }] : others;
  const isFree = (layer: string) => !images.some(({ layers }) => layers.includes(layer));
  const freed = image.layers.filter(isFree).toReversed();
  const after = deleteUnneeded({ ...host, images }, image.parent);
  // Docker tells of the parent's layers after the parent.
  return { host: after.host, lines: [image.id, ...freed].map(deletedLine).concat(after.lines) };
}

function deleteUnneeded(host: ContainerHost, id: string | null): Deleted {
  const image = host.images.find((each) => each.id === id && !each.isDeleted);
  const isNeeded =
    !image || isTagged(host, image.id) || hasChildren(host, image.id) || isInUse(host, image.id);
  return isNeeded ? { host, lines: [] } : deleteImage(host, image);
}

function deletedLine(id: string): string {
  return `Deleted: sha256:${id}`;
}

function isTagged({ tags }: ContainerHost, id: string): boolean {
  return tags.some(({ image }) => image === id);
}

function isInUse({ containers }: ContainerHost, id: string): boolean {
  return containers.some(({ image }) => image === id);
}

function hasChildren({ images }: ContainerHost, id: string): boolean {
  return images.some(({ parent, isDeleted }) => parent === id && !isDeleted);
}
