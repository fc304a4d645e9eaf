import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Upper edge and thickness of something in the drawing, in pixels. */
type Place = { y: number; height: number };

/** One for all: beds that touch would part if one of them took longer. */
const movement = { duration: 240, easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)', composite: 'add' } as const;

/**
 * Lets an element glide from its last place to this one: what it shows is new at once, where it stands follows. One
 * movement an element, so that a click is not held up by its start; added to those under way, so that a second
 * choice does not jump. Beds that touch go on touching, because edges move evenly.
 */
export function useGlide<Target extends Element>(y: number, height = 0): RefObject<Target | null> {
  const ref = useRef<Target>(null);
  const last = useRef<Place>({ y, height });
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { y, height };
    const from = glideFrom(before, { y, height });
    if (from === null || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    ref.current?.animate([{ transform: from }, { transform: 'none' }], movement);
  }, [y, height]);
  return ref;
}

/** What stands behind the new place to show the old one; null: they are the same. */
function glideFrom(before: Place, now: Place): string | null {
  if (before.y === now.y && before.height === now.height) return null;
  const scale = before.height > 0 && now.height > 0 ? before.height / now.height : 1;
  return `translateY(${before.y - now.y}px) scaleY(${scale})`;
}
