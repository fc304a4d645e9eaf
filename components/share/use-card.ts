'use client';

import { useEffect, useMemo, useState } from 'react';
import type { WhatIf } from '@/lib/cache/what-if';
import type { Composition } from '@/lib/composition';

type DrawCard = (composition: Composition, whatIf: WhatIf) => string;

/** The card as an address of data, the same drawing that a server sends; null: what draws it is on its way, lost: it could
 * not be fetched. */
export function useCard({ composition, whatIf }: { composition: Composition; whatIf: WhatIf }) {
  const [draw, setDraw] = useState<{ card: DrawCard } | 'lost' | null>(null);
  useEffect(() => {
    import('@/lib/card/draw-card').then(
      ({ drawCard }) => setDraw({ card: drawCard }),
      () => setDraw('lost'),
    );
  }, []);
  return useMemo(() => {
    if (draw === null || draw === 'lost') return draw;
    return `data:image/svg+xml,${encodeURIComponent(draw.card(composition, whatIf))}`;
  }, [draw, composition, whatIf]);
}
