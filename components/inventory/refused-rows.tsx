import { Checkbox } from '@/components/ui/checkbox';
import { FaultTable } from '@/components/ui/fault-table';
import { plural } from '@/lib/format';
import { FaultListButton } from './fault-list-button';
import type { PartProps } from './part-props';

type Props = PartProps & { listFaults: () => Promise<string | null> };

/** Rows that cannot be read, with their line, column and reason, and whether the others are wanted without them. */
export function RefusedRows({ preview, choose, listFaults }: Props) {
  const { refused, misfits } = preview;
  if (refused.count + misfits.count === 0) return null;
  return (
    <section className="section stack" aria-label="What cannot be imported">
      {misfits.count > 0 ? (
        <FaultTable
          caption={`${plural(misfits.count, 'value')} that this plan cannot hold; correct the file or the plan`}
          faults={misfits.first}
        />
      ) : null}
      {refused.count > 0 ? (
        <>
          <FaultTable
            caption={`${plural(refused.count, 'fault')} in rows of the file${refused.count > refused.first.length ? `, the first ${refused.first.length} of them` : ''}`}
            faults={refused.first}
          />
          <FaultListButton list={listFaults} fileName="inventory-faults.csv" />
          <Checkbox
            label="Import the other rows without these"
            hint="What these rows say is then missing from the plan. Better: correct the file and choose it again."
            checked={preview.choices.withoutRefusedRows ?? false}
            onChange={(event) => choose({ withoutRefusedRows: event.currentTarget.checked })}
          />
        </>
      ) : null}
    </section>
  );
}
