import type { ChangeKind } from '@/lib/plan';

export const KINDS: Readonly<Record<ChangeKind, string>> = {
  added: 'added',
  gone: 'gone',
  changed: 'changed',
};
