/**
 * The catalogue: what Roadcut knows, as plain data. A snapshot is one month's facts and is never edited after
 * release, so a link that names it gives the same files for ever.
 *
 * It is fetched in parts: the snapshot with the page, the graph of one Python when a recipe needs it, the
 * descriptions when the page idles, and the hashes of that Python when a lock is first shown. Starter code is of no snapshot and stands here
 * because it is fetched alike. A function that misses a part says so in its result.
 */

/** The four kinds of Linux machine that a wheel can be built for. */
export const targets = ['glibc-x86-64', 'glibc-arm64', 'musl-x86-64', 'musl-arm64'] as const;
export type Target = (typeof targets)[number];

export type BaseId = 'slim' | 'full' | 'alpine' | 'debian' | 'cuda';

export type Snapshot = {
  /** Year and month, e.g. "2026-11"; the value of `at=` in a link. */
  id: string;
  /** The day the index was read, e.g. "2026-11-23". */
  date: string;
  /** No file uploaded on this day or later is in it, e.g. "2026-11-16": releases cool down for a week. */
  until: string;
  /** Oldest first. */
  pythons: readonly PythonFacts[];
  /** Sorted by name. */
  libraries: readonly Library[];
  /** The machine and tools the package sizes were measured with, in one sentence. */
  sizesFrom: string;
};

export type PythonFacts = {
  /** Two parts, e.g. "3.13". */
  version: string;
  /** The newest release known to the snapshot, e.g. "3.13.15". */
  newestPatch: string;
  /** ISO day after which Python gets no security fixes. */
  endOfLife: string;
  bases: readonly BaseImage[];
};

export type BaseImage = {
  base: BaseId;
  /** Absent: "python", the official image of Python. */
  repository?: string;
  /** It names the distribution too, e.g. "3.13-slim-trixie". */
  tag: string;
  /** Whose packages and accounts it has; Ubuntu is a Debian here. */
  family: 'debian' | 'alpine';
  /** Present: the image holds no Python, and gets the one release that its distribution packages. */
  packaged?: { by: 'Debian' | 'Ubuntu'; release: string };
  /** Bottom layer first; empty: nobody has weighed them. */
  layers: readonly BaseLayer[];
  /** Where the sizes come from, e.g. "docker-library/repo-info, 2026-09-01". */
  source: string;
};

export type BaseLayer = {
  /** What stands in it, for people: "Debian 13 “trixie”". */
  name: string;
  /** Bytes on disk. */
  stored: number;
  /** Bytes a pull moves (gzip). */
  compressed: number;
  /** True where `stored` is derived from `compressed` and a measured total, not measured by itself. */
  estimated: boolean;
};

/** What the pipeline must know of a library before anything is fetched. */
export type Library = {
  /** Normalised as PEP 503 says: lower case, "-" between words. */
  name: string;
  /** Kept older than it could be, by us; the reason is a sentence without a full stop. */
  heldBelow?: { version: string; why: string };
  /** The Pythons that have a version of it which runs, oldest first; absent: all of them. */
  pythons?: readonly string[];
  /** Another library that installs the same module, so that each overwrites the other. */
  sameModule?: { library: string; module: string };
  /** Distribution packages it needs beside Python; absent for most. */
  system?: SystemPackages;
};

/** What is said about a library to somebody who looks for one. */
export type LibraryDescription = {
  name: string;
  /** The id of its group. */
  group: string;
  /** One line, no full stop. */
  summary: string;
  /** Names one imports, e.g. ["sklearn"]; the first one proves that it works. */
  imports: readonly string[];
  docs: string;
  /** SPDX expression where the project gives one. */
  license: string;
  /** Other words someone may search for: "parquet", "forecast". */
  keywords: readonly string[];
  /** What people call it too, or type by mistake: "sklearn" for scikit-learn. No name of another library here. */
  otherNames?: readonly string[];
  /** A neighbour people weigh it against, and when this one is the better pick; one sentence, no full stop. */
  versus?: { name: string; why: string };
  /** The Python on which it was imported in a slim image, and when; absent: not tried. */
  imported?: { python: string; date: string };
};

/** The shelves of the catalogue, in the order of the page; what most people use stands first on each. */
export type Descriptions = {
  groups: readonly { id: string; title: string }[];
  libraries: readonly LibraryDescription[];
};

/** Packages by family of distribution. `build` is needed only where no wheel fits and it must be compiled. */
export type SystemPackages = {
  /** Why, as one sentence without a full stop: "psycopg2 links against libpq". */
  reason: string;
  /** A package that makes all this unnecessary where it is locked too, because it brings its own copy. */
  unless?: string;
  debian: { run: readonly string[]; build: readonly string[] };
  alpine: { run: readonly string[]; build: readonly string[] };
};

/**
 * The releases that any choice of libraries may need on one Python, on Linux. Sorted by name; where one package
 * stands here in several versions, because something asks for an older one, its newest stands first.
 */
export type Graph = { python: string; packages: readonly Package[] };

export type Package = {
  name: string;
  version: string;
  /** Days between its upload and that of the newest version in this graph; 0 for the newest. */
  olderBy: number;
  dependencies: readonly Dependency[];
  /** What each extra adds to `dependencies`. */
  extras: Readonly<Record<string, readonly Dependency[]>>;
  /** Targets that a wheel exists for; a pure wheel counts for all four. */
  wheels: readonly Target[];
  /** True where a source distribution exists. */
  sdist: boolean;
  /** Bytes of the wheel that pip fetches on glibc x86-64 (of the sdist where there is no wheel); sizes are rounded to 1000. */
  download: number;
  /** Bytes of the installed files, without bytecode. */
  installed: number;
  /** Bytes that compiling all modules adds. */
  bytecode: number;
};

export type Dependency = {
  name: string;
  extras: readonly string[];
  /** Set where only one architecture needs it; the values are those of `platform_machine`. */
  only?: 'x86_64' | 'aarch64';
  /** The versions in this graph that suit, newest first; absent: any of them does. */
  versions?: readonly string[];
};

/** SHA-256 (hex) of every file that may be installed, by `name==version`. `any` is a pure wheel. */
export type Hashes = {
  python: string;
  files: Readonly<Record<string, Readonly<Partial<Record<Target | 'any' | 'sdist', readonly string[]>>>>>;
};

/** Path in the build context → text with marks: see lib/starter/render.ts. */
export type StarterFolder = Readonly<Record<string, string>>;

/** Starter code as its authors wrote it. Either all of it is loaded, or what the default recipe takes. */
export type Starters = {
  /** By id. */
  appTypes: Readonly<Record<string, StarterFolder>>;
  services: Readonly<Record<string, StarterFolder>>;
  /** What every recipe with a service gets. */
  withServices: StarterFolder;
};

/** What has been loaded so far of one snapshot, and of the starter code. */
export type Catalogue = {
  snapshot: Snapshot;
  /** By Python version in two parts. */
  graphs: Readonly<Record<string, Graph>>;
  hashes: Readonly<Record<string, Hashes>>;
  /** Null: not loaded yet. */
  descriptions: Descriptions | null;
  starters: Starters;
};
