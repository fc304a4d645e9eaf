import { join } from 'node:path';
import { buildWheel, builtFromSource } from './build-wheel';
import { readRequiresDist } from './core-metadata';
import { type IndexClient, type IndexFile, remembered } from './index-client';
import type { LibraryEntry } from './library-entry';
import type { PythonRelease } from './pythons';
import { type ReleaseFiles, usableReleases } from './releases';
import type { PackageSource } from './universe';
import { fits } from './versions';
import { readWheel, type WheelContents, type WheelPlace } from './wheel-contents';
import { preferredWheel } from './wheels';

/** What one Python can install, from the index. Pages and metadata are read once. */
export class PythonPackages implements PackageSource {
  readonly #releases = new Map<string, Promise<readonly ReleaseFiles[]>>();
  readonly #held: ReadonlyMap<string, string>;

  constructor(
    readonly python: PythonRelease,
    libraries: readonly LibraryEntry[],
    private readonly from: { index: IndexClient; cacheFolder: string },
  ) {
    this.#held = new Map(
      libraries.flatMap(({ name, heldBelow }) => (heldBelow ? [[name, `<${heldBelow.version}`]] : [])),
    );
  }

  releases(name: string): Promise<readonly ReleaseFiles[]> {
    const known = this.#releases.get(name) ?? this.#read(name);
    this.#releases.set(name, known);
    return known;
  }

  async requires(release: ReleaseFiles) {
    return readRequiresDist((await this.contents(release)).metadata);
  }

  async contents(release: ReleaseFiles): Promise<WheelContents> {
    const file = this.file(release);
    const text = await remembered(join(this.from.cacheFolder, 'wheels', `${file.sha256}.json`), async () =>
      JSON.stringify(await readWheel(await this.place(release))),
    );
    return JSON.parse(text) as WheelContents;
  }

  /** The file that pip would fetch on glibc x86-64, or another one where that machine has none. */
  file({ name, version, wheels, sdist }: ReleaseFiles): IndexFile {
    const file = preferredWheel(wheels, this.python.version, 'glibc-x86-64') ?? sdist ?? wheels[0];
    if (!file) throw new Error(`${name} ${version} has no file for Python ${this.python.version} on Linux.`);
    return file;
  }

  async place(release: ReleaseFiles): Promise<WheelPlace> {
    const file = this.file(release);
    return file.file.endsWith('.whl') ? file : { path: await buildWheel(file, this.from.cacheFolder) };
  }

  async #read(name: string): Promise<readonly ReleaseFiles[]> {
    const releases = await usableReleases(name, this.python, { index: this.from.index, builtFromSource });
    const specifier = this.#held.get(name) ?? '';
    return releases.filter(({ version }) => fits(version, specifier));
  }
}
