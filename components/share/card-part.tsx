import { PartHead } from './part-head';
import { useCard } from './use-card';
import type { SharePanelState } from './use-share-panel';

/** The picture that a chat shows beside the link. */
export function CardPart({ panel }: { panel: SharePanelState }) {
  const card = useCard(panel);
  return (
    <div className="min-w-0">
      <PartHead aside="1200 × 630">What others see</PartHead>
      {card === 'lost' ? <p className="text-ink2 text-meta">The picture could not be loaded.</p> : null}
      {card === null || card === 'lost' ? null : (
        // biome-ignore lint/performance/noImgElement: it comes from no server that could make it smaller.
        <img
          src={card}
          alt={panel.composition.sentence}
          width={1200}
          height={630}
          className="block h-auto w-full border border-rule2"
        />
      )}
    </div>
  );
}
