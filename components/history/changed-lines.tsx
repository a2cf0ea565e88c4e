import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { formatDelta, formatFte, formatMoneyDelta, plural } from '@/lib/format';
import type { RoleChange } from '@/lib/plan';
import type { Effects } from '@/lib/services/versions/effects';
import type { Figures } from '@/lib/services/versions/role-figures';
import { DifferenceList } from './difference-list';
import { KINDS } from './kinds';

type Props = { roles: readonly RoleChange[]; effects: Effects | null; currency: string };

const MOST_SHOWN = 200;

/** Role lines that are added, gone or changed, by the size of what that does; the effects add up to that of the plan. */
export function ChangedLines({ roles, effects, currency }: Props) {
  const sizeOf = ({ code }: RoleChange) => Math.abs(effects?.lines.get(code)?.net ?? 0);
  const shown = roles.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, MOST_SHOWN);
  const rest = roles.length - shown.length;
  return (
    <>
      <Table caption={plural(roles.length, 'role line')}>
        <thead>
          <tr>
            <Th className="min-w-40">Role line</Th>
            <Th>Change</Th>
            <Th className="min-w-64">What differs</Th>
            {effects ? (
              <>
                <Th numeric unit="FTE, at the end" term="fte">
                  Staff
                </Th>
                <Th numeric unit={`${currency} a year`} term="runRate">
                  Run-rate saving
                </Th>
                <Th numeric unit={`${currency}, horizon`} term="net">
                  Net saving
                </Th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {shown.map((role) => (
            <tr key={role.code}>
              <RowTh>
                {role.name}
                <span className="block text-muted">
                  {role.code}, {role.costCentre}
                </span>
              </RowTh>
              <Td>{KINDS[role.kind]}</Td>
              <Td>{role.fields.length > 0 ? <DifferenceList fields={role.fields} /> : '–'}</Td>
              <EffectCells figures={effects?.lines.get(role.code)} />
            </tr>
          ))}
        </tbody>
        {effects ? (
          <tfoot>
            <tr>
              <RowTh>These lines</RowTh>
              <Td colSpan={2} />
              <EffectCells figures={effects.listed} />
            </tr>
            <tr>
              <RowTh>All other lines</RowTh>
              <Td colSpan={2}>by scenarios, and by their share of systems</Td>
              <EffectCells figures={effects.otherLines} />
            </tr>
            <tr>
              <RowTh>Of no line</RowTh>
              <Td colSpan={2}>systems that nobody uses</Td>
              <EffectCells figures={effects.ofNoLine} />
            </tr>
            <tr>
              <RowTh>The plan</RowTh>
              <Td colSpan={2} />
              <EffectCells figures={effects.total} />
            </tr>
          </tfoot>
        ) : null}
      </Table>
      {rest > 0 ? (
        <p className="mt-2 text-13 text-muted">
          The {MOST_SHOWN} lines with the largest effect are shown; {plural(rest, 'more line')} in the CSV.
        </p>
      ) : null}
    </>
  );
}

function EffectCells({ figures }: { figures: Figures | undefined }) {
  if (!figures) return null;
  return (
    <>
      <Td numeric>{formatDelta(figures.staff, formatFte)}</Td>
      <Td numeric>{formatMoneyDelta(figures.runRateSaving)}</Td>
      <Td numeric>{formatMoneyDelta(figures.net)}</Td>
    </>
  );
}
