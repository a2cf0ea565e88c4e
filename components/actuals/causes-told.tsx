import type { CausesTold as Told } from '@/lib/actuals';
import { plural } from '@/lib/format';

const NOT_TOLD: readonly { of: keyof Told; words: string }[] = [
  { of: 'volume', words: 'volume of work in two months' },
  { of: 'attrition', words: 'leavers' },
  { of: 'adoption', words: 'regular users' },
  { of: 'hiring', words: 'hires' },
  { of: 'pay', words: 'payroll with the staff of the same month' },
  { of: 'price', words: 'AI cost' },
];

/** Which causes the files do not tell, so that a 0 is not taken for an answer. */
export function CausesTold({ told }: { told: Told }) {
  const missing = NOT_TOLD.filter(({ of }) => told[of] === 0).map(({ words }) => words);
  const { price, priceWithoutUsers } = told;
  if (missing.length === 0 && priceWithoutUsers === 0) return null;
  return (
    <p className="mt-3 max-w-prose text-13 text-muted">
      {missing.length > 0
        ? `No file tells ${missing.join(', ')}. What that did is in “other”; the 0 of its cause says nothing. `
        : null}
      {priceWithoutUsers > 0
        ? `${plural(priceWithoutUsers, 'role line')} of ${price} with AI cost ${priceWithoutUsers === 1 ? 'tells' : 'tell'} no regular users, so that AI price there holds more or less use as well.`
        : null}
    </p>
  );
}
