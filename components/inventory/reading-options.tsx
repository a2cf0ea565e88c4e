import { Checkbox } from '@/components/ui/checkbox';
import { NumberField } from '@/components/ui/number-field';
import { RadioGroup } from '@/components/ui/radio-group';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { PAY_BASES, type PayBasis } from '@/lib/tabular/pay';
import type { PartProps } from './part-props';

const BASIS_NAMES: Record<PayBasis, string> = {
  year: 'A year',
  'half-year': 'A half year (× 2)',
  month: 'A month (× 12)',
  'half-month': 'Half a month (× 24)',
  'two-weeks': 'Two weeks (× 26)',
  week: 'A week (× 52)',
  day: 'A day (× 260)',
  hour: 'An hour (× 52 weeks of full-time hours)',
};

/** What a file cannot say by itself: how pay and FTE are meant, who has left, and what new lines take where it is silent. */
export function ReadingOptions({ preview, choose }: PartProps) {
  const { options, mapping, doubts } = preview;
  if (options.own) return <NewLineDefaults preview={preview} choose={choose} />;
  const isDoubtful = (name: string) => doubts.some((doubt) => doubt.option === name);
  const isPersons = options.kind === 'persons';
  return (
    <section className="section" aria-labelledby="reading">
      <h2 id="reading" className="mb-4">
        How the file is read
      </h2>
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-2 xl:grid-cols-3">
        <RadioGroup
          legend="Each row is"
          name="kind"
          value={options.kind}
          onChange={(kind) => choose({ kind: kind === 'persons' ? 'persons' : 'role-lines' })}
          options={[
            { value: 'persons', label: 'A person or a post' },
            { value: 'role-lines', label: 'A role line, with its FTE' },
          ]}
        />
        {isPersons ? (
          <RadioGroup
            legend="Persons become"
            name="grouping"
            value={options.grouping}
            onChange={(grouping) => choose({ grouping: grouping === 'each' ? 'each' : 'alike' })}
            options={[
              {
                value: 'alike',
                label: 'Role lines',
                hint: 'By cost centre, title, location and grade; pay is their average.',
              },
              {
                value: 'each',
                label: 'One role line each, without name or number',
                hint: 'Everybody who may read pay then sees the pay of single people.',
              },
            ]}
          />
        ) : null}
        {mapping.salary === undefined ? null : (
          <SelectField
            label={
              mapping.payBasis === undefined ? 'Pay is paid' : 'Pay is paid, where its column does not say'
            }
            name="payBasis"
            value={options.payBasis}
            onChange={(event) => {
              const basis = PAY_BASES.find((one) => one === event.currentTarget.value);
              if (basis) choose({ payBasis: basis });
            }}
            options={PAY_BASES.map((basis) => ({ value: basis, label: BASIS_NAMES[basis] }))}
            hint={`In ${options.currency}; kept as pay a year, per FTE.`}
          />
        )}
        {mapping.salary !== undefined && (options.fteFrom !== 'one' || isDoubtful('payIs')) ? (
          <RadioGroup
            legend="Pay of people who work part time is"
            name="payIs"
            value={options.payIs}
            onChange={(payIs) => choose({ payIs: payIs === 'actual' ? 'actual' : 'full-time' })}
            options={[
              { value: 'full-time', label: 'That of a full-time post' },
              { value: 'actual', label: 'What they are really paid' },
            ]}
          />
        ) : null}
        {isPersons ? (
          <RadioGroup
            legend="FTE of a row"
            name="fteFrom"
            value={options.fteFrom}
            onChange={(from) => choose({ fteFrom: from === 'column' || from === 'hours' ? from : 'one' })}
            options={[
              { value: 'one', label: '1 each' },
              { value: 'column', label: 'The FTE column', disabled: mapping.fte === undefined },
              {
                value: 'hours',
                label: 'Weekly hours ÷ full-time hours',
                disabled: mapping.weeklyHours === undefined,
              },
            ]}
          />
        ) : null}
        {options.fteFrom === 'column' ? (
          <Checkbox
            label="FTE is in percent"
            hint="50 is read as 0.5 FTE."
            checked={options.ftePercent}
            onChange={(event) => choose({ ftePercent: event.currentTarget.checked })}
          />
        ) : null}
        {options.fteFrom === 'hours' || options.payBasis === 'hour' || mapping.payBasis !== undefined ? (
          <NumberField
            label="Full-time hours"
            unit="a week"
            value={options.fullTimeHours}
            min={1}
            max={168}
            required
            onCommit={(hours) => hours !== null && choose({ fullTimeHours: hours })}
          />
        ) : null}
        {mapping.leaver === undefined ? null : (
          <Checkbox
            label="Leave out people who are marked as leavers"
            hint="The file does not say when they leave. Kept, they are in post on the day before the plan starts."
            checked={options.leaveOutLeavers}
            onChange={(event) => choose({ leaveOutLeavers: event.currentTarget.checked })}
          />
        )}
        {preview.foreignCurrencies.map((code) => (
          <NumberField
            key={code}
            label={`${options.currency} for 1 ${code}`}
            value={options.rates[code] ?? null}
            min={0}
            digits={8}
            hint={`Rows in ${code} are refused without a rate.`}
            onCommit={(rate) => {
              const { [code]: _before, ...others } = options.rates;
              choose({ rates: rate !== null && rate > 0 ? { ...others, [code]: rate } : others });
            }}
          />
        ))}
        <SelectField
          label="Decimal mark"
          name="decimal"
          value={options.decimal ?? ''}
          onChange={(event) => {
            const mark = event.currentTarget.value;
            choose({ decimal: mark === '.' || mark === ',' ? mark : null });
          }}
          options={[
            { value: '', label: 'As each column shows' },
            { value: '.', label: 'Point: 1,234.5' },
            { value: ',', label: 'Comma: 1.234,5' },
          ]}
        />
        {mapping.startDate === undefined && mapping.endDate === undefined ? null : (
          <SelectField
            label="Dates"
            name="dateOrder"
            value={options.dateOrder}
            onChange={(event) =>
              choose({ dateOrder: event.currentTarget.value === 'month-first' ? 'month-first' : 'day-first' })
            }
            options={[
              { value: 'day-first', label: 'Day first: 31/12/2026' },
              { value: 'month-first', label: 'Month first: 12/31/2026' },
            ]}
          />
        )}
      </div>
      <NewLineDefaults preview={preview} choose={choose} />
    </section>
  );
}

