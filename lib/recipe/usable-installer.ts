import { isOlderPython } from './python-version';
import { pythonMinor, type Recipe } from './recipe';

/** uv needs Python 3.8: https://docs.astral.sh/uv/concepts/python-versions/ */
export const oldestForUv = '3.8';

/** uv where it runs, else pip. */
export function usableInstaller({ installer, python }: Recipe): Recipe['installer'] {
  return isOlderPython(pythonMinor(python), oldestForUv) ? 'pip' : installer;
}
