import type { BaseImage, BaseLayer } from '../../lib/catalogue/catalogue';
import { type Measurement, measurements } from './base-image-measurements';

type OfficialBase = Exclude<BaseImage['base'], 'debian' | 'cuda'>;

/** Tags of images that Docker no longer builds stay valid, so an old Python can still be chosen. */
const tags: Readonly<Record<string, Readonly<Record<OfficialBase, string>>>> = {
  '3.7': { slim: '3.7-slim-bookworm', full: '3.7-bookworm', alpine: '3.7-alpine3.18' },
  '3.8': { slim: '3.8-slim-bookworm', full: '3.8-bookworm', alpine: '3.8-alpine3.20' },
  '3.9': { slim: '3.9-slim-trixie', full: '3.9-trixie', alpine: '3.9-alpine3.22' },
  '3.10': { slim: '3.10-slim-trixie', full: '3.10-trixie', alpine: '3.10-alpine3.24' },
  '3.11': { slim: '3.11-slim-trixie', full: '3.11-trixie', alpine: '3.11-alpine3.24' },
  '3.12': { slim: '3.12-slim-trixie', full: '3.12-trixie', alpine: '3.12-alpine3.24' },
  '3.13': { slim: '3.13-slim-trixie', full: '3.13-trixie', alpine: '3.13-alpine3.24' },
  '3.14': { slim: '3.14-slim-trixie', full: '3.14-trixie', alpine: '3.14-alpine3.24' },
};

export function baseImagesOf(python: string): BaseImage[] {
  const own = tags[python];
  if (!own) throw new Error(`No base image is known for Python ${python}.`);
  return [
    buildImage('slim', own.slim, python),
    buildImage('full', own.full, python),
    buildImage('alpine', own.alpine, python),
    ...(packaged[python] ?? []),
  ];
}

/** The bottom layer of the slim image is this image: docker-library/repo-info has it by itself too. */
const debianTrixie = buildImage('slim', '3.13-slim-trixie', '3.13').layers.slice(0, 1);

/**
 * Images without a Python of their own, and the Python that their distribution packages:
 * https://packages.debian.org/trixie/python3 and https://packages.ubuntu.com/noble/python3. CUDA 12.9 is the last one
 * of 12 with cuDNN beside it: https://hub.docker.com/r/nvidia/cuda. Nobody has weighed it here.
 */
const packaged: Readonly<Record<string, readonly BaseImage[]>> = {
  '3.12': [
    {
      base: 'cuda',
      repository: 'nvidia/cuda',
      tag: '12.9.1-cudnn-runtime-ubuntu24.04',
      family: 'debian',
      packaged: { by: 'Ubuntu', release: '3.12.3' },
      layers: [],
      source: 'nobody has weighed this image here',
    },
  ],
  '3.13': [
    {
      base: 'debian',
      repository: 'debian',
      tag: 'trixie-slim',
      family: 'debian',
      packaged: { by: 'Debian', release: '3.13.5' },
      layers: debianTrixie,
      source: 'docker-library/repo-info, 2026-08-24',
    },
  ],
};

function buildImage(base: OfficialBase, tag: string, python: string): BaseImage {
  const exact = measurements.find((one) => one.tag === tag);
  const measured = exact ?? closest(tag);
  const borrowed = exact === undefined;
  return {
    base,
    tag,
    family: base === 'alpine' ? 'alpine' : 'debian',
    layers: buildLayers(measured, { python, release: releaseOf(tag), borrowed }),
    source: borrowed ? `figures of ${measured.tag}, the closest listed: ${measured.source}` : measured.source,
  };
}

/** The images of Python 3.10 on the same distribution, or on the newest Alpine. */
function closest(tag: string): Measurement {
  const suffix = tag.includes('alpine') ? 'alpine3.24' : tag.replace(/^[\d.]+-/, '');
  const found = measurements.find((one) => one.tag === `3.10-${suffix}`);
  if (!found) throw new Error(`No figures are close to ${tag}.`);
  return found;
}

type LayerContext = { python: string; release: string; borrowed: boolean };

/** Layers without a size of their own share what is left of the total, in the ratio of their compressed sizes. */
function buildLayers(
  { total, layers }: Measurement,
  { python, release, borrowed }: LayerContext,
): BaseLayer[] {
  const known = layers.reduce((sum, layer) => sum + (layer.stored ?? 0), 0);
  const open = layers.reduce((sum, layer) => sum + (layer.stored === undefined ? layer.compressed : 0), 0);
  return layers.map(({ name, compressed, stored }) => ({
    name: name.replace('{release}', release).replace('{python}', python),
    stored: stored ?? Math.round((compressed * (total - known)) / open),
    compressed,
    estimated: borrowed || stored === undefined,
  }));
}

function releaseOf(tag: string): string {
  const alpine = /alpine([\d.]+)$/.exec(tag)?.[1];
  if (alpine !== undefined) return `Alpine ${alpine}`;
  return tag.endsWith('bookworm') ? 'Debian 12 “bookworm”' : 'Debian 13 “trixie”';
}
