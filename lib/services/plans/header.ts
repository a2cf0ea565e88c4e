import type { PlanRow } from '@/db/queries/plans';
import type { PlanHeader } from '@/lib/engine';

export function headerOf(row: PlanRow): PlanHeader {
  const { name, currency, start, months, discountRate, payAwardRate, payAwardMonth } = row;
  return {
    name,
    currency,
    start,
    months,
    discountRate,
    payAward:
      payAwardRate === null || payAwardMonth === null
        ? undefined
        : { rate: payAwardRate, month: payAwardMonth },
  };
}

export function headerColumns({ payAward, ...header }: PlanHeader) {
  return {
    ...header,
    payAwardRate: payAward?.rate ?? null,
    payAwardMonth: payAward?.month ?? null,
  } satisfies Partial<PlanRow>;
}
