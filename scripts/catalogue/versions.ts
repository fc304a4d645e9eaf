import { satisfies } from '@renovatebot/pep440';

const known = new Map<string, boolean>();

/** Whether a version fulfils a specifier of PEP 440; an empty one is fulfilled by all, also by pre-releases. */
export function fits(version: string, specifier: string): boolean {
  if (specifier === '') return true;
  const key = `${version} ${specifier}`;
  const answer = known.get(key) ?? satisfies(version, lenient(specifier), { prereleases: true });
  known.set(key, answer);
  return answer;
}

/** Old metadata writes `>=3.7.*`, which means `>=3.7`, and ends in commas. */
function lenient(specifier: string): string {
  return specifier
    .split(',')
    .map((part) => part.trim().replace(/^([<>]=?|~=)\s*([\w.]+)\.\*$/, '$1$2'))
    .filter((part) => part !== '')
    .join(',');
}
