import type { ExportLine } from '@/components/plans/exports';
import { CopyButton } from '@/components/ui/copy-button';
import { RowTh, Table, Td, Th } from '@/components/ui/table';

type Props = { origin: string; lines: readonly ExportLine[] };

/** The address of each file that a token of the reader fetches. */
export function AddressTable({ origin, lines }: Props) {
  return (
    <Table caption="Addresses" captionHidden>
      <thead>
        <tr>
          <Th>File</Th>
          <Th>
            <span className="sr-only">Copy</span>
          </Th>
          <Th>Address</Th>
        </tr>
      </thead>
      <tbody>
        {lines.flatMap(({ label, byUrl }) =>
          typeof byUrl !== 'string' ? (
            []
          ) : (
            <tr key={byUrl}>
              <RowTh>{label}</RowTh>
              <Td>
                <CopyButton
                  text={`${origin}${byUrl}`}
                  label={
                    <>
                      Copy<span className="sr-only"> the address of {label}</span>
                    </>
                  }
                />
              </Td>
              <Td>
                <code className="text-12 whitespace-nowrap">
                  {origin}
                  {byUrl}
                </code>
              </Td>
            </tr>
          ),
        )}
      </tbody>
    </Table>
  );
}
