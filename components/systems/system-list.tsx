import { Sparkline } from '@/components/charts/sparkline';
import { FigureText } from '@/components/ui/figure-text';
import { TextLink } from '@/components/ui/link';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { formatMoney, formatMonth } from '@/lib/format';
import type { SystemList as List, ListedSystem } from '@/lib/services/systems/list';
import { KIND_NAMES } from './kinds';

type Props = { planId: string; list: List; query: string };

/** The systems with their use and cost in one scenario. */
export function SystemList({ planId, list, query }: Props) {
  const { systems, currency, months, scenario } = list;
  const last = formatMonth(months.at(-1) ?? '');
  return (
    <>
      <Table caption={`In ${scenario.name}; users, volume and cost a month are those of ${last}`}>
        <thead>
          <tr>
            <Th>System</Th>
            <Th className="min-w-48">Option</Th>
            <Th numeric>Roles</Th>
            <Th numeric unit="FTE" term="adoption">
              Users
            </Th>
            <Th numeric unit="units a month">
              Volume
            </Th>
            <Th numeric term="utilisation">
              Utilisation
            </Th>
            <Th numeric unit={`${currency} a month`}>
              Cost
            </Th>
            <Th>Cost by month</Th>
            <Th numeric unit={`${currency}, ${months.length} months`}>
              Total
            </Th>
          </tr>
        </thead>
        <tbody>
          {systems.map((system) => (
            <Row
              key={system.id}
              {...{ system, currency }}
              href={`/plans/${planId}/systems/${system.id}${query}`}
            />
          ))}
        </tbody>
      </Table>
      <Cheaper systems={systems} currency={currency} month={last} />
    </>
  );
}

type CheaperProps = Pick<List, 'systems' | 'currency'> & { month: string };

/** Where another option would cost less at the plan's own use. */
function Cheaper({ systems, currency, month }: CheaperProps) {
  const found = systems.flatMap(({ id, name, cheapest }) => (cheapest ? [{ id, name, cheapest }] : []));
  if (found.length === 0) return null;
  return (
    <div className="mt-4 text-13 text-muted">
      <p>
        At the steady use of {month}, with one-off payments spread over the months in which an option runs:
      </p>
      <ul className="mt-1 list-disc pl-5">
        {found.map(({ id, name, cheapest }) => (
          <li key={id}>
            {name} would cost {formatMoney(cheapest.less, { style: 'compact', currency })} less a month with{' '}
            {cheapest.name}.
          </li>
        ))}
      </ul>
    </div>
  );
}

function Row({ system, currency, href }: { system: ListedSystem; currency: string; href: string }) {
  const { atEnd, option, cost } = system;
  return (
    <tr>
      <RowTh>
        <TextLink href={href}>{system.name}</TextLink>
      </RowTh>
      <Td>
        {option.name}
        {option.name === KIND_NAMES[option.kind] ? null : (
          <span className="text-12 text-muted"> {KIND_NAMES[option.kind]}</span>
        )}
        {system.optionCount > 1 ? <span className="text-12 text-muted"> of {system.optionCount}</span> : null}
      </Td>
      <Td numeric>
        <FigureText
          value={system.roles ?? 'masked'}
          unit="count"
          reason="Your role does not show role lines."
        />
      </Td>
      <Td numeric>
        <FigureText value={atEnd ? atEnd.users : 'masked'} unit="fte" reason={SMALL} />
      </Td>
      <Td numeric>
        <FigureText value={atEnd ? atEnd.volume : 'masked'} unit="count" reason={SMALL} />{' '}
        <span className="text-12 text-muted">× {system.unit}</span>
      </Td>
      <Td numeric>
        <FigureText
          value={atEnd ? (atEnd.utilisation > 0 ? atEnd.utilisation : null) : 'masked'}
          unit="percent"
          reason={SMALL}
          missing="Its option is not bought in blocks of capacity, or does not run then."
        />
      </Td>
      <Td numeric>
        <FigureText value={atEnd ? atEnd.cost : 'masked'} unit="money" reason={SMALL} />
      </Td>
      <Td>
        {cost ? (
          <Sparkline
            values={cost}
            label={`From ${formatMoney(cost[0] ?? 0)} to ${formatMoney(cost.at(-1) ?? 0)} ${currency} a month`}
          />
        ) : null}
      </Td>
      <Td numeric>
        <FigureText value={system.total ?? 'masked'} unit="money" reason={SMALL} />
      </Td>
    </tr>
  );
}

const SMALL = 'Few people work with this system; its figures would tell about each of them.';
