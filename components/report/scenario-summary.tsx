import { inputRows } from '@/components/scenarios/input-rows';
import { MEASURES } from '@/components/scenarios/measures';
import { FigureText } from '@/components/ui/figure-text';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import type { ScenarioComparison } from '@/lib/services/scenarios/compare';

/** What the scenarios lead to, and where they differ. */
export function ScenarioSummary({ comparison }: { comparison: ScenarioComparison }) {
  const { compared, systems, currency, pay } = comparison;
  const differing = inputRows(
    compared.map(({ inputs }) => inputs),
    systems,
  ).filter(({ differs }) => differs);
  return (
    <Table caption={pay ? `Money in ${currency}` : 'Staff'} dense stickyFirst={false}>
      <thead>
        <tr>
          <Th>Measure, then the inputs that differ</Th>
          {compared.map(({ inputs: { code, name } }) => (
            <Th key={code} numeric>
              {name}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {MEASURES.filter(({ of }) => compared.some((scenario) => of(scenario) !== 'masked')).map(
          ({ label, unit, of, missing }) => (
            <tr key={label}>
              <RowTh>{label}</RowTh>
              {compared.map((scenario) => (
                <Td key={scenario.inputs.code} numeric>
                  <FigureText value={of(scenario)} unit={unit} style="compact" missing={missing} />
                </Td>
              ))}
            </tr>
          ),
        )}
      </tbody>
      <tbody>
        {differing.map(({ label, of, values }) => (
          <tr key={label}>
            <RowTh>
              {label}
              {of ? <span className="text-muted"> {of}</span> : null}
            </RowTh>
            {values.map((value, at) => (
              <Td key={compared[at]?.inputs.code} numeric>
                {value}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
