import type { Result } from '@/lib/result';

type Act<I, O> = (input: I) => Promise<Result<O>>;

export type TreeActions = {
  create: Act<{ code: string; name: string; parentId: string | null }, { id: string }>;
  update: Act<{ id: string; version: number; code: string; name: string }, { version: number }>;
  move: Act<{ id: string; version: number; parentId: string | null }, { version: number }>;
  order: Act<{ parentId: string | null; from: string[]; to: string[] }, void>;
  remove: Act<{ id: string; version: number }, void>;
};

/** What the tree's one dialog is for. */
export type TreeTask<C> =
  | { kind: 'add'; below: C | null }
  | { kind: 'edit'; centre: C }
  | { kind: 'move'; centre: C }
  | { kind: 'remove'; centre: C };
