import { SourceFields } from '@/components/inventory/file-reading';
import { Checkbox } from '@/components/ui/checkbox';
import { SelectField } from '@/components/ui/select-field';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { formatMonth } from '@/lib/format';
import { MEASURE_LABELS, MEASURES } from '@/lib/plan/actuals';
import type { ActualsChoices } from '@/lib/services/actuals/inputs';
import type { PreviewedActuals } from '@/lib/services/actuals/preview';
import { ACTUAL_FIELDS, type ActualField } from '@/lib/tabular/actuals-headers';
import { SCALES } from '@/lib/tabular/actuals-units';

const FIELD_NAMES: Readonly<Record<ActualField, string>> = {
  month: 'Month',
  year: 'Year',
  role: 'Role line',
  costCentre: 'Cost centre',
  line: 'Role line or cost centre',
  measure: 'What the numbers are',
  unit: 'Unit of the numbers',
  version: 'Actual or plan',
  ...MEASURE_LABELS,
};
type Props = { preview: PreviewedActuals; choose: (choices: ActualsChoices) => void };

/** How the file is read, column by column; each can be changed. */
export function ActualsReading({ preview, choose }: Props) {
  const { columns, source, measure, decimal, dateOrder, choices, scale, currency, monthsFound, upTo } =
    preview;
  return (
    <section className="section stack" aria-labelledby="reading">
      <h2 id="reading">How the file is read</h2>
      {preview.isRemembered ? (
        <p className="text-13 text-muted">As the last file with these headers was.</p>
      ) : null}
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-2 xl:grid-cols-4">
        <SourceFields source={source} choose={choose} />
        <SelectField
          label="Decimals"
          name="decimal"
          value={decimal}
          onChange={(event) => choose({ decimal: event.currentTarget.value === ',' ? ',' : '.' })}
          options={[
            { value: '.', label: 'Point, as in 1,234.5' },
            { value: ',', label: 'Comma, as in 1.234,5' },
          ]}
        />
        <SelectField
          label="Dates"
          name="dateOrder"
          value={dateOrder}
          onChange={(event) =>
            choose({
              dateOrder: event.currentTarget.value === 'month-first' ? 'month-first' : 'day-first',
            })
          }
          options={[
            { value: 'day-first', label: 'Day first, as in 31/01/2027' },
            { value: 'month-first', label: 'Month first, as in 01/31/2027' },
          ]}
        />
        {measure ? (
          <SelectField
            label="The numbers are"
            name="measure"
            value={measure}
            onChange={(event) => {
              const chosen = MEASURES.find((one) => one === event.currentTarget.value);
              if (chosen) choose({ measure: chosen });
            }}
            options={MEASURES.map((one) => ({ value: one, label: MEASURE_LABELS[one] }))}
          />
        ) : null}
        {preview.hasMoney || scale !== 1 ? (
          <SelectField
            label="Amounts of money are in"
            name="scale"
            value={String(scale)}
            onChange={(event) => {
              const chosen = SCALES.find((one) => String(one) === event.currentTarget.value);
              if (chosen) choose({ scale: chosen });
            }}
            options={[
              { value: '1', label: currency },
              { value: '1000', label: `Thousands of ${currency}` },
              { value: '1000000', label: `Millions of ${currency}` },
            ]}
          />
        ) : null}
        {upTo ? (
          <SelectField
            label="Last month of actuals"
            name="upTo"
            hint="Later months of the file are left out."
            value={upTo}
            onChange={(event) => choose({ upTo: event.currentTarget.value })}
            options={monthsFound.map((month) => ({ value: month, label: formatMonth(month) }))}
          />
        ) : null}
      </div>
      {preview.repeated > 0 || preview.addsUp ? (
        <Checkbox
          label="Add up several rows of a line and a month"
          hint="As where a file has a row for each cost element, location or grade. Otherwise a second, different value is refused."
          checked={preview.addsUp}
          onChange={(event) => choose({ addsUp: event.currentTarget.checked })}
        />
      ) : null}
      <Table caption="Columns" dense>
        <thead>
          <tr>
            <Th>Column of the file</Th>
            <Th className="min-w-40">Examples</Th>
            <Th className="min-w-48">Read as</Th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ index, header, reading, examples }) => (
            <tr key={index}>
              <RowTh>{header || `Column ${index + 1}`}</RowTh>
              <Td tone="muted">{examples.join(' · ')}</Td>
              <Td>
                {reading.kind === 'month' ? (
                  `${reading.measure ? MEASURE_LABELS[reading.measure] : 'Numbers'} of ${formatMonth(reading.month)}`
                ) : (
                  <select
                    className="input"
                    aria-label={`What “${header || `column ${index + 1}`}” is read as`}
                    value={reading.kind === 'field' ? reading.field : ''}
                    onChange={(event) => {
                      const field = ACTUAL_FIELDS.find((one) => one === event.currentTarget.value) ?? null;
                      const others = Object.entries(choices.columns ?? {}).filter(
                        ([, one]) => one === null || one !== field,
                      );
                      choose({ columns: { ...Object.fromEntries(others), [index]: field } });
                    }}
                  >
                    <option value="">Not read</option>
                    {ACTUAL_FIELDS.map((field) => (
                      <option key={field} value={field}>
                        {FIELD_NAMES[field]}
                      </option>
                    ))}
                  </select>
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
