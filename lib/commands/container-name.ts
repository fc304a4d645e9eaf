/** A name that Docker takes for a container of this image: each part of an image's name is one already, but for the
 * shortest (https://github.com/moby/moby/blob/v28.5.2/daemon/names/names.go asks for two characters). */
export function containerName(image: string): string {
  const last = image.slice(image.lastIndexOf('/') + 1);
  return last.length > 1 ? last : `${last}-app`;
}
