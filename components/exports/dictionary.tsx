import { Download } from 'lucide-react';
import { LinkButton, TextLink } from '@/components/ui/link';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { type Column, csvDescriptions, SECTIONS, UNITS } from '@/lib/tabular';

type Props = { planId: string; currency: string };

/** Every column of every CSV with its meaning, its unit and the section of the calculation model. */
export function Dictionary({ planId, currency }: Props) {
  const files = csvDescriptions();
  return (
    <>
      <div className="row justify-between">
        <p className="max-w-prose text-muted">
          Every column of every CSV, in the order of the file. Money is in {currency}. Columns with pay are
          left out for those who may not see it.
        </p>
        <LinkButton
          href={`/plans/${planId}/exports/dictionary/csv`}
          download
          icon={<Download size={16} aria-hidden="true" />}
        >
          CSV
        </LinkButton>
      </div>
      <nav aria-label="Files of the dictionary" className="row mt-3 text-13 print:hidden">
        {files.map(([file, { title }]) => (
          <TextLink key={file} href={`#${file}`}>
            {title}
          </TextLink>
        ))}
      </nav>
      {files.map(([file, { title, row, columns }]) => (
        <section key={file} id={file} className="section">
          <h2>{title}</h2>
          <p className="mt-1 mb-3 max-w-prose text-muted">One row: {lowerFirst(row)}</p>
          <ColumnTable title={title} columns={columns} currency={currency} />
        </section>
      ))}
    </>
  );
}

function ColumnTable({
  title,
  columns,
  currency,
}: {
  title: string;
  columns: readonly Column[];
  currency: string;
}) {
  return (
    <Table caption={`Columns of ${title}`} captionHidden dense>
      <thead>
        <tr>
          <Th>Column</Th>
          <Th>Meaning</Th>
          <Th>Unit</Th>
          <Th>Section of the model</Th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ name, meaning, unit, section, isPay }) => (
          <tr key={name}>
            <RowTh>
              <code>{name}</code>
            </RowTh>
            <Td className="min-w-80 whitespace-normal">
              {meaning}
              {isPay ? <span className="text-muted"> Holds pay.</span> : null}
            </Td>
            <Td>{UNITS[unit].replace('plan currency', currency)}</Td>
            <Td>{section === undefined ? '–' : `${section}. ${SECTIONS[section]}`}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
