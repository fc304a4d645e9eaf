import { chmodSync, linkSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ImageLayers } from './image-layers';
import type { FileSpec, Files, TruthBuild, TruthCase } from './truth-case';

/** A build as it lies on the disk; paths are absolute. */
export type WrittenBuild = { context: string; dockerfile: string; args: readonly string[] };

export type WrittenCase = { images: ImageLayers; builds: readonly WrittenBuild[] };

/**
 * Every build has a context of its own, in a place that no earlier run used: of a place that it knows, the engine
 * reads only what looks changed. `builds.json` lists them for whoever wants to foresee the builds.
 */
export function writeCase(
  folder: string,
  truthCase: TruthCase,
  marker: string,
  images: ImageLayers,
): WrittenCase {
  rmSync(folder, { recursive: true, force: true });
  const builds = truthCase.builds.map((build, index) =>
    writeBuild(join(folder, `${marker}-${index + 1}`), build, marker, index),
  );
  writeFileSync(join(folder, 'builds.json'), JSON.stringify({ images, builds }, null, 2));
  return { images, builds };
}

/** The Dockerfile lies beside the context, where `COPY . .` does not find it. */
function writeBuild(
  context: string,
  { dockerfile, files, args = [] }: TruthBuild,
  marker: string,
  index: number,
): WrittenBuild {
  makeDirectory(context, context);
  writeFiles(context, files, marker);
  setTimes(context, files, index);
  const path = `${context}.Dockerfile`;
  writeFileSync(path, dockerfile);
  return { context, dockerfile: path, args: args.map((arg) => arg.replaceAll('@CTX@', context)) };
}

/** Hard links come last: what they point to must be there. */
function writeFiles(context: string, files: Files, marker: string): void {
  const isHard = (spec: FileSpec) => typeof spec === 'object' && spec.hard !== undefined;
  const entries = Object.entries(files);
  const ordered = [
    ...entries.filter(([, spec]) => !isHard(spec)),
    ...entries.filter(([, spec]) => isHard(spec)),
  ];
  for (const [path, spec] of ordered) {
    makeDirectory(context, dirname(join(context, path)));
    writeEntry(context, path, typeof spec === 'string' ? { content: spec } : spec, marker);
  }
  for (const [path, spec] of entries)
    if (typeof spec === 'object' && spec.mode !== undefined) chmodSync(join(context, path), spec.mode);
}

/** Each build's files have a minute of their own: what a step makes of their times must not be left to chance. */
function setTimes(context: string, files: Files, index: number): void {
  const time = new Date(Date.UTC(2026, 0, 1, 0, index));
  for (const [path, spec] of Object.entries(files))
    if (typeof spec === 'string' || spec.link === undefined) utimesSync(join(context, path), time, time);
}

function writeEntry(context: string, path: string, spec: Exclude<FileSpec, string>, marker: string): void {
  const full = join(context, path);
  if (spec.directory) makeDirectory(context, full);
  else if (spec.link !== undefined) symlinkSync(spec.link, full);
  else if (spec.hard !== undefined) linkSync(join(context, spec.hard), full);
  else {
    writeFileSync(full, (spec.content ?? '').replaceAll('@M@', marker));
    chmodSync(full, 0o644);
  }
}

/** Modes count in the cache, so they must not depend on the umask. */
function makeDirectory(context: string, path: string): void {
  const made = mkdirSync(path, { recursive: true });
  if (made === undefined) return;
  for (let at = path; at.length >= made.length && at.length >= context.length; at = dirname(at))
    chmodSync(at, 0o755);
}
