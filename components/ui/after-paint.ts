import { startTransition, useEffect, useState } from 'react';

/** Runs a task when the next frame has been painted and the one after it has begun, so that it holds up neither the
 * picture nor the start of a movement. What it gives calls the task off. */
export function afterPaint(task: () => void): () => void {
  let timer: number | undefined;
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      timer = window.setTimeout(task);
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    window.clearTimeout(timer);
  };
}

/** The value as of the last picture: what shows it follows the picture, which is what a choice is waited for. */
export function useAfterPaint<Value>(value: Value): Value {
  const [painted, setPainted] = useState({ value });
  const isBehind = painted.value !== value;
  useEffect(() => {
    if (!isBehind) return;
    return afterPaint(() => startTransition(() => setPainted({ value })));
  }, [value, isBehind]);
  return painted.value;
}
