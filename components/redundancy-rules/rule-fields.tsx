'use client';

import { Plus, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { MonthField } from '@/components/ui/month-field';
import { NumberField } from '@/components/ui/number-field';
import { SelectField } from '@/components/ui/select-field';
import { TextArea, TextField } from '@/components/ui/text-field';
import type { RuleValues } from '@/lib/services/redundancy-rules/inputs';
import { COUNTS, COVERS, WINDOWS } from './rule-words';

const choicesOf = <Key extends string>(labels: Record<Key, string>) =>
  Object.entries<string>(labels).map(([value, label]) => ({ value, label }));

/** Every field of a rule. model.md, section 10. */
export function RuleFields({ rule }: { rule: RuleValues }) {
  return (
    <>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <TextField label="Name" name="name" required maxLength={120} defaultValue={rule.name} />
        <TextField
          label="Jurisdiction"
          name="jurisdiction"
          required
          maxLength={6}
          defaultValue={rule.jurisdiction}
          hint="A country code such as IE, one with a state such as US-NY, or EU for members without a rule of their own."
        />
        <NumberField
          label="Covers from"
          name="coversLeast"
          required
          min={1}
          digits={0}
          defaultValue={rule.covers.least}
        />
        <SelectField
          label="Of these"
          name="coversOf"
          options={choicesOf(COVERS)}
          defaultValue={rule.covers.of}
        />
        <SelectField
          label="People are counted at"
          name="counts"
          options={choicesOf(COUNTS)}
          defaultValue={rule.counts}
        />
        <fieldset>
          <legend className="mb-1 text-13 font-medium">Windows</legend>
          <Checkbox label={WINDOWS[1]} name="window1" defaultChecked={rule.windows.includes(1)} />
          <Checkbox label={WINDOWS[3]} name="window3" defaultChecked={rule.windows.includes(3)} />
        </fieldset>
      </div>
      <Rows
        title="Thresholds"
        hint="Each line is a way to reach the rule for sites of that many employees. Where a line has a number and a share, both must be met; of several lines, any one is enough."
        name="tiers"
        add="Add a threshold"
        count={rule.tiers.length}
        most={12}
      >
        {(at) => (
          <>
            <NumberField
              label="Employees from"
              name={`tier${at}From`}
              required
              min={1}
              digits={0}
              defaultValue={rule.tiers[at]?.workforceFrom ?? 1}
            />
            <NumberField
              label="to"
              optional
              name={`tier${at}To`}
              min={1}
              digits={0}
              defaultValue={rule.tiers[at]?.workforceTo ?? null}
            />
            <NumberField
              label="People released"
              name={`tier${at}Count`}
              min={1}
              digits={0}
              defaultValue={rule.tiers[at]?.count ?? null}
            />
            <NumberField
              label="Share released"
              name={`tier${at}Share`}
              percent
              of="of employees"
              min={0.0001}
              max={1}
              defaultValue={rule.tiers[at]?.share ?? null}
            />
          </>
        )}
      </Rows>
      <Rows
        title="Notice"
        hint="Calendar days before the window’s first day. A line with a higher number of people holds from that number on."
        name="steps"
        add="Add a notice period"
        count={rule.notice.length}
        most={6}
      >
        {(at) => (
          <>
            <NumberField
              label="From people released"
              name={`step${at}From`}
              required
              min={0}
              digits={0}
              defaultValue={rule.notice[at]?.from ?? 0}
            />
            <NumberField
              label="Notice"
              name={`step${at}Days`}
              required
              unit="days"
              min={0}
              max={730}
              digits={0}
              defaultValue={rule.notice[at]?.days ?? null}
            />
          </>
        )}
      </Rows>
      <TextArea
        label="Who is told, and when"
        name="duty"
        required
        rows={3}
        maxLength={1000}
        defaultValue={rule.duty}
      />
      <TextArea
        label="What the notice must contain"
        name="contents"
        required
        rows={6}
        maxLength={4000}
        defaultValue={rule.contents}
        hint="One item a line."
      />
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <TextField label="Source" name="citation" required maxLength={300} defaultValue={rule.citation} />
        <MonthField label="Checked in" name="checkedOn" required defaultValue={rule.checkedOn} />
      </div>
      <Checkbox
        label="Applied"
        name="enabled"
        defaultChecked={rule.enabled}
        hint="A rule that is switched off counts as not there: a country whose own rule is off has the EU’s, if it is a member."
      />
    </>
  );
}

type RowsProps = {
  title: string;
  hint: string;
  /** Of the hidden field that lists the lines in use. */
  name: string;
  add: string;
  count: number;
  most: number;
  children: (at: number) => ReactNode;
};

/** Lines that can be added and taken away; a line keeps its number, so that the others keep what is typed in them. */
function Rows({ title, hint, name, add, count, most, children }: RowsProps) {
  const [lines, setLines] = useState(() => Array.from({ length: count }, (_, at) => at));
  const next = Math.max(-1, ...lines) + 1;
  return (
    <fieldset className="mt-2 border-t border-line pt-3">
      <legend className="contents">
        <h3 className="font-semibold">{title}</h3>
      </legend>
      <p className="mb-2 max-w-prose text-12 text-muted">{hint}</p>
      <input type="hidden" name={name} value={lines.join(',')} />
      {lines.map((at, position) => (
        <div key={at} className="mb-3 flex flex-wrap items-end gap-x-4 gap-y-2">
          {children(at)}
          {lines.length > 1 ? (
            <Button
              variant="quiet"
              icon={<X size={14} />}
              aria-label={`Take away line ${position + 1} of ${title.toLowerCase()}`}
              onClick={() => setLines(lines.filter((line) => line !== at))}
            />
          ) : null}
        </div>
      ))}
      {lines.length < most ? (
        <Button variant="quiet" icon={<Plus size={14} />} onClick={() => setLines([...lines, next])}>
          {add}
        </Button>
      ) : null}
    </fieldset>
  );
}

/** The rule in the form's fields. What is missing or contradictory goes to the server as it is, which says what is wrong. */
export function readRule(field: (name: string) => string): RuleValues {
  const optional = (name: string) => (field(name) === '' ? {} : { value: Number(field(name)) });
  const linesOf = (name: string) => field(name).split(',').filter(Boolean);
  return {
    name: field('name'),
    jurisdiction: field('jurisdiction').trim().toUpperCase(),
    covers: { of: keyOf(COVERS, field('coversOf')) ?? 'site', least: Number(field('coversLeast')) },
    counts: keyOf(COUNTS, field('counts')) ?? 'site',
    windows: ([1, 3] as const).filter((months) => field(`window${months}`) !== ''),
    tiers: linesOf('tiers').map((at) => ({
      workforceFrom: Number(field(`tier${at}From`)),
      workforceTo: optional(`tier${at}To`).value,
      count: optional(`tier${at}Count`).value,
      share: optional(`tier${at}Share`).value,
    })),
    notice: linesOf('steps').map((at) => ({
      from: Number(field(`step${at}From`)),
      days: Number(field(`step${at}Days`)),
    })),
    duty: field('duty'),
    contents: field('contents').replaceAll('\r\n', '\n'),
    citation: field('citation'),
    checkedOn: field('checkedOn'),
    enabled: field('enabled') !== '',
  };
}

const keyOf = <Key extends string>(labels: Record<Key, string>, value: string): Key | undefined =>
  (Object.keys(labels) as Key[]).find((key) => key === value);

/** A rule that is still to be written. */
export const emptyRule = (checkedOn: string): RuleValues => ({
  name: '',
  jurisdiction: '',
  covers: { of: 'site', least: 1 },
  counts: 'site',
  windows: [3],
  tiers: [{ workforceFrom: 1, count: 20 }],
  notice: [{ from: 0, days: 30 }],
  duty: '',
  contents: '',
  citation: '',
  checkedOn,
  enabled: true,
});
