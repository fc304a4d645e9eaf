import * as pep440 from '@renovatebot/pep440';
import type { IndexClient, IndexFile } from './index-client';
import { fits } from './versions';
import { wheelUse } from './wheels';

/** One version of a package, with the files that one CPython can use. */
export type ReleaseFiles = {
  name: string;
  version: string;
  /** ISO time of its first usable file. */
  uploaded: string;
  wheels: readonly IndexFile[];
  sdist?: IndexFile;
};

/**
 * The versions that uv would consider, newest first: with a wheel for glibc x86-64, or with a source distribution
 * where the package is one of `builtFromSource`. Pre-releases count only where there is nothing else.
 */
export async function usableReleases(
  name: string,
  python: { version: string; newestPatch: string },
  { index, builtFromSource }: { index: IndexClient; builtFromSource: readonly string[] },
): Promise<ReleaseFiles[]> {
  const byVersion = new Map<string, IndexFile[]>();
  for (const file of await index.files(name)) {
    const version = versionOf(file.file);
    if (version === undefined) continue;
    byVersion.set(version, [...(byVersion.get(version) ?? []), file]);
  }
  const versions = [...byVersion.keys()].sort(pep440.rcompare);
  const final = versions.filter((version) => !isPreRelease(version));
  return (final.length > 0 ? final : versions).flatMap((version) => {
    const files = (byVersion.get(version) ?? []).filter((file) => fitsPython(file, python.newestPatch));
    const wheels = files.filter(({ file }) => wheelUse(file, python.version) !== undefined);
    const sdist = files.find(({ file }) => /\.(tar\.gz|zip)$/.test(file));
    const onThisMachine = wheels.some((one) => runsOnX86(one.file, python.version));
    if (!onThisMachine && !(sdist && builtFromSource.includes(name))) return [];
    const usable = wheels.length > 0 ? wheels : files.filter((one) => one === sdist);
    const uploaded = usable.map((one) => one.uploaded).sort()[0] ?? '';
    return [{ name, version, uploaded, wheels, ...(sdist && { sdist }) }];
  });
}

function isPreRelease(version: string): boolean {
  const parsed = pep440.explain(version);
  return parsed === null || parsed.is_prerelease || parsed.is_devrelease;
}

/** `name-1.0-…whl` or `name-1.0.tar.gz`, its version as PEP 440 writes it; undefined for any other file. */
function versionOf(file: string): string | undefined {
  const written = file.endsWith('.whl') ? file.split('-')[1] : /-([^-]+)\.(?:tar\.gz|zip)$/.exec(file)?.[1];
  return written === undefined ? undefined : (pep440.clean(written.replace(/_/g, '-')) ?? undefined);
}

function fitsPython({ requiresPython }: IndexFile, patch: string): boolean {
  return requiresPython === '' || fits(patch, requiresPython);
}

function runsOnX86(file: string, python: string): boolean {
  const use = wheelUse(file, python);
  return use?.kind === 'any' || (use?.targets.includes('glibc-x86-64') ?? false);
}
