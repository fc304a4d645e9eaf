const grammar = /^(?:(\d+)!)?(\d+(?:\.\d+)*)(?:(a|b|rc)(\d+))?(?:\.post(\d+))?(?:\.dev(\d+))?(?:\+(.*))?$/;

/**
 * Whether `a` comes after `b` in the order of PEP 440. Local parts ("+cpu") name a build, so they do not count; a text
 * that is no version comes after none.
 */
export function isLaterVersion(a: string, b: string): boolean {
  const left = orderOf(a);
  const right = orderOf(b);
  if (!left || !right) return false;
  const length = Math.max(left.release.length, right.release.length);
  const differences = [
    left.epoch - right.epoch,
    ...Array.from({ length }, (_, place) => (left.release[place] ?? 0) - (right.release[place] ?? 0)),
    ...left.suffix.map((each, place) => each - (right.suffix[place] ?? 0)),
  ];
  return (differences.find((each) => each !== 0) ?? 0) > 0;
}

function orderOf(version: string): { epoch: number; release: number[]; suffix: number[] } | null {
  const parts = grammar.exec(version);
  if (!parts) return null;
  const [, epoch = '0', release = '', phase, pre = '0', post, dev] = parts;
  return {
    epoch: Number(epoch),
    release: release.split('.').map(Number),
    suffix: [
      phaseOf(phase, post, dev),
      Number(pre),
      numberOr(post, -1),
      numberOr(dev, Number.MAX_SAFE_INTEGER),
    ],
  };
}

/** A dev release of a final comes before its alphas. */
function phaseOf(phase: string | undefined, post: string | undefined, dev: string | undefined): number {
  if (phase) return ['a', 'b', 'rc'].indexOf(phase);
  return dev !== undefined && post === undefined ? -1 : 3;
}

function numberOr(text: string | undefined, otherwise: number): number {
  return text === undefined ? otherwise : Number(text);
}
