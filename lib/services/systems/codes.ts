import { AppError } from '@/lib/errors';

/** @throws INVALID where one of the rows has the code */
export function refuseTakenCode(rows: readonly { code: string; name: string }[], code: string): void {
  const taken = rows.find((row) => row.code === code);
  if (!taken) return;
  throw new AppError('INVALID', 'This code is taken. Nothing was changed; choose another one.', {
    faults: [{ path: 'code', found: `${code}, the code of ${taken.name}`, expected: 'a code of its own' }],
  });
}
