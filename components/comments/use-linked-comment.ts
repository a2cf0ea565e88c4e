'use client';

import { useEffect } from 'react';

/** How long a page may go on growing above what a link leads to. */
const SETTLES_WITHIN = 3000;
const HANDS = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** Keeps the comment that the address names in sight while the role lines above it are still drawn, until the reader moves. */
export function useLinkedComment(): void {
  useEffect(() => {
    const { hash } = window.location;
    const target = /^#comment(?:s|-\d+)$/.test(hash) ? document.getElementById(hash.slice(1)) : null;
    const page = document.getElementById('main');
    if (!target || !page) return;
    const growth = new ResizeObserver(() => target.scrollIntoView());
    const stop = () => {
      growth.disconnect();
      for (const hand of HANDS) window.removeEventListener(hand, stop);
    };
    growth.observe(page);
    for (const hand of HANDS) window.addEventListener(hand, stop, { passive: true });
    const timer = setTimeout(stop, SETTLES_WITHIN);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
}
