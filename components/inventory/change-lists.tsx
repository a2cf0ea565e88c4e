import type { ReactNode } from 'react';
import { RadioGroup } from '@/components/ui/radio-group';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { formatFte, formatMoney, formatNumber, formatPercent } from '@/lib/format';
import type { ImportPreview, Listed } from '@/lib/services/inventory/preview';
import { FIELD_LABELS } from '@/lib/tabular/fields';
import type { PartProps } from './part-props';

/** What the import adds, changes field by field, leaves as it is, and does not find. */
export function ChangeLists({ preview, choose }: PartProps) {
  const { added, changed, missing, counts, currency, choices } = preview;
  return (
    <section className="section stack" aria-labelledby="changes">
      <h2 id="changes">
        {added.count} added, {changed.count} changed, {counts.unchanged} unchanged, {missing.count} in the
        plan only
      </h2>
      <Part title="Added" list={added}>
        <thead>
          <tr>
            <Th>Title</Th>
            <Th>Code</Th>
            <Th>Cost centre</Th>
            <Th>Location</Th>
            <Th>Grade</Th>
            <Th numeric>FTE</Th>
            <Th numeric>Heads</Th>
            <Th numeric unit={`${currency} a year, per FTE`}>
              Pay
            </Th>
          </tr>
        </thead>
        <tbody>
          {added.first.map((line) => (
            <tr key={line.code}>
              <RowTh>{line.title}</RowTh>
              <Td>{line.code}</Td>
              <Td>{line.costCentre}</Td>
              <Td>{line.location || '–'}</Td>
              <Td>{line.grade || '–'}</Td>
              <Td numeric>{formatFte(line.fte)}</Td>
              <Td numeric>{line.heads ?? '–'}</Td>
              <Td numeric>{formatMoney(line.salary)}</Td>
            </tr>
          ))}
        </tbody>
      </Part>
      <Part title="Changed" list={changed}>
        <thead>
          <tr>
            <Th>Role line</Th>
            <Th>Code</Th>
            <Th>Field</Th>
            <Th numeric>Now</Th>
            <Th numeric>After</Th>
          </tr>
        </thead>
        <tbody>
          {changed.first.flatMap((line) =>
            line.changes.map((change) => (
              <tr key={`${line.code} ${change.field}`}>
                <RowTh>{line.title}</RowTh>
                <Td>{line.code}</Td>
                <Td>{FIELD_LABELS[change.field].label}</Td>
                <Td numeric>{shown(change.field, change.before)}</Td>
                <Td numeric>{shown(change.field, change.after)}</Td>
              </tr>
            )),
          )}
        </tbody>
      </Part>
      {missing.count > 0 ? (
        <RadioGroup
          legend="Role lines that are in the plan and not in the file"
          name="missing"
          value={choices.missing ?? 'keep'}
          onChange={(value) => choose({ missing: value === 'remove' ? 'remove' : 'keep' })}
          options={[
            { value: 'keep', label: 'Keep them as they are' },
            {
              value: 'remove',
              label: 'Remove them',
              hint: `Their estimates are lost with them: ${missing.first.filter((line) => line.hasEstimate).length} of those listed have one. History keeps what they were.`,
            },
          ]}
        />
      ) : null}
      <Part title="In the plan only" list={missing}>
        <thead>
          <tr>
            <Th>Title</Th>
            <Th>Code</Th>
            <Th numeric>FTE</Th>
            <Th>Estimate</Th>
          </tr>
        </thead>
        <tbody>
          {missing.first.map((line) => (
            <tr key={line.code}>
              <RowTh>{line.title}</RowTh>
              <Td>{line.code}</Td>
              <Td numeric>{formatFte(line.fte)}</Td>
              <Td>{line.hasEstimate ? 'Yes' : 'None'}</Td>
            </tr>
          ))}
        </tbody>
      </Part>
    </section>
  );
}

function Part({ title, list, children }: { title: string; list: Listed<unknown>; children: ReactNode }) {
  if (list.count === 0) return null;
  const of =
    list.count > list.first.length ? `, the first ${list.first.length} of ${list.count}` : ` (${list.count})`;
  return (
    <Table caption={`${title}${of}`} dense className="max-h-96">
      {children}
    </Table>
  );
}

type Change = ImportPreview['changed']['first'][number]['changes'][number];

function shown(field: Change['field'], value: Change['before']): string {
  if (value === undefined || value === '') return '–';
  if (typeof value !== 'number') return value;
  if (field === 'salary') return formatMoney(value);
  return field === 'onCost' || field === 'attrition' || field === 'growth'
    ? formatPercent(value)
    : formatNumber(value, 4);
}
