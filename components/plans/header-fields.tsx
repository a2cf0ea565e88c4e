import { MonthField } from '@/components/ui/month-field';
import { NumberField } from '@/components/ui/number-field';
import { type Choice, SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import type { PlanHeader } from '@/lib/engine';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
].map((label, i) => ({ value: String(i + 1), label }));

type Props = {
  header: Pick<PlanHeader, 'currency'> & Partial<PlanHeader>;
  currencies: readonly Choice[];
  readOnly?: boolean;
};

/** What holds for a whole plan: its name, currency, time, discount rate and pay award. */
export function HeaderFields({ header, currencies, readOnly = false }: Props) {
  const known = currencies.some(({ value }) => value === header.currency);
  const options = known ? currencies : [...currencies, { value: header.currency, label: header.currency }];
  return (
    <>
      <TextField
        label="Name"
        name="name"
        defaultValue={header.name}
        placeholder="FY27 cost-centre plan"
        maxLength={200}
        required
        readOnly={readOnly}
      />
      <SelectField
        label="Currency"
        name="currency"
        options={options}
        defaultValue={header.currency}
        disabled={readOnly}
        hint="Every amount of the plan is in this currency. Changing it converts nothing."
      />
      <div className="row items-start">
        <MonthField
          label="First month"
          name="start"
          defaultValue={header.start}
          required
          readOnly={readOnly}
        />
        <NumberField
          label="Length"
          name="months"
          defaultValue={header.months ?? 36}
          unit="months"
          min={1}
          max={120}
          digits={0}
          required
          disabled={readOnly}
        />
      </div>
      <NumberField
        label="Discount rate"
        name="discountRate"
        defaultValue={header.discountRate ?? 0.08}
        percent
        of="a year"
        term="discountRate"
        min={-0.99}
        required
        disabled={readOnly}
        hint="What a saving loses in value by coming a year later."
      />
      <div className="row items-start">
        <NumberField
          label="Pay award"
          name="payAwardRate"
          defaultValue={header.payAward?.rate ?? null}
          percent
          of="all salaries, a year"
          term="payAward"
          min={-0.99}
          optional
          disabled={readOnly}
        />
        <SelectField
          label="In the month of"
          name="payAwardMonth"
          options={MONTHS}
          defaultValue={String(header.payAward?.month ?? 4)}
          disabled={readOnly}
          width="short"
        />
      </div>
    </>
  );
}

/** The header as its fields were submitted. */
export function submittedHeader(field: (name: string) => string): PlanHeader {
  const rate = field('payAwardRate');
  return {
    name: field('name'),
    currency: field('currency'),
    start: field('start'),
    months: Number(field('months')),
    discountRate: Number(field('discountRate')),
    ...(rate === '' ? {} : { payAward: { rate: Number(rate), month: Number(field('payAwardMonth')) } }),
  };
}
