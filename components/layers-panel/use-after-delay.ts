import { useEffect, useState } from 'react';

/** True once `waiting` has lasted for so long: what is over sooner should not flicker. */
export function useAfterDelay(waiting: boolean, milliseconds: number): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setIsOver(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setIsOver(false);
    };
  }, [waiting, milliseconds]);
  return waiting && isOver;
}
