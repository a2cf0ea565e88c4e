import { Badge } from '@/components/ui/badge';
import { FigureText } from '@/components/ui/figure-text';
import { PlainLink } from '@/components/ui/link';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { Term } from '@/components/ui/term';
import { formatFte } from '@/lib/format';
import type { ScenarioComparison } from '@/lib/services/scenarios/compare';
import type { ScenarioListActions } from './actions';
import { inputRows } from './input-rows';
import { MEASURES } from './measures';
import { ScenarioMenu } from './scenario-menu';

type Props = {
  planId: string;
  comparison: ScenarioComparison;
  showAll: boolean;
  actions: ScenarioListActions | null;
};

/** Scenarios as columns: what they lead to, then what they assume, the inputs that differ set apart. */
export function ComparisonTable({ planId, comparison, showAll, actions }: Props) {
  const { compared, all, systems } = comparison;
  const rows = inputRows(
    compared.map((scenario) => scenario.inputs),
    systems,
  ).filter((row) => showAll || row.differs);
  return (
    <Table caption={captionOf(comparison)} className="max-h-none">
      <thead>
        <tr>
          <Th>
            <span className="sr-only">Measure or input</span>
          </Th>
          {compared.map(({ id, inputs: { code, name }, version }) => (
            <Th key={code} numeric className="min-w-40 max-w-72 whitespace-normal wrap-anywhere align-bottom">
              <span className="flex flex-col items-end gap-1">
                <PlainLink href={`/plans/${planId}/scenarios/${code}`} className="link">
                  {name}
                </PlainLink>
                {all[0]?.code === code ? <Badge>Shown first</Badge> : null}
                {actions ? (
                  <ScenarioMenu
                    planId={planId}
                    scenario={{ id, code, name, version }}
                    all={all}
                    actions={actions}
                  />
                ) : null}
              </span>
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {MEASURES.map((measure) => (
          <tr key={measure.label}>
            <RowTh>
              <Term name={measure.term}>{measure.label}</Term>
            </RowTh>
            {compared.map((scenario) => (
              <Td key={scenario.inputs.code} numeric>
                <FigureText
                  value={measure.of(scenario)}
                  unit={measure.unit}
                  delta={measure.term === 'fteDelta'}
                  reason={MASKED}
                  missing={measure.missing}
                />
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
      <tbody>
        <tr>
          <th scope="rowgroup" colSpan={compared.length + 1} className="pt-5">
            {showAll ? 'Inputs; those that differ are marked' : 'Inputs that differ'}
          </th>
        </tr>
        {rows.length === 0 ? (
          <tr>
            <td colSpan={compared.length + 1} className="text-muted">
              {compared.length > 1
                ? 'These scenarios have the same inputs.'
                : 'There is nothing to compare with yet: copy the scenario, and change an input of the copy.'}
            </td>
          </tr>
        ) : null}
        {rows.map((row) => (
          <tr key={row.label}>
            <RowTh>
              {row.term ? <Term name={row.term}>{row.label}</Term> : row.label}
              {row.of ? <span className="text-12 font-normal text-muted"> {row.of}</span> : null}
              {showAll && row.differs ? <span className="sr-only"> (differs)</span> : null}
            </RowTh>
            {row.values.map((value, at) => (
              <Td
                key={compared[at]?.inputs.code}
                numeric
                className={row.differs && value !== row.values[0] ? 'bg-caution-wash font-medium' : undefined}
              >
                {value}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function captionOf({ pay, currency, opening }: ScenarioComparison): string {
  const staff = opening === null ? '' : `; ${formatFte(opening)} FTE in post before the plan starts`;
  return `Measures${pay ? `, money in ${currency}` : ''}${staff}`;
}

const MASKED = 'Your role does not show pay, nor figures of very small groups.';
