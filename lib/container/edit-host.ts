import {
  type Container,
  type ContainerHost,
  fullName,
  type Image,
  type ImageContents,
} from './container-host';
import { makeId } from './make-id';

/** As after a pull or a build: the name stands for this image from now on, and for no other. */
export function withImage(host: ContainerHost, name: string, contents: ImageContents): ContainerHost {
  const id = makeId(`image ${host.made}`);
  const image: Image = {
    ...contents,
    id,
    parent: null,
    layers: [makeId(`layer ${host.made}`)],
    history: [{ createdBy: '', bytes: contents.bytes }],
    isDeleted: false,
  };
  return withTag({ ...host, images: [...host.images, image], made: host.made + 1 }, name, id);
}

export function withTag(host: ContainerHost, name: string, image: string): ContainerHost {
  const tags = withoutTag(host, name).tags;
  return { ...host, tags: [...tags, { name: fullName(name), image }] };
}

export function withoutTag(host: ContainerHost, name: string): ContainerHost {
  return { ...host, tags: host.tags.filter((tag) => tag.name !== fullName(name)) };
}

export function withContainer(host: ContainerHost, container: Container): ContainerHost {
  const containers = host.containers.map((each) => (each.id === container.id ? container : each));
  return { ...host, containers };
}

/** Its writable layer goes with it, and so does an image that was kept for it alone. */
export function withoutContainer(host: ContainerHost, container: Container): ContainerHost {
  const containers = host.containers.filter(({ id }) => id !== container.id);
  const isHeld = ({ id, isDeleted }: Image) => !isDeleted || containers.some(({ image }) => image === id);
  return { ...host, containers, images: host.images.filter(isHeld) };
}
