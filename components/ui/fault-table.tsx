import type { Fault } from '@/lib/result';
import { RowTh, Table, Td, Th } from './table';

/** Values of a file that cannot be read: where, what was found, what was expected. */
export function FaultTable({ caption, faults }: { caption: string; faults: readonly Fault[] }) {
  return (
    <Table caption={caption} dense className="max-h-80">
      <thead>
        <tr>
          <Th>Where</Th>
          <Th>Found</Th>
          <Th>Expected</Th>
        </tr>
      </thead>
      <tbody>
        {faults.map((fault) => (
          <tr key={`${fault.path} ${fault.expected}`}>
            <RowTh>{fault.path}</RowTh>
            <Td>{fault.found}</Td>
            <Td>{fault.expected}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
