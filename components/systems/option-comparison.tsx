'use client';

import { useRouter } from 'next/navigation';
import { LineChart } from '@/components/charts/line-chart';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { ConflictNote } from '@/components/ui/conflict-note';
import { FigureText } from '@/components/ui/figure-text';
import { FormError } from '@/components/ui/form-error';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { showToast } from '@/components/ui/toast';
import { useResult } from '@/components/ui/use-result';
import { type Figure, formatMonth, formatPercent, type Unit } from '@/lib/format';
import type { SystemView } from '@/lib/services/systems/get';
import type { ComparedOption, SystemSourcing } from '@/lib/services/systems/get-sourcing';
import type { SourcingActions } from './actions';
import { KIND_NAMES } from './kinds';
import { cheapestFinding, lookOf } from './sourcing-findings';

type Props = { planId: string; system: SystemView; sourcing: SystemSourcing; actions: SourcingActions };

/** Every option over the horizon, in the plan computed anew with it; and what follows from a choice. */
export function OptionComparison({ planId, system, sourcing, actions }: Props) {
  const router = useRouter();
  const { options, scenario, mayChoose } = sourcing;
  const { months, currency, code, name } = system;
  const chosen = options.find(({ isChosen }) => isChosen);
  const choose = useResult(actions.choose, (_version, { option }) => {
    const taken = options.find((one) => one.code === option)?.name ?? option;
    showToast({ tone: 'good', message: `${scenario.name} now takes ${taken}.` });
  });
  const pair = useResult(actions.createPair, ({ codes }) => {
    const query = new URLSearchParams(codes.map((one) => ['compare', one]));
    router.push(`/plans/${planId}/scenarios?${query}`);
  });
  const use = (option: string) =>
    choose.run({ planId, id: scenario.id, version: scenario.version, system: code, option });
  const compare = (option: string) =>
    pair.run({ planId, id: scenario.id, system: code, options: [chosen?.code ?? '', option] });
  if (options.every(({ figures }) => figures === null)) return <Hidden />;
  return (
    <div className="stack">
      {choose.error?.code === 'CONFLICT' ? (
        <ConflictNote
          differences={[
            {
              label: `Option of ${name}`,
              mine: chosen?.name ?? '',
              stored: storedOption(choose.error.current, code, options),
            },
          ]}
          onTakeStored={() => {
            choose.clear();
            router.refresh();
          }}
        />
      ) : (
        <FormError error={choose.error ?? pair.error} />
      )}
      <div>
        <LineChart
          title={cheapestFinding(options, months.length, currency)}
          subtitle={`Cost of ${name} by month with each option, ${currency}, ${scenario.name}`}
          months={months}
          series={options.flatMap((option) =>
            option.figures
              ? [
                  {
                    label: option.name,
                    values: option.figures.cost,
                    role: option.isChosen ? ('plan' as const) : ('other' as const),
                  },
                ]
              : [],
          )}
          unit="money"
          currency={currency}
          zero
          height={320}
          fileName={`${code}-options`}
        />
      </div>
      <Table caption={captionOf(system, sourcing)} className="max-h-none">
        <thead>
          <tr>
            <Th className="min-w-44">Option</Th>
            {mayChoose && options.length > 1 ? <Th className="print:hidden">Choose</Th> : null}
            <Th>Go-live</Th>
            {COLUMNS.map(({ label, unit, term }) => (
              <Th key={label} numeric unit={unit({ system, months: months.length })} term={term}>
                {label}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {options.map((option) => (
            <tr key={option.code}>
              <RowTh>
                {option.name} {option.isChosen ? <Badge>Chosen</Badge> : null}
                <span className="block text-12 font-normal text-muted">{KIND_NAMES[option.kind]}</span>
              </RowTh>
              {mayChoose && options.length > 1 ? (
                <Td className="print:hidden">
                  {option.isChosen ? null : (
                    <span className="flex flex-col items-start gap-1 whitespace-nowrap">
                      <Button pending={choose.pending} onClick={() => use(option.code)}>
                        Use in {scenario.name}
                        <span className="sr-only">: {option.name}</span>
                      </Button>
                      <Button variant="quiet" pending={pair.pending} onClick={() => compare(option.code)}>
                        Compare as two scenarios
                        <span className="sr-only">: {option.name} with the chosen option</span>
                      </Button>
                    </span>
                  )}
                </Td>
              ) : null}
              <Td>
                {formatMonth(option.start)}
                {option.end ? (
                  <span className="block text-12 text-muted">until {formatMonth(option.end)}</span>
                ) : null}
              </Td>
              {COLUMNS.map((column) => (
                <Td key={column.label} numeric>
                  <Cell column={column} option={option} chosen={chosen} />
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      {mayChoose && options.length > 1 ? (
        <p className="text-13 text-muted print:hidden">
          “Compare as two scenarios” adds two copies of {scenario.name} that differ in this option alone, and
          shows them side by side.
        </p>
      ) : null}
      <Utilisation system={system} options={options} />
      {options.length === 1 ? (
        <p className="text-13 text-muted">
          {name} has one option. Add another one above, from a preset if you like, and both stand here.
        </p>
      ) : null}
    </div>
  );
}

type UtilisationProps = { system: SystemView; options: readonly ComparedOption[] };

/** How full the blocks of each option run, month by month; nothing where no option has blocks. */
function Utilisation({ system, options }: UtilisationProps) {
  const series = options.flatMap(({ code, name, figures }) =>
    figures?.utilisation.some((share) => share > 0)
      ? [{ label: name, values: figures.utilisation, ...lookOf(options, code) }]
      : [],
  );
  const fullest = series.toSorted((a, b) => Math.max(...b.values) - Math.max(...a.values))[0];
  if (!fullest) return null;
  return (
    <div>
      <LineChart
        title={`Blocks are at most ${formatPercent(Math.max(...fullest.values), 0)} used, with ${fullest.label}`}
        subtitle="Utilisation of the whole platform by month, share of the capacity that is paid for"
        months={system.months}
        series={series}
        unit="percent"
        zero
        fileName={`${system.code}-options-utilisation`}
      />
    </div>
  );
}

function Hidden() {
  return (
    <Callout title="Not shown">
      Few people work with this system; its figures would tell about each of them.
    </Callout>
  );
}

type Column = {
  label: string;
  unit: (of: { system: SystemView; months: number }) => string | undefined;
  term?: 'npv' | 'runRate' | 'utilisation' | 'block' | 'adoption';
  as: Unit;
  value: (option: ComparedOption) => Figure;
  /** Whether the difference to the chosen option stands below. */
  compared: boolean;
  reason: string;
};

const SMALL = 'Few people work with this system; its figures would tell about each of them.';
const NO_PAY = 'Your role does not show pay.';
const NO_BLOCKS = 'This option has no blocks of capacity.';
const orNone = (value: number | null | undefined): Figure =>
  value === null || value === undefined ? 'masked' : value > 0 ? value : null;

const COLUMNS: readonly Column[] = [
  {
    label: 'Cost',
    unit: ({ system, months }) => `${system.currency}, ${months} months`,
    as: 'money',
    value: ({ figures }) => figures?.total ?? 'masked',
    compared: true,
    reason: SMALL,
  },
  {
    label: 'Last month',
    unit: ({ system }) => system.currency,
    as: 'money',
    value: ({ figures }) => figures?.last.cost ?? 'masked',
    compared: true,
    reason: SMALL,
  },
  {
    label: 'Users',
    unit: () => 'FTE',
    term: 'adoption',
    as: 'fte',
    value: ({ figures }) => figures?.last.users ?? 'masked',
    compared: false,
    reason: SMALL,
  },
  {
    label: 'Volume',
    unit: () => 'units',
    as: 'count',
    value: ({ figures }) => figures?.last.volume ?? 'masked',
    compared: false,
    reason: SMALL,
  },
  {
    label: 'Blocks',
    unit: () => 'at most',
    term: 'block',
    as: 'count',
    value: ({ figures }) => orNone(figures?.blocks),
    compared: false,
    reason: NO_BLOCKS,
  },
  {
    label: 'Utilisation',
    unit: () => 'at most',
    term: 'utilisation',
    as: 'percent',
    value: ({ figures }) => orNone(figures && Math.max(...figures.utilisation)),
    compared: false,
    reason: NO_BLOCKS,
  },
  {
    label: 'NPV',
    unit: ({ system }) => system.currency,
    term: 'npv',
    as: 'money',
    value: ({ measures }) => measures?.npv ?? 'masked',
    compared: true,
    reason: NO_PAY,
  },
  {
    label: 'Run-rate saving',
    unit: ({ system }) => `${system.currency} a year`,
    term: 'runRate',
    as: 'money',
    value: ({ measures }) => measures?.runRateSaving ?? 'masked',
    compared: true,
    reason: NO_PAY,
  },
];

type CellProps = { column: Column; option: ComparedOption; chosen: ComparedOption | undefined };

function Cell({ column, option, chosen }: CellProps) {
  const { as, value, compared, reason } = column;
  const own = value(option);
  const other = chosen && !option.isChosen ? value(chosen) : null;
  return (
    <>
      <FigureText value={own} unit={as} reason={reason} />
      {compared && typeof own === 'number' && typeof other === 'number' ? (
        <span className="block text-12 text-muted">
          <FigureText value={own - other} unit={as} delta />
        </span>
      ) : null}
    </>
  );
}

function captionOf({ isWhole, unit }: SystemView, { scenario }: SystemSourcing): string {
  const part = isWhole ? '' : '; cost, users, volume and measures are those of your own cost centres';
  return `Options in ${scenario.name}, with the difference to the chosen one below; users and volume (${unit}) are those of the last month${part}`;
}

/** `current` of a CONFLICT of chooseOption: the stored scenario, whose option is the default where it has chosen none. */
function storedOption(current: unknown, system: string, options: readonly ComparedOption[]): string {
  const { scenario } = current as { scenario: { sourcing: Record<string, string> } };
  const code = Object.hasOwn(scenario.sourcing, system) ? scenario.sourcing[system] : options[0]?.code;
  return options.find((option) => option.code === code)?.name ?? code ?? '';
}
