import type { Direction } from './range';

/** What a key does in a cell that is not being edited, where the grid does not see to it itself. */
export type KeyCommand =
  | { kind: 'stretch'; direction: Direction; by: 'cell' | 'page' | 'edge' }
  | { kind: 'select-all' | 'select-columns' }
  | { kind: 'undo' | 'redo' | 'fill-down' | 'fill-right' | 'clear' | 'remove' | 'leave' | 'help' };

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
const STRETCHES: Readonly<Record<string, { direction: Direction; by: 'page' | 'edge' }>> = {
  PageUp: { direction: 'up', by: 'page' },
  PageDown: { direction: 'down', by: 'page' },
  Home: { direction: 'left', by: 'edge' },
  End: { direction: 'right', by: 'edge' },
};
const WITH_CONTROL: Readonly<Record<string, KeyCommand['kind']>> = {
  a: 'select-all',
  z: 'undo',
  y: 'redo',
  d: 'fill-down',
  r: 'fill-right',
  delete: 'remove',
  ' ': 'select-columns',
};

export function commandOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed): KeyCommand | null {
  if (altKey) return null;
  const control = ctrlKey || metaKey;
  const direction = ARROWS[key];
  if (shiftKey && direction) return { kind: 'stretch', direction, by: control ? 'edge' : 'cell' };
  const stretch = STRETCHES[key];
  if (shiftKey && stretch && !control) return { kind: 'stretch', ...stretch };
  if (control) {
    const kind = WITH_CONTROL[key.toLowerCase()];
    if (kind === undefined || kind === 'stretch') return null;
    if (shiftKey) return kind === 'undo' ? { kind: 'redo' } : null;
    return { kind };
  }
  if (key === 'Delete') return { kind: 'clear' };
  if (key === 'Escape') return { kind: 'leave' };
  return key === '?' ? { kind: 'help' } : null;
}
