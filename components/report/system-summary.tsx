import { KIND_NAMES } from '@/components/systems/kinds';
import { FigureText } from '@/components/ui/figure-text';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import type { SystemList } from '@/lib/services/systems/list';

/** Which option of each AI system is paid for, and what that costs. */
export function SystemSummary({ list: { systems, currency, months } }: { list: SystemList }) {
  return (
    <Table caption="Sourcing in this scenario; users and cost a month at the end" dense stickyFirst={false}>
      <thead>
        <tr>
          <Th>System</Th>
          <Th>Option</Th>
          <Th numeric unit="FTE">
            Users
          </Th>
          <Th numeric unit={`${currency} a month`}>
            Cost
          </Th>
          <Th numeric unit={`${currency}, ${months.length} months`}>
            Total
          </Th>
        </tr>
      </thead>
      <tbody>
        {systems.map(({ code, name, option, atEnd, total }) => (
          <tr key={code}>
            <RowTh>{name}</RowTh>
            <Td>
              {option.name} <span className="text-muted">({KIND_NAMES[option.kind]})</span>
            </Td>
            <Td numeric>
              <FigureText value={atEnd ? atEnd.users : 'masked'} unit="fte" />
            </Td>
            <Td numeric>
              <FigureText value={atEnd ? atEnd.cost : 'masked'} unit="money" style="compact" />
            </Td>
            <Td numeric>
              <FigureText value={total ?? 'masked'} unit="money" style="compact" />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
