// Path components of an image reference: https://github.com/distribution/reference (reference.go).
const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const grammar = new RegExp(`^${component}(?:/${component})*$`);
const longest = 100;

/** A path without a tag and without a port: `api`, `org/api`. Null where Docker would refuse it. */
export function parseImageName(text: string): string | null {
  return text.length <= longest && grammar.test(text) ? text : null;
}

/** Its last part, for what has one name: a folder, an archive, a compose project. */
export function folderOf(image: string): string {
  return image.slice(image.lastIndexOf('/') + 1);
}

/** What stands behind the host. Docker takes the first of several parts for a host by this rule (normalize.go). */
export function withoutHost(image: string): string {
  return image.replace(/^(?:localhost|[^/]*\.[^/]*)\//, '');
}
