/**
 * Sizes of the official images for linux/amd64, copied by hand from docker-library/repo-info
 * (https://github.com/docker-library/repo-info): compressed layers from repos/python/remote/<tag>.md, totals on
 * disk from repos/python/local/<tag>.md. The lower layers of slim, full and alpine are images of their own
 * (debian, buildpack-deps, alpine), so their totals give the size of those layers too. The totals have two
 * decimals of a megabyte, that of the full image of a gigabyte.
 */
export type Measurement = {
  tag: string;
  /** Bytes of the whole image on disk. */
  total: number;
  layers: readonly MeasuredLayer[];
  source: string;
};

/** `stored` only where a total of that very layer is listed. */
type MeasuredLayer = { name: string; compressed: number; stored?: number };

/** docker-library/repo-info 029a6a7 (debian:trixie-slim, 2026-08-24). */
const slimTrixie = { name: '{release}', compressed: 29_780_765, stored: 78_640_000 };
const slimBookworm = { name: '{release}', compressed: 28_232_655 };

function slim(tag: string, total: number, apt: number, cpython: number, source: string): Measurement {
  const bottom = tag.endsWith('trixie') ? slimTrixie : slimBookworm;
  return { tag, total, layers: [bottom, aptLayer(apt), cpythonLayer(cpython)], source };
}

function aptLayer(compressed: number): MeasuredLayer {
  return { name: 'apt: CA certificates, tzdata', compressed };
}

/** The last layer of the images, a few hundred bytes of symbolic links, is counted here. */
function cpythonLayer(compressed: number): MeasuredLayer {
  return { name: 'CPython {python} and pip', compressed };
}

/** docker-library/repo-info 321a824 (debian:trixie), 98191c0 (trixie-curl) and 22e9d5c (trixie-scm). */
const storedTrixie = { debian: 120_090_000, curl: 60_020_000, scm: 185_150_000 };

/** 3.13-trixie unpacks from 412,660,988 bytes to 1.11 GB (2026-07-14); the others are taken to unpack alike. */
const fullRatio = 1_110_000_000 / 412_660_988;

type FullLayers = {
  debian: number;
  curl: number;
  scm: number;
  compilers: number;
  tk: number;
  cpython: number;
};

function full(tag: string, compressed: FullLayers, source: string): Measurement {
  const stored: Partial<typeof storedTrixie> = tag.endsWith('trixie') ? storedTrixie : {};
  const lower = [
    { name: '{release}', compressed: compressed.debian, stored: stored.debian },
    { name: 'apt: curl, gnupg, wget', compressed: compressed.curl, stored: stored.curl },
    { name: 'apt: git, mercurial, subversion, ssh', compressed: compressed.scm, stored: stored.scm },
  ];
  const upper = [
    { name: 'apt: compilers and headers', compressed: compressed.compilers },
    { name: 'apt: Tk, Bluetooth and UUID headers', compressed: compressed.tk },
    cpythonLayer(compressed.cpython),
  ];
  const layers = lower.map(({ stored: bytes, ...layer }) =>
    bytes === undefined ? layer : { ...layer, stored: bytes },
  );
  const pulled = Object.values(compressed).reduce((sum, bytes) => sum + bytes, 0);
  return { tag, total: Math.round(pulled * fullRatio), layers: [...layers, ...upper], source };
}

const buildpackJuly = { debian: 49_312_572, curl: 25_638_468, scm: 67_792_989, compilers: 236_258_363 };
const buildpackAugust = { debian: 49_312_314, curl: 25_638_637, scm: 67_797_999, compilers: 236_319_920 };
const buildpackBookworm = { debian: 48_503_440, curl: 24_056_077, scm: 64_424_271, compilers: 211_707_818 };

/** docker-library/repo-info 7859ce4 (alpine:3.24.2, 2026-09-17). */
const alpineBottom = { name: '{release}', compressed: 3_849_738, stored: 8_420_000 };

function alpine(tag: string, total: number, apk: number, cpython: number, source: string): Measurement {
  const middle = { name: 'apk: CA certificates, tzdata', compressed: apk };
  return { tag, total, layers: [alpineBottom, middle, cpythonLayer(cpython)], source };
}

const info = 'docker-library/repo-info';

export const measurements: readonly Measurement[] = [
  slim(
    '3.10-slim-trixie',
    122_260_000,
    1_293_278,
    13_908_434,
    `${info}, layers 2026-08-05, total 2026-08-13`,
  ),
  slim(
    '3.11-slim-trixie',
    124_850_000,
    1_293_262,
    14_446_720,
    `${info}, layers 2026-08-05, total 2026-08-13`,
  ),
  slim(
    '3.12-slim-trixie',
    119_420_000,
    1_293_276,
    12_113_982,
    `${info}, layers 2026-08-05, total 2026-09-19`,
  ),
  slim(
    '3.13-slim-trixie',
    126_250_000,
    1_293_270,
    11_887_423,
    `${info}, layers 2026-08-05, total 2026-09-01`,
  ),
  slim(
    '3.14-slim-trixie',
    119_660_000,
    1_293_282,
    12_363_762,
    `${info}, layers 2026-08-05, total 2026-09-19`,
  ),
  // No total is listed beside it: that of 3.10-slim-trixie stands in.
  slim('3.10-slim-bookworm', 122_260_000, 3_533_428, 15_466_871, `${info}, layers 2026-08-25`),
  full('3.10-trixie', { ...buildpackJuly, tk: 6_085_226, cpython: 21_207_696 }, `${info}, 2026-07-14`),
  full('3.11-trixie', { ...buildpackJuly, tk: 6_085_218, cpython: 24_032_587 }, `${info}, 2026-07-14`),
  full('3.12-trixie', { ...buildpackAugust, tk: 6_100_758, cpython: 25_738_831 }, `${info}, 2026-08-13`),
  full('3.13-trixie', { ...buildpackJuly, tk: 6_085_223, cpython: 27_573_373 }, `${info}, 2026-07-14`),
  full('3.14-trixie', { ...buildpackJuly, tk: 6_085_242, cpython: 29_635_989 }, `${info}, 2026-07-14`),
  full('3.10-bookworm', { ...buildpackBookworm, tk: 6_162_371, cpython: 21_226_138 }, `${info}, 2026-09-19`),
  alpine('3.10-alpine3.24', 51_880_000, 416_271, 15_561_459, `${info}, 2026-09-17`),
  alpine('3.11-alpine3.24', 54_560_000, 416_274, 16_129_837, `${info}, layers 2026-09-17, total 2026-08-13`),
  alpine('3.12-alpine3.24', 48_870_000, 416_265, 13_771_740, `${info}, layers 2026-09-17, total 2026-08-13`),
  alpine('3.13-alpine3.24', 51_820_000, 416_264, 12_640_873, `${info}, layers 2026-09-17, total 2026-09-01`),
  alpine('3.14-alpine3.24', 47_810_000, 416_264, 13_508_997, `${info}, 2026-09-17`),
];
