import { formatBytes, formatSeconds } from '@/lib/format/figures';
import { type Bench, changeBench, ignoreTextOf } from '@/lib/lessons/bench';
import { buildBench, emptyWorkshop } from '@/lib/lessons/build-bench';
import type { BuiltImage } from '@/lib/lessons/built-image';
import { fillFacts } from '@/lib/lessons/read-prose';
import type { GraphOf } from '@/lib/lessons/resolve-lab';
import { benches, dataBytes, edit, type StageId, withoutData } from './benches';
import type { Course, Gain, Part, ResolvedPart, Section } from './course';
import { courseFigures } from './figures';
import { gains } from './gains';
import { resolveDiff, resolveFile } from './resolve-files';
import { resolveStage } from './resolve-stage';
import { sections, title } from './sections';

/** The course with every build worked out: plain data, which is all that its page needs. */
export function resolveCourse(graphOf: GraphOf): Course {
  const images = buildStages(graphOf);
  const facts = factsOf(images, graphOf);
  const fill = (text: string) => fillFacts(text, facts);
  const filled = gains.map((gain) => fillGain(gain, fill));
  const edited = editOf('order', graphOf);
  return {
    title,
    sections: sections.map((section) => resolveSection(section, images, filled, fill)),
    stages: mapStages((id) => resolveStage(id, images, id === 'order' ? edited : null)),
    gains: filled,
  };
}

/** Every stage by a builder that has nothing. */
export function buildStages(graphOf: GraphOf): Images {
  return mapStages((id) => build(emptyWorkshop, benches[id], graphOf).image);
}

/** Every Dockerfile that the course builds, with its .dockerignore. */
export function courseBenches(): Bench[] {
  return Object.values(benches);
}

type Images = Readonly<Record<StageId, BuiltImage>>;

function mapStages<Value>(make: (id: StageId) => Value): Record<StageId, Value> {
  const ids = Object.keys(benches) as StageId[];
  return Object.fromEntries(ids.map((id) => [id, make(id)])) as Record<StageId, Value>;
}

function build(workshop: Parameters<typeof buildBench>[0], bench: Bench, graphOf: GraphOf) {
  const graph = graphOf(bench.dockerfile, ignoreTextOf(bench));
  return buildBench(workshop, { bench, graph, figures: courseFigures });
}

/** The second build, after one comment in app.py. */
function editOf(id: StageId, graphOf: GraphOf): BuiltImage {
  const bench = withoutData(benches[id]);
  const { workshop } = build(emptyWorkshop, bench, graphOf);
  return build(workshop, changeBench(bench, [edit]), graphOf).image;
}

function factsOf(images: Images, graphOf: GraphOf): Record<string, string> {
  return {
    editBefore: formatSeconds(editOf('alive', graphOf).seconds),
    editAfter: formatSeconds(editOf('order', graphOf).seconds),
    sentBefore: formatBytes(bytesOf(images.order.sent)),
    sentAfter: formatBytes(bytesOf(images.ignore.sent)),
    baseBefore: formatBytes(images.ignore.steps[0]?.bytes ?? 0),
    baseAfter: formatBytes(images.slim.steps[0]?.bytes ?? 0),
    dataSize: formatBytes(dataBytes),
  };
}

function bytesOf(files: BuiltImage['sent']): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function fillGain(gain: Gain, fill: (text: string) => string): Gain {
  return {
    ...gain,
    before: fill(gain.before),
    after: fill(gain.after),
    figures: [fill(gain.figures[0]), fill(gain.figures[1])],
  };
}

function resolveSection(
  { parts, ...section }: Section,
  images: Images,
  filled: readonly Gain[],
  fill: (text: string) => string,
) {
  return { ...section, parts: parts.flatMap((part) => resolvePart(part, images, filled, fill)) };
}

function resolvePart(
  part: Part,
  images: Images,
  filled: readonly Gain[],
  fill: (text: string) => string,
): ResolvedPart[] {
  switch (part.kind) {
    case 'text':
      return [{ ...part, text: fill(part.text) }];
    case 'dockerfile':
      return [{ kind: 'dockerfile', lines: resolveFile(images[part.stage], benches[part.stage].dockerfile) }];
    case 'diff':
      return [{ kind: 'diff', file: part.file, lines: resolveDiff(part, images) }];
    case 'gain': {
      const gain = filled[part.step - 1];
      if (gain === undefined) throw new Error(`there is no step ${part.step}`);
      return [{ kind: 'gain', gain }];
    }
    default:
      return [part];
  }
}
