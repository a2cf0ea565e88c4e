'use client';

import { useCallback, useEffect, useRef } from 'react';

/** Calls `apply` with the newest value once a frame at most, so that typing never queues work. */
export function useFrame<T>(apply: (value: T) => void): (value: T) => void {
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return useCallback(
    (value) => {
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(() => apply(value));
    },
    [apply],
  );
}
