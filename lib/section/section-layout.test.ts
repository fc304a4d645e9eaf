import fc from 'fast-check';
import { expect, test } from 'vitest';
import { containerStepId, type Stratum } from '@/lib/strata/stratum';
import { layOutSection, type SectionLayout } from './section-layout';

const layer = fc.record({
  kind: fc.constantFrom('base', 'run', 'install', 'copy', 'config'),
  bytes: fc.integer({ min: 0, max: 4_000_000_000 }),
  seconds: fc.double({ min: 0, max: 900, noNaN: true }),
  state: fc.constantFrom('built', 'reused', 'rebuilt'),
  detail: fc.constantFrom('', 'a second line'),
  lines: fc.integer({ min: 1, max: 5 }),
  beds: fc.array(fc.integer({ min: 1, max: 900_000_000 }), { maxLength: 12 }),
});

const stack = fc.array(layer, { minLength: 1, maxLength: 20 }).map((layers) => [
  ...layers.map(
    ({ kind, bytes, seconds, lines, beds, ...rest }, index): Stratum => ({
      ...rest,
      ...plain,
      id: `${index}`,
      stepIds: [`${index}`],
      kind,
      keywordKind: kind,
      bytes: { value: kind === 'config' ? 0 : bytes, source: 'measured', basis: '' },
      seconds: { value: seconds, source: 'estimated', basis: '' },
      fullSeconds: seconds,
      beds:
        kind === 'install'
          ? beds.map((each, bed) => ({ name: `${bed}`, bytes: each, preview: bed === 0 }))
          : [],
      layers: kind === 'config' ? 0 : 1,
      lines: kind === 'config' ? lines : 0,
    }),
  ),
  container,
]);

const plain = {
  keyword: 'RUN',
  label: 'something',
  short: { keyword: 'RUN', label: 'something' },
  because: '',
  added: null,
  remark: null,
} as const;

const container: Stratum = {
  ...plain,
  id: containerStepId,
  stepIds: [containerStepId],
  kind: 'container',
  keywordKind: 'container',
  detail: '',
  bytes: { value: 0, source: 'exact', basis: '' },
  seconds: { value: 0, source: 'exact', basis: '' },
  fullSeconds: 0,
  state: 'built',
  beds: [],
  layers: 0,
  lines: 0,
};

const viewport = fc.record({
  width: fc.integer({ min: 280, max: 1600 }),
  height: fc.integer({ min: 0, max: 1400 }),
});

const drawing = fc
  .tuple(stack, viewport, fc.nat(), fc.boolean(), fc.nat({ max: 2 }), fc.boolean())
  .map(([strata, size, at, isBroken, stages, isEmpty]) => {
    const broken = isBroken ? { index: at % strata.length, because: 'app.py changed' } : null;
    const notice = isEmpty ? ({ kind: 'empty' } as const) : null;
    return {
      strata,
      broken,
      size,
      layout: layOutSection(strata, size, { broken, notice, stages, beside: null }),
    };
  });

test('rows and the label of the break never overlap and stay inside the drawing', () => {
  fc.assert(
    fc.property(drawing, ({ layout, broken }) => {
      const labels = [...layout.rows].map(({ top, height }) => ({ top, bottom: top + height }));
      if (layout.cut !== null && broken !== null) {
        labels.splice(broken.index, 0, { top: layout.cut.labelTop, bottom: layout.cut.labelTop + 20 });
      }
      labels.forEach((label, index) => {
        expect(label.bottom).toBeLessThanOrEqual(labels[index - 1]?.top ?? layout.height);
      });
      expect(labels.at(-1)?.top).toBeGreaterThanOrEqual(layout.metrics.header - 1);
    }),
  );
});

test('slabs rest on each other, except where the cache breaks and below the container', () => {
  fc.assert(
    fc.property(drawing, ({ layout, broken, strata }) => {
      const { lift, containerGap } = layout.metrics;
      layout.slabs.slice(1).forEach((slab, index) => {
        const above = index + 1;
        const isCut = broken !== null && broken.index === above;
        const gap = (isCut ? lift : 0) + (strata[above]?.kind === 'container' ? containerGap : 0);
        expect((layout.slabs[index]?.y ?? 0) - (slab.y + slab.height)).toBeCloseTo(gap);
      });
    }),
  );
});

test('the block stays below the axis and above the legend', () => {
  fc.assert(
    fc.property(drawing, ({ layout }) => {
      const [lowest, highest] = [layout.slabs[0], layout.slabs.at(-1)];
      expect((highest?.y ?? 0) + layout.metrics.block.dy).toBeGreaterThanOrEqual(layout.metrics.header);
      expect((lowest?.y ?? 0) + (lowest?.height ?? 0)).toBeLessThanOrEqual(
        layout.height - layout.metrics.footer + 0.5,
      );
    }),
  );
});

test('beds fill their layer and no more', () => {
  fc.assert(
    fc.property(drawing, ({ layout }) => {
      for (const { beds, height } of layout.slabs) {
        const total = beds.reduce((sum, bed) => sum + bed.height, 0);
        if (beds.length > 0) expect(total).toBeCloseTo(height);
      }
    }),
  );
});

test('bars and columns stay inside the width', () => {
  fc.assert(
    fc.property(drawing, ({ layout, size }) => {
      const { columns, metrics, rows } = layout;
      expect(columns.label).toBeLessThan(columns.size - 60);
      expect(columns.right).toBeLessThan(size.width);
      for (const { bar } of rows) expect(bar?.width ?? 0).toBeLessThanOrEqual(metrics.track.width);
    }),
  );
});

test('brackets do not overlap in words', () => {
  fc.assert(
    fc.property(drawing, ({ layout }) => {
      layout.brackets.slice(1).forEach(({ textTop }, index) => {
        const above = layout.brackets[index];
        const bottom = (above?.textTop ?? 0) + ((above?.lines.length ?? 0) + 1) * 15;
        expect(textTop).toBeGreaterThanOrEqual(bottom);
      });
    }),
  );
});

test('the heavier of two layers is never the thinner one', () => {
  fc.assert(
    fc.property(drawing, ({ layout, strata }) => {
      const layers = strata.flatMap(({ layers, bytes }, index) =>
        layers > 0 ? [{ bytes: bytes.value, height: layout.slabs[index]?.height ?? 0 }] : [],
      );
      const sorted = [...layers].sort((a, b) => a.bytes - b.bytes);
      sorted.slice(1).forEach(({ height }, index) => {
        expect(height).toBeGreaterThanOrEqual(sorted[index]?.height ?? 0);
      });
    }),
  );
});

test('a what-if moves what lifts and nothing else', () => {
  fc.assert(
    fc.property(stack, viewport, fc.nat(), (strata, size, at) => {
      const index = at % strata.length;
      const still = lay(strata, size, null);
      const cut = lay(strata, size, index);
      cut.slabs.forEach((slab, each) => {
        const lifted = index > 0 && each >= index;
        expect(slab.y).toBeCloseTo((still.slabs[each]?.y ?? 0) - (lifted ? still.metrics.lift : 0));
      });
    }),
  );
});

function lay(
  strata: Stratum[],
  size: { width: number; height: number },
  index: number | null,
): SectionLayout {
  const broken = index === null ? null : { index, because: '' };
  return layOutSection(strata, size, { broken, notice: null, stages: 0, beside: null });
}
