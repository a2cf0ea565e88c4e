'use client';

import { Eraser } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form-error';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { useResult } from '@/components/ui/use-result';
import { formatCount, formatMonth } from '@/lib/format';
import { MEASURE_NAMES, MEASURES } from '@/lib/plan/actuals';
import type { HeldMonth } from '@/lib/services/actuals/actuals-view';
import type { PreviewedRemoval } from '@/lib/services/actuals/remove';
import { RemoveActuals } from './remove-actuals';
import type { RemovalActions } from './remove-or-recount';

type Props = { planId: string; held: readonly HeldMonth[] } & RemovalActions;

/** What is known of each month, and the way to take it back. */
export function HeldMonths({ planId, held, ...actions }: Props) {
  const [asked, setAsked] = useState('');
  const [removing, setRemoving] = useState<{ month: HeldMonth; first: PreviewedRemoval } | null>(null);
  const opening = useResult(actions.preview, (first, { month }) => {
    const found = held.find((one) => one.month === month);
    if (found) setRemoving({ month: found, first });
  });
  const measures = MEASURES.filter((measure) => held.some(({ values }) => values[measure] > 0));
  return (
    <section className="section" aria-labelledby="held">
      <h2 id="held" className="mb-1">
        What is held
      </h2>
      <p className="mb-3 max-w-prose text-13 text-muted">
        Values by month. An import replaces what its file says and leaves the rest as it is; what should not
        be known any more is removed here.
      </p>
      <FormError error={opening.error} />
      <Table caption="Actuals by month" captionHidden dense className="max-h-96">
        <thead>
          <tr>
            <Th>Month</Th>
            <Th numeric>Role lines</Th>
            <Th numeric>Cost centres</Th>
            {measures.map((measure) => (
              <Th key={measure} numeric>
                {MEASURE_NAMES[measure]}
              </Th>
            ))}
            <Th>
              <span className="sr-only">Remove</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {held.map((one) => (
            <tr key={one.month}>
              <RowTh>{formatMonth(one.month)}</RowTh>
              <Td numeric>{formatCount(one.roles)}</Td>
              <Td numeric>{formatCount(one.costCentres)}</Td>
              {measures.map((measure) => (
                <Td key={measure} numeric>
                  {formatCount(one.values[measure])}
                </Td>
              ))}
              <Td numeric>
                <Button
                  variant="quiet"
                  icon={<Eraser size={16} aria-hidden="true" />}
                  aria-label={`Remove values of ${formatMonth(one.month)}`}
                  pending={opening.pending && asked === one.month}
                  onClick={() => {
                    setAsked(one.month);
                    opening.run({ planId, month: one.month, line: null, measure: null });
                  }}
                >
                  Remove…
                </Button>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {removing ? (
        <RemoveActuals planId={planId} {...removing} onClose={() => setRemoving(null)} {...actions} />
      ) : null}
    </section>
  );
}
