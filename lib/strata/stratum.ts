import type { Fate } from '@/lib/cache/what-if';
import type { LayerKind } from '@/lib/plan/layer-kind';
import type { Figure } from '@/lib/plan/plan';

/** One bed of the drawing: a layer, a group of config instructions, or the container on top. */
export type Stratum = {
  id: string;
  /** Steps that it is lit with; the first one becomes active under the pointer. */
  stepIds: readonly [string, ...string[]];
  /** What put the bytes there: hue and hatch of the block. */
  kind: StratumKind;
  /** "RUN", "COPY", "USER EXPOSE CMD"; empty for layers of the base image. */
  keyword: string;
  /** Hue of the keyword. COPY --from keeps its green on a block with the hatch of what made the bytes. */
  keywordKind: StratumKind;
  label: string;
  /** For narrow screens. */
  short: { keyword: string; label: string };
  /** Second line where there is room; may be empty. */
  detail: string;
  bytes: Figure;
  /** Seconds of this build: 0 where it is reused. */
  seconds: Figure;
  /** Seconds of building it again: what reuse saves. */
  fullSeconds: number;
  state: Fate['state'];
  because: string;
  /** Beds inside the layer, top first. */
  beds: readonly Bed[];
  /** Layers of the image that it stands for; 0 for config and container. */
  layers: number;
  /** Config instructions that it groups; 0 for layers. */
  lines: number;
  /** What a library that is not added yet would add to it; null where nothing changes. */
  added: { library: string; bytes: number; seconds: number } | null;
  /** Stands where its seconds would; null: they do. */
  remark: string | null;
};

/** `preview`: the bed is not added yet. */
export type Bed = { name: string; bytes: number; preview: boolean };

export type StratumKind = LayerKind | 'container';

/** Stands in `stepIds` of the container, which no step makes. */
export const containerStepId = 'container';

/** Nobody knows how thick it is: it is drawn without a hatch, and its upper contact is inferred. */
export function isUnweighed({ bytes }: Pick<Stratum, 'bytes'>): boolean {
  return bytes.source === 'unknown' && bytes.value === 0;
}

export function isLit(stratum: Stratum, activeStepId: string): boolean {
  return stratum.stepIds.includes(activeStepId);
}
