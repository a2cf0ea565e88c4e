'use client';

import { useRouter } from 'next/navigation';
import { Callout } from '@/components/ui/callout';
import { FileDrop } from '@/components/ui/file-drop';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { useResult } from '@/components/ui/use-result';
import { plural } from '@/lib/format';
import type { Fault, Result } from '@/lib/result';

type Props = {
  maxBytes: number;
  importPlan: (input: { text: string }) => Promise<Result<{ id: string }>>;
};

export function ImportPlanForm({ maxBytes, importPlan }: Props) {
  const router = useRouter();
  const { run, pending, error } = useResult(importPlan, ({ id }) => router.push(`/plans/${id}`));
  return (
    <div className="stack">
      <FileDrop
        label="Plan file"
        name="file"
        accept=".json,application/json"
        hint="A headroom-plan/1 file in JSON, as “Export plan” writes it."
        maxBytes={maxBytes}
        pending={pending}
        onFile={async (file) => run({ text: await file.text() })}
      />
      {error ? (
        <Callout tone="bad" role="alert" title={error.message}>
          {error.faults ? plural(error.faults.length, 'place') : null}
        </Callout>
      ) : null}
      {error?.faults ? <Faults faults={error.faults} /> : null}
    </div>
  );
}

/** More rows than anybody reads at once; the first of them are usually the cause of the rest. */
const SHOWN = 500;

function Faults({ faults }: { faults: readonly Fault[] }) {
  return (
    <>
      <Table caption="What is wrong in the file">
        <thead>
          <tr>
            <Th>Where</Th>
            <Th>Found</Th>
            <Th>Expected</Th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, SHOWN).map(({ path, found, expected }) => (
            <tr key={`${path} ${found} ${expected}`}>
              <RowTh>
                <code>{path}</code>
              </RowTh>
              <Td>{found}</Td>
              <Td>{expected}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {faults.length > SHOWN ? (
        <p className="text-13 text-muted">
          The first {SHOWN} of {faults.length} are shown. “headroom check” on the command line lists all of
          them.
        </p>
      ) : null}
    </>
  );
}