/** What new role lines take where the file has no column for it. Lines that are there keep what they have. */
function NewLineDefaults({ preview, choose }: PartProps) {
  const { options, mapping, defaultSources, added } = preview;
  const { defaults } = options;
  const missing = (['onCost', 'attrition', 'growth', 'location', 'country'] as const).filter(
    (field) => mapping[field] === undefined,
  );
  if (missing.length === 0 || added.count === 0) return null;
  const set = (changed: Partial<typeof defaults>) => choose({ defaults: { ...defaults, ...changed } });
  return (
    <div className="mt-6">
      <h3 className="font-semibold">What new role lines take, because the file does not say</h3>
      <p className="mb-4 text-13 text-muted">Lines that are in the plan already keep what they have.</p>
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-2 xl:grid-cols-3">
        {missing.includes('onCost') ? (
          <NumberField
            label="On-cost"
            term="onCost"
            percent
            of="of pay"
            min={0}
            required
            value={defaults.onCost}
            hint={defaultSources.onCost}
            onCommit={(onCost) => onCost !== null && set({ onCost })}
          />
        ) : null}
        {missing.includes('attrition') ? (
          <NumberField
            label="Attrition"
            term="attrition"
            percent
            of="of staff, a year"
            min={0}
            max={0.99}
            required
            value={defaults.attrition}
            hint={defaultSources.attrition}
            onCommit={(attrition) => attrition !== null && set({ attrition })}
          />
        ) : null}
        {missing.includes('growth') ? (
          <NumberField
            label="Growth"
            term="growth"
            percent
            of="of the volume of work, a year"
            min={-0.99}
            required
            value={defaults.growth}
            onCommit={(growth) => growth !== null && set({ growth })}
          />
        ) : null}
        {missing.includes('location') ? (
          <TextField
            key={defaults.location}
            label="Location"
            name="location"
            maxLength={200}
            defaultValue={defaults.location}
            hint="The site of all the lines, if they have one."
            onBlur={(event) =>
              event.currentTarget.value !== defaults.location && set({ location: event.currentTarget.value })
            }
          />
        ) : null}
        {missing.includes('country') ? (
          <TextField
            key={`country ${defaults.country}`}
            label="Country"
            name="country"
            maxLength={6}
            width="short"
            defaultValue={defaults.country}
            hint="Two letters, with a subdivision if it matters: IE, US-NY."
            onBlur={(event) => {
              const country = event.currentTarget.value.trim().toUpperCase();
              if (country !== defaults.country) set({ country });
            }}
          />
        ) : null}
      </div>
    </div>
  );
}
