import { SelectField } from '@/components/ui/select-field';
import type { PreviewedSource } from '@/lib/services/inventory/preview';
import { ENCODINGS, type Encoding } from '@/lib/tabular/decode-text';
import { DELIMITERS, type Delimiter } from '@/lib/tabular/table';
import type { PartProps } from './part-props';

const ENCODING_NAMES: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16, little-endian',
  'utf-16be': 'UTF-16, big-endian',
  'windows-1252': 'Windows-1252 (Western European)',
};
const DELIMITER_NAMES: Record<Delimiter, string> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Vertical bar',
};

/** How the file itself was found to be written: its sheet, or its encoding and delimiter; and where its headers are. */
export function FileReading({ preview, choose }: PartProps) {
  const { source, headerLine } = preview;
  return (
    <section className="section" aria-labelledby="file">
      <h2 id="file" className="mb-1">
        How the file is written
      </h2>
      <p className="mb-4 text-13 text-muted">
        {source.kind === 'workbook'
          ? `An Excel workbook; its headers are in row ${headerLine}. Numbers and dates are taken as the sheet holds them.`
          : `A text file; its headers are in line ${headerLine}.`}
        {headerLine > 1 ? ' What stands above them is left out.' : null}
      </p>
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-2 xl:grid-cols-3">
        <SourceFields source={source} choose={choose} />
      </div>
    </section>
  );
}

type SourceFieldsProps = {
  source: PreviewedSource;
  choose: (changed: { sheet?: string; encoding?: Encoding; delimiter?: Delimiter }) => void;
};

/** The sheet of a workbook, or the encoding and delimiter of a text file. */
export function SourceFields({ source, choose }: SourceFieldsProps) {
  if (source.kind === 'workbook') {
    return (
      <SelectField
        label="Sheet"
        name="sheet"
        value={source.sheet}
        disabled={source.sheets.length === 1}
        onChange={(event) => choose({ sheet: event.currentTarget.value })}
        options={source.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
        hint={
          source.sheets.length > 1
            ? 'The one with the most headers that are known; hidden sheets are not read.'
            : undefined
        }
      />
    );
  }
  return (
    <>
      <SelectField
        label="Encoding"
        name="encoding"
        value={source.encoding}
        onChange={(event) => {
          const encoding = ENCODINGS.find((one) => one === event.currentTarget.value);
          if (encoding) choose({ encoding });
        }}
        options={ENCODINGS.map((encoding) => ({ value: encoding, label: ENCODING_NAMES[encoding] }))}
        hint="Choose another if accents look wrong below."
      />
      <SelectField
        label="Delimiter"
        name="delimiter"
        value={source.delimiter}
        onChange={(event) => {
          const delimiter = DELIMITERS.find((one) => one === event.currentTarget.value);
          if (delimiter) choose({ delimiter });
        }}
        options={DELIMITERS.map((delimiter) => ({ value: delimiter, label: DELIMITER_NAMES[delimiter] }))}
      />
    </>
  );
}
