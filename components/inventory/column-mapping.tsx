import { Badge } from '@/components/ui/badge';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { plural } from '@/lib/format';
import type { PreviewedColumn } from '@/lib/services/inventory/preview';
import { FIELD_LABELS, INVENTORY_FIELDS, type InventoryField } from '@/lib/tabular/fields';
import type { PartProps } from './part-props';

/** Each column of the file with examples and what is read from it, which can be changed. */
export function ColumnMapping({ preview, choose }: PartProps) {
  const { columns, mapping } = preview;
  const set = (column: PreviewedColumn, field: InventoryField | undefined) => {
    const others = Object.entries(mapping).filter(
      ([name, index]) => index !== column.index && name !== field && index !== undefined,
    );
    choose({ mapping: Object.fromEntries(field ? [...others, [field, column.index]] : others) });
  };
  const used = columns.filter((column) => column.field !== null);
  const unused = columns.filter((column) => column.field === null);
  return (
    <section className="section" aria-label="Columns">
      <MappingTable
        caption={`${used.length} of ${columns.length} columns are read`}
        columns={used}
        mapping={mapping}
        set={set}
      />
      {unused.length > 0 ? (
        <details className="mt-4">
          <summary className="cursor-pointer font-medium">
            {plural(unused.length, 'column')} from which nothing is taken
          </summary>
          <div className="mt-3">
            <MappingTable caption="Columns that are not read" columns={unused} mapping={mapping} set={set} />
          </div>
        </details>
      ) : null}
    </section>
  );
}

type MappingTableProps = {
  caption: string;
  columns: readonly PreviewedColumn[];
  mapping: PartProps['preview']['mapping'];
  set: (column: PreviewedColumn, field: InventoryField | undefined) => void;
};

function MappingTable({ caption, columns, mapping, set }: MappingTableProps) {
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th>Column of the file</Th>
          <Th className="min-w-40">Examples</Th>
          <Th className="min-w-48">Read as</Th>
          <Th className="min-w-48">Why</Th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <tr key={column.index}>
            <RowTh>{column.header || `Column ${column.index + 1}`}</RowTh>
            <Td tone="muted">{column.examples.join(' · ')}</Td>
            <Td>
              <select
                className="input"
                aria-label={`What “${column.header}” is read as`}
                value={INVENTORY_FIELDS.find((field) => mapping[field] === column.index) ?? ''}
                onChange={(event) =>
                  set(
                    column,
                    INVENTORY_FIELDS.find((field) => field === event.currentTarget.value),
                  )
                }
              >
                <option value="">Not read</option>
                {INVENTORY_FIELDS.map((field) => (
                  <option key={field} value={field}>
                    {FIELD_LABELS[field].label}
                    {mapping[field] !== undefined && mapping[field] !== column.index
                      ? ' (another column now)'
                      : ''}
                  </option>
                ))}
              </select>
            </Td>
            <Td tone="muted">
              {column.field ? <Sureness score={column.score} /> : null} {column.why}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const SURE = 0.9;
const LIKELY = 0.7;

function Sureness({ score }: { score: number }) {
  if (score >= SURE) return <Badge tone="good">Sure</Badge>;
  return score >= LIKELY ? <Badge>Likely</Badge> : <Badge tone="caution">Please check</Badge>;
}
