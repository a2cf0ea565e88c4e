/** What an action or a parse answers: a value, or why there is none. */
export type Fault = {
  /** Where: a JSON path, a form field, or "line 12, column Salary". */
  path: string;
  found: string;
  expected: string;
};

export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'INVALID'
  | 'TOO_MANY'
  | 'TOO_LARGE'
  | 'UNAVAILABLE';

export type Refusal = {
  code: ErrorCode;
  /** What happened, that nothing was lost, and what to do. For people. */
  message: string;
  faults?: Fault[];
  /** With CONFLICT: what is stored now. */
  current?: unknown;
};

export type Result<T> = { ok: true; value: T } | { ok: false; error: Refusal };
