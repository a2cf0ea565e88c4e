import { Badge } from '@/components/ui/badge';
import { SelectField } from '@/components/ui/select-field';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { formatFte, plural } from '@/lib/format';
import type { PreviewedCentre } from '@/lib/services/inventory/preview';
import type { PartProps } from './part-props';

const STATES: Record<PreviewedCentre['state'], string> = {
  'in plan': 'In the plan',
  'in organisation': 'Of the organisation, new to the plan',
  new: 'New',
};

/** Which cost centre each department of the file is, and where new ones go. */
export function CentrePlacement({ preview, choose }: PartProps) {
  const { centres, planCentres, mapping, options } = preview;
  const names = new Map([...planCentres, ...centres].map(({ code, name }) => [code, name]));
  const hasNew = centres.some((centre) => centre.state !== 'in plan');
  return (
    <section className="section stack" aria-label="Cost centres">
      {mapping.costCentre === undefined && planCentres.length > 0 ? (
        <SelectField
          label="The file has no column for cost centres: put all its rows into"
          name="intoCentre"
          width="medium"
          value={options.intoCentre?.code ?? ''}
          onChange={(event) => {
            const centre = planCentres.find(({ code }) => code === event.currentTarget.value);
            choose({ intoCentre: centre ?? null });
          }}
          options={[
            { value: '', label: 'Choose a cost centre' },
            ...planCentres.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
          ]}
        />
      ) : null}
      {hasNew ? (
        <SelectField
          label="New cost centres go below"
          name="newBelow"
          width="medium"
          value={preview.choices.newBelow ?? ''}
          onChange={(event) => choose({ newBelow: event.currentTarget.value || null })}
          options={[
            { value: '', label: 'The top' },
            ...planCentres.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
          ]}
          hint="They are added to the organisation’s tree too."
        />
      ) : null}
      {centres.length > 0 ? (
        <Table caption={plural(centres.length, 'cost centre')}>
          <thead>
            <tr>
              <Th>Name</Th>
              <Th>Code</Th>
              <Th>Below</Th>
              <Th>State</Th>
              <Th numeric>Role lines</Th>
              <Th numeric>FTE</Th>
            </tr>
          </thead>
          <tbody>
            {centres.map((centre) => (
              <tr key={centre.code}>
                <RowTh>{centre.name}</RowTh>
                <Td>{centre.code}</Td>
                <Td>{centre.parent === null ? '–' : (names.get(centre.parent) ?? centre.parent)}</Td>
                <Td>
                  <Badge tone={centre.state === 'in plan' ? 'neutral' : 'accent'}>
                    {STATES[centre.state]}
                  </Badge>
                </Td>
                <Td numeric>{centre.lines}</Td>
                <Td numeric>{formatFte(centre.fte)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : null}
    </section>
  );
}
