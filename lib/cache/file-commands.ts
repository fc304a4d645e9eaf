import { type Entry, root } from './file-tree';

/** Options of commands that are followed; with another one only an engine knows what they do. */
export const followedOptions: Readonly<Record<string, RegExp>> = {
  cd: /^$/,
  tee: /^-a$/,
  mkdir: /^-[pv]+$|^--parents$/,
  touch: /^-[acm]+$/,
  rm: /^-[rRfv]+$/,
  rmdir: /^-[pv]+$/,
  cp: /^-[aprRfvdLPT]+$|^--archive$|^--recursive$|^--preserve$/,
  mv: /^-[fvn]+$/,
  ln: /^-[sfnv]+$/,
  chmod: /^-[Rvf]+$/,
  chown: /^-[Rvf]+$/,
};

/** Octal where it is one, else the steps that led to it. */
export function changeMode(mode: string, change: string, kind: Entry['kind']): string {
  if (/^[0-7]+$/.test(change)) return change.replace(/^0+(?=.)/, '');
  if (/^[0-7]{3}$/.test(mode) && /^a?\+x$/.test(change))
    return (Number.parseInt(mode, 8) | 0o111).toString(8);
  return `${mode} ${change} ${kind}`;
}

export function changeOwner(value: string): string {
  return value === 'root:root' || value === '0:0' ? root : value;
}
