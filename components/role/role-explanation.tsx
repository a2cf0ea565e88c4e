import { CashChart, StaffChart } from '@/components/plans/path-charts';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import type { Step } from '@/lib/engine';
import { formatMonth } from '@/lib/format';
import { groupBy } from '@/lib/group-by';
import type { RoleExplanation as Explanation } from '@/lib/services/roles/explanation';
import { MonthChoice } from './month-choice';
import { quantityText, SECTIONS, substituted } from './step-text';

type Props = { explanation: Explanation; currency: string; scenario: string; fileName: string };

/** The role's staff and cash by month, and each line of the calculation of one month with its numbers. */
export function RoleExplanation({ explanation, currency, scenario, fileName }: Props) {
  const { months, month, steps, staff, cash } = explanation;
  const shared = { months, scenario, fileName };
  return (
    <>
      <section className="section" aria-label="Charts">
        <div className="grid gap-x-10 gap-y-8 xl:grid-cols-2">
          <StaffChart {...shared} {...staff} />
          <CashChart {...shared} {...cash} currency={currency} />
        </div>
      </section>
      <section className="section" aria-labelledby="explained">
        <h2 id="explained" className="mb-2">
          How {formatMonth(month)} is computed
        </h2>
        <p className="mb-4 max-w-3xl text-13 text-muted">
          Every line of the calculation with this role’s numbers in it, in the scenario {scenario}. Money is
          in {currency} a month; nothing is rounded before it is shown. “Before” is the end of the month
          before, t the months since the plan’s start.
        </p>
        <div className="mb-4">
          <MonthChoice months={months} month={month} />
        </div>
        <Table caption={`The calculation of ${formatMonth(month)}`} captionHidden>
          <thead>
            <tr>
              <Th>Line</Th>
              <Th>Formula</Th>
              <Th>With its numbers</Th>
              <Th numeric>Result</Th>
              <Th>Unit</Th>
            </tr>
          </thead>
          {[...groupBy(steps, (step) => step.section)].map(([section, lines]) => (
            <tbody key={section}>
              <tr>
                <th scope="rowgroup" colSpan={5} className="bg-raised text-left font-semibold">
                  {SECTIONS[section]}
                </th>
              </tr>
              {lines.map((step) => (
                <tr key={step.name}>
                  <RowTh>{step.name}</RowTh>
                  <Td className="text-muted">{step.formula}</Td>
                  <Td className="tnum">{substituted(step)}</Td>
                  <Td numeric>{quantityText(step)}</Td>
                  <Td className="text-muted">{unitText(step, currency)}</Td>
                </tr>
              ))}
            </tbody>
          ))}
        </Table>
      </section>
    </>
  );
}

/** What a number says itself, such as its percent sign, is not said again. */
function unitText({ unit }: Step, currency: string): string {
  if (unit === 'money') return currency;
  return unit === 'fte' ? 'FTE' : '';
}
