import type { ReactNode } from 'react';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { NOT_LEGAL_ADVICE } from '@/lib/evidence';
import { formatCount, formatDate, formatHeads, formatMonth, formatMonthRange, plural } from '@/lib/format';
import type { PackView } from '@/lib/services/watch/get-pack';
import { NoticeContents } from './applied-rules';
import { LevelBadge } from './run-table';
import './pack.css';

/** The pack itself: what Directive 98/59/EC, article 2(3)(b), names, in its order. */
export function PackDocument({ pack }: { pack: PackView }) {
  const { site, texts, payment } = pack;
  return (
    <article className="pack max-w-3xl">
      <p className="text-muted">
        {pack.organisation}. Plan {pack.plan.name}, scenario {pack.scenario.name}, as of{' '}
        {formatDate(pack.madeOn)}. {NOT_LEGAL_ADVICE}
      </p>
      <Part title="1. Reasons">
        <Written text={texts.reasons} missing="the reasons for the planned redundancies" />
      </Part>
      <Part title="2. Period">
        {site.period ? (
          <>
            <p>{formatMonthRange(site.period.first, site.period.last)}</p>
            <MonthTable months={site.byMonth} />
          </>
        ) : (
          <p>Nobody is released at this site in this scenario.</p>
        )}
      </Part>
      <Part title="3. Numbers and categories to be made redundant, and normally employed">
        <p className="mb-3 max-w-prose text-muted">
          Employees, in whole people. Of those to be made redundant a fraction of an expected person counts as
          one in each category, so that their total may be a few above the expected heads; those normally
          employed are rounded to the nearest person, and are those in post{' '}
          {site.period ? `at the start of ${formatMonth(site.period.first)}` : 'when the plan starts'}.
        </p>
        <CategoryTable site={site} />
      </Part>
      <Part title="4. Selection criteria">
        <Written text={texts.selection} missing="the criteria for selecting those who are to leave" />
      </Part>
      <Part title="5. Calculation of payments">
        <p>{payment}</p>
        <Written text={texts.payments} missing="whatever else is to be paid beyond national law" />
      </Part>
      <Part title="6. Rules and days">
        <Rules pack={pack} />
      </Part>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-6">
      <h2 className="mb-1">{title}</h2>
      {children}
    </section>
  );
}

function Written({ text, missing }: { text: string; missing: string }) {
  return text === '' ? (
    <p className="border-l-4 border-caution pl-3 text-muted">To be written: {missing}.</p>
  ) : (
    <p className="mt-1 whitespace-pre-line">{text}</p>
  );
}

function MonthTable({ months }: { months: PackView['site']['byMonth'] }) {
  return (
    <div className="mt-3">
      <Table caption="Expected releases by month" className="max-h-none">
        <thead>
          <tr>
            <Th>Month</Th>
            <Th numeric unit="expected heads">
              Released
            </Th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, expected }) => (
            <tr key={month}>
              <RowTh>{formatMonth(month)}</RowTh>
              <Td numeric>{formatHeads(expected)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function CategoryTable({ site }: Pick<PackView, 'site'>) {
  return (
    <Table caption={`Categories at ${site.place}`} className="max-h-none">
      <thead>
        <tr>
          <Th>Category</Th>
          <Th>Grade</Th>
          <Th numeric unit="people">
            Normally employed
          </Th>
          <Th numeric unit="people">
            To be made redundant
          </Th>
          <Th numeric unit="heads">
            Expected
          </Th>
        </tr>
      </thead>
      <tbody>
        {site.categories.map(({ title, grade, employed, released, expected }) => (
          <tr key={`${title} ${grade}`}>
            <RowTh>{title}</RowTh>
            <Td>{grade || '–'}</Td>
            <Td numeric>{formatCount(employed)}</Td>
            <Td numeric>{formatCount(released)}</Td>
            <Td numeric>{formatHeads(expected)}</Td>
          </tr>
        ))}
        <tr className="total">
          <RowTh>Total</RowTh>
          <Td />
          <Td numeric>{formatCount(site.total.employed)}</Td>
          <Td numeric>{formatCount(site.total.released)}</Td>
          <Td numeric>{formatHeads(site.total.expected)}</Td>
        </tr>
      </tbody>
    </Table>
  );
}

function Rules({ pack: { runs, rules } }: { pack: PackView }) {
  if (rules.length === 0) return <p>There is no rule for this site; it is not checked.</p>;
  return (
    <>
      {runs.length === 0 ? <p>The site comes near no threshold in this scenario.</p> : null}
      <ul>
        {runs.map((run) => (
          <li key={run.id} className="mb-1">
            <LevelBadge level={run.level} /> {run.rule.name}, {plural(run.windowMonths, 'month')}:{' '}
            {formatHeads(run.peak.separations, run.peak.threshold)} of {formatHeads(run.peak.threshold)} heads
            in {formatMonthRange(run.peak.first, run.peak.last)}; the latest day to give notice is{' '}
            {formatDate(run.noticeBy)}
            {run.isPast ? ', which has passed' : ''}.
          </li>
        ))}
      </ul>
      {rules.map((rule) => (
        <section key={rule.names.join()} className="mt-3">
          <h3 className="font-semibold">{rule.names.join('; ')}</h3>
          <p>{rule.duty}</p>
          <p className="mt-1 font-medium">What the notice must contain</p>
          <NoticeContents items={rule.contents} />
          <p className="mt-1 text-12 text-muted">
            {rule.citation}. Checked in {formatMonth(rule.checkedOn)}.
          </p>
        </section>
      ))}
    </>
  );
}
