import { type Dependency, type Graph, type Package, targets } from './catalogue';

/**
 * A graph as it is served. Every visitor fetches one, so it is written in columns with a word for each release:
 * columns compress to two thirds of what a list of objects does. Sizes are in thousands of bytes.
 */
export type GraphFile = {
  python: string;
  names: string;
  versions: string;
  /** A hexadecimal sum of bits: 1, 2, 4, 8 in the order of `targets`; 16 where an sdist exists. */
  wheels: string;
  olderBy: string;
  download: string;
  installed: string;
  bytecode: string;
  /**
   * A line for each release: its dependencies, and behind it ` extra:` with those of each extra. A dependency is
   * the place of its name among all names, to base 36; then `[extra+extra]`, `!x86_64` or `!aarch64`, and `=` with
   * the places, to base 36, of the releases that suit.
   */
  dependencies: string;
};

/** What a release is called in the file of hashes. */
export function releaseKey({ name, version }: Pick<Package, 'name' | 'version'>): string {
  return `${name}==${version}`;
}

export function printGraph({ python, packages }: Graph): GraphFile {
  const column = (value: (each: Package) => string | number) => packages.map(value).join(' ');
  const places = placesOf(packages);
  return {
    python,
    names: column(({ name }) => name),
    versions: column(({ version }) => version),
    wheels: column(printWheels),
    olderBy: column(({ olderBy }) => olderBy),
    download: column(({ download }) => inThousands(download)),
    installed: column(({ installed }) => inThousands(installed)),
    bytecode: column(({ bytecode }) => inThousands(bytecode)),
    dependencies: packages.map((each) => printNeeds(each, places)).join('\n'),
  };
}

function inThousands(bytes: number): number {
  return Math.round(bytes / 1000);
}

type Place = { index: number; versions: readonly string[] };

function placesOf(packages: readonly Pick<Package, 'name' | 'version'>[]): ReadonlyMap<string, Place> {
  const versions = new Map<string, string[]>();
  for (const { name, version } of packages) versions.set(name, [...(versions.get(name) ?? []), version]);
  return new Map(
    [...versions.keys()].map((name, index) => [name, { index, versions: versions.get(name) ?? [] }]),
  );
}

function printWheels({ wheels, sdist }: Package): string {
  const bits = targets.reduce(
    (sum, target, i) => sum + (wheels.includes(target) ? 2 ** i : 0),
    sdist ? 16 : 0,
  );
  return bits.toString(16);
}

function printNeeds({ dependencies, extras }: Package, places: ReadonlyMap<string, Place>): string {
  const print = (edges: readonly Dependency[]) => edges.map((edge) => printEdge(edge, places)).join(',');
  const own = Object.keys(extras).sort();
  return [print(dependencies), ...own.map((extra) => `${extra}:${print(extras[extra] ?? [])}`)].join(' ');
}

function printEdge({ name, extras, only, versions }: Dependency, places: ReadonlyMap<string, Place>): string {
  const place = places.get(name);
  if (!place) throw new Error(`the graph names ${name} but does not hold it`);
  if (place.versions.length > 31) throw new Error(`more releases of ${name} than bits in a number`);
  return [
    place.index.toString(36),
    extras.length > 0 ? `[${extras.join('+')}]` : '',
    only ? `!${only}` : '',
    versions ? `=${versions.map((version) => place.versions.indexOf(version).toString(36)).join('')}` : '',
  ].join('');
}

export function readGraph(file: GraphFile): Graph {
  const words = (text: string) => text.split(' ');
  const numbers = (text: string) => words(text).map(Number);
  const [names, versions, wheels] = [words(file.names), words(file.versions), words(file.wheels)];
  const [olderBy, download] = [numbers(file.olderBy), numbers(file.download)];
  const [installed, bytecode] = [numbers(file.installed), numbers(file.bytecode)];
  const needs = file.dependencies.split('\n');
  const releases = names.map((name, i) => ({ name, version: versions[i] ?? '' }));
  const places = [...placesOf(releases)].map(([name, place]) => ({ name, versions: place.versions }));
  return {
    python: file.python,
    packages: releases.map((release, i) => {
      const bits = Number.parseInt(wheels[i] ?? '0', 16);
      const served: Package = {
        ...release,
        olderBy: olderBy[i] ?? 0,
        dependencies: [],
        extras: {},
        wheels: targets.filter((_, bit) => (bits & (2 ** bit)) !== 0),
        sdist: (bits & 16) !== 0,
        download: (download[i] ?? 0) * 1000,
        installed: (installed[i] ?? 0) * 1000,
        bytecode: (bytecode[i] ?? 0) * 1000,
      };
      unread.set(served, () => readNeeds(needs[i] ?? '', places));
      return Object.defineProperties(served, readWhenAsked);
    }),
  };
}

type Needs = Pick<Package, 'dependencies' | 'extras'>;

const unread = new WeakMap<object, () => Needs>();
const read = new WeakMap<object, Needs>();

/**
 * A recipe asks for the edges of a few dozen releases: the rest is never read. The getters are the same ones for all
 * releases: with getters of its own, each would have a shape of its own, and every look at one would be slow.
 */
const readWhenAsked: PropertyDescriptorMap = {
  dependencies: {
    enumerable: true,
    get: function dependencies() {
      return needsOf(this).dependencies;
    },
  },
  extras: {
    enumerable: true,
    get: function extras() {
      return needsOf(this).extras;
    },
  },
};

function needsOf(served: object): Needs {
  const known = read.get(served) ?? unread.get(served)?.() ?? { dependencies: [], extras: {} };
  read.set(served, known);
  return known;
}

type NamedPlace = { name: string; versions: readonly string[] };

function readNeeds(line: string, places: readonly NamedPlace[]): Pick<Package, 'dependencies' | 'extras'> {
  const [own = '', ...extras] = line.split(' ');
  return {
    dependencies: readEdges(own, places),
    extras: Object.fromEntries(
      extras.map((text) => {
        const colon = text.indexOf(':');
        return [text.slice(0, colon), readEdges(text.slice(colon + 1), places)];
      }),
    ),
  };
}

const edgeGrammar = /^([0-9a-z]+)(?:\[([^\]]*)\])?(?:!([^=]+))?(?:=(.*))?$/;

function readEdges(text: string, places: readonly NamedPlace[]): Dependency[] {
  if (text === '') return [];
  return text.split(',').map((part) => {
    const [, index = '', extras, only, versions] = edgeGrammar.exec(part) ?? [];
    const place = places[Number.parseInt(index, 36)];
    if (!place) throw new Error(`a graph names a package that it does not hold: ${part}`);
    return {
      name: place.name,
      extras: extras === undefined ? [] : extras.split('+'),
      ...(only !== undefined && { only: only as NonNullable<Dependency['only']> }),
      ...(versions !== undefined && {
        versions: [...versions].map((digit) => place.versions[Number.parseInt(digit, 36)] ?? ''),
      }),
    };
  });
}
