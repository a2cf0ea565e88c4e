import { MonthField } from '@/components/ui/month-field';
import { NumberField } from '@/components/ui/number-field';
import { SelectField } from '@/components/ui/select-field';
import { TextArea, TextField } from '@/components/ui/text-field';
import type { SourcingOption } from '@/lib/engine/types';
import type { PriceOrigin } from '@/lib/evidence/price-origin';
import { KIND_CHOICES, kindOf } from './kinds';

type Props = { option: SourcingOption; prices: PriceOrigin; currency: string; unit: string };

/** Every field of a sourcing option with its unit. model.md, section 6. */
export function OptionFields({ option, prices, currency, unit }: Props) {
  const money = { min: 0, digits: 6 } as const;
  return (
    <>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <TextField label="Name" name="name" required maxLength={200} defaultValue={option.name} />
        <SelectField
          label="Kind"
          name="kind"
          options={KIND_CHOICES}
          defaultValue={option.kind}
          term="sourcing"
          hint="It changes no formula."
        />
        <MonthField label="Go-live" name="start" required defaultValue={option.start} />
        <MonthField
          label="End"
          name="end"
          width="medium"
          optional
          defaultValue={option.end ?? ''}
          hint="The first month in which it no longer runs: a donation that ends, a model that is withdrawn."
        />
      </div>
      <Group title="Price of use" hint="Prices are those of the plan’s first month.">
        <NumberField
          label={`Seats (${currency} per user-month)`}
          term="seatPrice"
          name="seatPrice"
          width="medium"
          defaultValue={option.seatPrice}
          {...money}
        />
        <NumberField
          label={`Use (${currency} per ${unit})`}
          term="unitPrice"
          name="unitPrice"
          width="medium"
          defaultValue={option.unitPrice}
          {...money}
        />
        <NumberField
          label={`Fixed (${currency} a month)`}
          name="fixedMonthly"
          width="medium"
          defaultValue={option.fixedMonthly}
          {...money}
        />
        <NumberField
          label="Price trend"
          term="priceTrend"
          name="priceTrend"
          percent
          of="a year, on seats, use and blocks"
          min={-0.99}
          defaultValue={option.priceTrend}
        />
      </Group>
      <Group
        title="Blocks of capacity"
        hint="Machines or reserved throughput that are paid whole, used or not. Leave both empty if there are none."
      >
        <NumberField
          label={`Capacity of a block (${unit} a month)`}
          term="block"
          name="blockCapacity"
          width="medium"
          min={0.000001}
          defaultValue={option.block?.capacity ?? null}
        />
        <NumberField
          label={`Price of a block (${currency} a month)`}
          name="blockMonthly"
          width="medium"
          defaultValue={option.block?.monthly ?? null}
          {...money}
        />
      </Group>
      <Group title="Paid once and again">
        <NumberField
          label={`Up-front (${currency})`}
          term="upfront"
          name="upfront"
          width="medium"
          defaultValue={option.upfront}
          {...money}
        />
        <NumberField
          label="Built over"
          name="buildMonths"
          unit="months"
          hint="Before go-live, in equal parts; 0 is all in the month of go-live."
          min={0}
          defaultValue={option.buildMonths}
        />
        <NumberField
          label="Refreshed every"
          term="refresh"
          name="refreshEvery"
          unit="months"
          hint="After go-live. Leave both empty if it is not."
          min={1}
          defaultValue={option.refresh?.everyMonths ?? null}
        />
        <NumberField
          label={`Each refresh (${currency})`}
          name="refreshCost"
          width="medium"
          defaultValue={option.refresh?.cost ?? null}
          {...money}
        />
        <NumberField
          label={`Onboarding (${currency} per new user)`}
          name="onboarding"
          width="medium"
          defaultValue={option.onboarding}
          {...money}
        />
      </Group>
      <Group
        title="Where the prices are from"
        hint="Kept with this option and shown beside it. A plan file has no place for them, so they do not travel with one."
      >
        <TextField
          label="Prices as of"
          name="pricesAsOf"
          width="short"
          optional
          pattern="\d{4}(-(0[1-9]|1[0-2]))?"
          title="A year or a month, such as 2026 or 2026-11"
          placeholder="2026-11"
          defaultValue={prices.asOf ?? ''}
        />
        <TextArea
          label="Sources and notes"
          name="priceNotes"
          optional
          maxLength={4000}
          rows={6}
          className="text-13"
          defaultValue={prices.notes}
        />
      </Group>
    </>
  );
}

function Group({ title, hint, children }: { title: string; hint?: string; children: React.ReactNode }) {
  return (
    <fieldset className="mt-5 border-t border-line pt-3">
      <legend className="contents">
        <h3 className="font-semibold">{title}</h3>
      </legend>
      {hint ? <p className="mb-3 text-12 text-muted">{hint}</p> : null}
      <div className="mt-2 grid gap-x-6 gap-y-4 sm:grid-cols-2">{children}</div>
    </fieldset>
  );
}

/** The option in the form's fields. Half a block or half a refresh goes to the server as it is, which says what is missing. */
export function readOption(field: (name: string) => string, code: string): SourcingOption {
  const number = (name: string) => Number(field(name));
  const isGiven = (...names: string[]) => names.some((name) => field(name) !== '');
  const end = field('end');
  return {
    code,
    name: field('name'),
    kind: kindOf(field('kind')),
    start: field('start'),
    ...(end === '' ? {} : { end }),
    seatPrice: number('seatPrice'),
    unitPrice: number('unitPrice'),
    fixedMonthly: number('fixedMonthly'),
    ...(isGiven('blockCapacity', 'blockMonthly')
      ? { block: { capacity: number('blockCapacity'), monthly: number('blockMonthly') } }
      : {}),
    upfront: number('upfront'),
    buildMonths: number('buildMonths'),
    ...(isGiven('refreshEvery', 'refreshCost')
      ? { refresh: { everyMonths: number('refreshEvery'), cost: number('refreshCost') } }
      : {}),
    onboarding: number('onboarding'),
    priceTrend: number('priceTrend'),
  };
}

/** Of when and from where the prices are, as the form has it. */
export function readPrices(field: (name: string) => string): PriceOrigin {
  const asOf = field('pricesAsOf').trim();
  return { asOf: asOf === '' ? null : asOf, notes: field('priceNotes') };
}

/** An option that costs nothing yet, from the plan's start. */
export const emptyOption = (start: string): SourcingOption => ({
  code: '',
  name: '',
  kind: 'closed-api',
  start,
  seatPrice: 0,
  unitPrice: 0,
  fixedMonthly: 0,
  upfront: 0,
  buildMonths: 0,
  onboarding: 0,
  priceTrend: 0,
});
