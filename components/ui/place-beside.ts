const GAP = 6;
const EDGE = 8;

/** Puts a box that lies above the page below its anchor, or above where there is no room, and within the window. */
export function placeBeside(anchor: HTMLElement, box: HTMLElement, align: 'start' | 'end' = 'start'): void {
  const from = anchor.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const wanted = align === 'start' ? from.left : from.right - width;
  const left = Math.max(EDGE, Math.min(wanted, document.documentElement.clientWidth - width - EDGE));
  const below = from.bottom + GAP;
  const fits = below + height + EDGE <= window.innerHeight || from.top < height + GAP + EDGE;
  box.style.inset = 'auto';
  box.style.left = `${left}px`;
  box.style.top = `${fits ? below : from.top - GAP - height}px`;
}
