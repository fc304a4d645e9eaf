import type { StratumKind } from '@/lib/strata/stratum';

/** What link previews show a picture at, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const;

/** The light tokens of the design: a picture cannot ask who looks at it. */
export const colours = {
  sheet: '#f8f9fa',
  ink: '#12171c',
  ink2: '#434d57',
  ink3: '#5f6a75',
  ghost: '#7d8994',
  rule2: '#a9b3bc',
  cost: '#b23a00',
  shade: 'rgb(14,22,30)',
} as const;

/** Edge and fill of each kind of layer. */
export const kinds: Readonly<Record<StratumKind, { line: string; fill: string }>> = {
  base: { line: '#4e5b67', fill: '#d3dae0' },
  run: { line: '#7a5600', fill: '#f0dda9' },
  install: { line: '#0b55a0', fill: '#bfd8f3' },
  copy: { line: '#0a6650', fill: '#bfe3d5' },
  config: { line: '#434d57', fill: colours.sheet },
  container: { line: colours.ink, fill: colours.sheet },
};

// Where these fonts are missing the picture is shown in those of the system, and nothing overlaps.
export const sans = "Archivo, system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
export const mono = "CommitMono, 'Commit Mono', ui-monospace, Menlo, Consolas, monospace";
