import { parse } from 'smol-toml';

/** The parts of uv.lock that the catalogue keeps. Addresses are cut down to file names here. */
export type LockedFile = { file: string; sha256: string; bytes: number };

export type LockedEdge = { name: string; extra?: readonly string[]; marker?: string };

export type LockedPackage = {
  name: string;
  version: string;
  dependencies: readonly LockedEdge[];
  optional: Readonly<Record<string, readonly LockedEdge[]>>;
  sdist?: LockedFile;
  wheels: readonly LockedFile[];
};

/** As uv writes it: https://docs.astral.sh/uv/concepts/projects/layout/#the-lockfile */
type WrittenFile = { url: string; hash: string; size?: number };

type WrittenPackage = {
  name: string;
  version: string;
  dependencies?: LockedEdge[];
  'optional-dependencies'?: Record<string, LockedEdge[]>;
  sdist?: WrittenFile;
  wheels?: WrittenFile[];
};

export function parseLockFile(text: string): LockedPackage[] {
  const { package: packages } = parse(text) as unknown as { package: WrittenPackage[] };
  return packages.map(toPackage);
}

function toPackage(written: WrittenPackage): LockedPackage {
  const {
    name,
    version,
    dependencies = [],
    'optional-dependencies': optional = {},
    sdist,
    wheels = [],
  } = written;
  const base = { name, version, dependencies, optional, wheels: wheels.map(toFile) };
  return sdist === undefined ? base : { ...base, sdist: toFile(sdist) };
}

function toFile({ url, hash, size }: WrittenFile): LockedFile {
  const file = decodeURIComponent(url.split('#')[0]?.split('/').at(-1) ?? '');
  if (size === undefined) throw new Error(`The index gives no size for ${file}.`);
  return { file, sha256: hash.replace(/^sha256:/, ''), bytes: size };
}
