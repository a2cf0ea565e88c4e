'use client';

import type { ReactNode } from 'react';

const scrollTo = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' });

/** Brings what appears in it into sight, such as a refusal above a long form. Give it a key that changes with what it says. */
export function InView({ children }: { children: ReactNode }) {
  return <div ref={scrollTo}>{children}</div>;
}
