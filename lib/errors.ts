import type { ErrorCode, Fault, Refusal } from './result';

/** A refusal that a caller may show: few codes, one plain sentence. Anything else that throws is a defect. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly faults: Fault[] | undefined;
  readonly current: unknown;
  /** With TOO_MANY: seconds until the next try is counted. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    more: { faults?: Fault[]; current?: unknown; retryAfter?: number } = {},
  ) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.faults = more.faults;
    this.current = more.current;
    this.retryAfter = more.retryAfter;
  }

  refusal(): Refusal {
    return {
      code: this.code,
      message: this.message,
      ...(this.faults ? { faults: this.faults } : {}),
      ...(this.current === undefined ? {} : { current: this.current }),
    };
  }
}

/** The one answer for what is not there and for what the reader may not see. */
export const notFound = () =>
  new AppError('NOT_FOUND', 'There is nothing here under this address, or it is not yours to see.');
export const conflict = (current: unknown) =>
  new AppError(
    'CONFLICT',
    'Somebody else changed this while you were editing. Nothing was overwritten; compare both values.',
    { current },
  );
