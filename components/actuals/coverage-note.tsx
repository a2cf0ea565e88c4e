import { formatPercent } from '@/lib/format';

/** How much of the plan the figures know, as a sentence. */
export function CoverageNote({ covered }: { covered: number | null }) {
  if (covered === null || covered > 0.9995) return null;
  return (
    <p className="mt-3 text-13 text-muted">
      There are actuals for role lines with {formatPercent(covered, 0)} of the planned staff. All others are
      counted as planned.
    </p>
  );
}
