'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ConflictNote } from '@/components/ui/conflict-note';
import { FormError } from '@/components/ui/form-error';
import { submittedFields } from '@/components/ui/form-values';
import type { Choice } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { showToast } from '@/components/ui/toast';
import { useResult } from '@/components/ui/use-result';
import type { PlanHeader } from '@/lib/engine';
import { formatMonth, formatMonths, formatPercent } from '@/lib/format';
import type { Result } from '@/lib/result';
import { HeaderFields, submittedHeader } from './header-fields';

type Input = { planId: string; version: number; header: PlanHeader };
type Props = {
  planId: string;
  version: number;
  header: PlanHeader;
  currencies: readonly Choice[];
  /** Null for whoever may only read. */
  update: ((input: Input) => Promise<Result<{ version: number }>>) | null;
};

export function PlanSettingsForm({ planId, version, header, currencies, update }: Props) {
  const router = useRouter();
  const [mine, setMine] = useState(header);
  const { run, pending, error } = useResult(update ?? refuse, () =>
    showToast({ tone: 'good', message: 'The plan is saved. Every figure follows.' }),
  );
  return (
    <form
      className="stack max-w-120"
      onSubmit={(event) => {
        const submitted = submittedHeader(submittedFields(event));
        setMine(submitted);
        run({ planId, version, header: submitted });
      }}
    >
      {error?.code === 'CONFLICT' ? (
        <ConflictNote
          differences={differencesOf(mine, storedHeader(error.current))}
          onTakeStored={() => router.refresh()}
        />
      ) : (
        <FormError error={error} />
      )}
      <HeaderFields header={header} currencies={currencies} readOnly={update === null} />
      {update ? (
        <div>
          <SubmitButton pending={pending}>Save</SubmitButton>
        </div>
      ) : null}
    </form>
  );
}

const refuse = async (): Promise<Result<never>> => ({
  ok: false,
  error: { code: 'FORBIDDEN', message: 'You may read this plan’s settings but not change them.' },
});

/** What a refused update says is stored. The cast: the answer of the verb, whose `current` is unknown on its way. */
function storedHeader(current: unknown): PlanHeader | null {
  const isAnswer = typeof current === 'object' && current !== null && 'header' in current;
  return isAnswer ? (current.header as PlanHeader) : null;
}

const SHOWN: readonly [string, (header: PlanHeader) => string][] = [
  ['Name', (h) => h.name],
  ['Currency', (h) => h.currency],
  ['First month', (h) => formatMonth(h.start)],
  ['Length', (h) => formatMonths(h.months)],
  ['Discount rate', (h) => formatPercent(h.discountRate)],
  ['Pay award', (h) => (h.payAward ? formatPercent(h.payAward.rate) : 'none')],
];

function differencesOf(mine: PlanHeader, stored: PlanHeader | null) {
  if (!stored) return [];
  return SHOWN.map(([label, write]) => ({ label, mine: write(mine), stored: write(stored) })).filter(
    (line) => line.mine !== line.stored,
  );
}
