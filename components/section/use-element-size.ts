import { type RefCallback, useCallback, useState } from 'react';

export type ElementSize = { width: number; height: number };

/** Size of the element's content box: null until it is on the page, zero on a tab that is hidden. */
export function useElementSize<Target extends Element>(): [RefCallback<Target>, ElementSize | null] {
  const [size, setSize] = useState<ElementSize | null>(null);
  const ref = useCallback((element: Target) => {
    const measure = () => setSize((last) => sameSize(last, sizeOf(element)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}

function sizeOf({ clientWidth, clientHeight }: Element): ElementSize {
  return { width: clientWidth, height: clientHeight };
}

function sameSize(last: ElementSize | null, next: ElementSize): ElementSize {
  return last !== null && last.width === next.width && last.height === next.height ? last : next;
}
