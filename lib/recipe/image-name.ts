// One path component of an image reference: https://github.com/distribution/reference (reference.go).
const componentGrammar = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const longest = 100;

/** Null where Docker would refuse it. Also safe as the name of a folder and of a compose project. */
export function parseImageName(text: string): string | null {
  return text.length <= longest && componentGrammar.test(text) ? text : null;
}
