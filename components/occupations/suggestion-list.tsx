'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { FormError } from '@/components/ui/form-error';
import { SelectField } from '@/components/ui/select-field';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { showToast } from '@/components/ui/toast';
import { useResult } from '@/components/ui/use-result';
import { formatPercent, plural } from '@/lib/format';
import type { RoleBatch } from '@/lib/plan/role-batch';
import type { Result } from '@/lib/result';
import type { UnnamedLine } from '@/lib/services/roles/suggest-occupations';

type Props = {
  planId: string;
  lines: readonly UnnamedLine[];
  readOnly: boolean;
  save: (input: RoleBatch & { planId: string }) => Promise<Result<{ versions: Record<string, number> }>>;
};

/** From here on a suggestion is near enough to be ticked together with others. */
const CLOSE = 0.8;

/** Role lines without an occupation, each with the nearest ones; what is ticked is stored in one step. */
export function SuggestionList({ planId, lines, readOnly, save }: Props) {
  const router = useRouter();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const codeOf = (line: UnnamedLine) => chosen.get(line.id) ?? line.suggestions[0]?.code;
  const scoreOf = (line: UnnamedLine) =>
    line.suggestions.find(({ code }) => code === codeOf(line))?.score ?? 0;
  const close = lines.filter((line) => scoreOf(line) >= CLOSE);
  const { run, pending, error } = useResult(save, ({ versions }) => {
    setTicked(new Set());
    showToast({
      tone: 'good',
      message: `${plural(Object.keys(versions).length, 'role line')} now ${Object.keys(versions).length === 1 ? 'has' : 'have'} an occupation.`,
    });
    router.refresh();
  });
  const tick = (id: string, isTicked: boolean) =>
    setTicked((before) => {
      const next = new Set(before);
      if (isTicked) next.add(id);
      else next.delete(id);
      return next;
    });
  const store = () =>
    run({
      planId,
      added: [],
      removed: [],
      changed: lines.flatMap((line) => {
        const occupation = codeOf(line);
        return ticked.has(line.id) && occupation
          ? [{ id: line.id, version: line.version, changes: { occupation } }]
          : [];
      }),
    });
  return (
    <div className="stack">
      <FormError error={error} />
      {error?.code === 'CONFLICT' ? (
        <Callout tone="caution">
          Some of these lines were changed meanwhile, so none was stored.{' '}
          <Button onClick={() => router.refresh()}>Show them as they are now</Button>
        </Callout>
      ) : null}
      <Table caption={`${plural(lines.length, 'role line')} without an occupation`}>
        <thead>
          <tr>
            {readOnly ? null : (
              <Th>
                <span className="sr-only">Take the suggestion</span>
              </Th>
            )}
            <Th>Role</Th>
            <Th>Cost centre</Th>
            <Th>Nearest occupation</Th>
            <Th numeric unit="% alike">
              Similarity
            </Th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              {readOnly ? null : (
                <Td>
                  <input
                    type="checkbox"
                    className="choice"
                    aria-label={`Take the suggestion for ${line.title}, ${line.centre}`}
                    checked={ticked.has(line.id)}
                    disabled={line.suggestions.length === 0}
                    onChange={(event) => tick(line.id, event.currentTarget.checked)}
                  />
                </Td>
              )}
              <RowTh>{line.title}</RowTh>
              <Td>{line.centre}</Td>
              <Td>
                {line.suggestions.length === 0 ? (
                  <span className="text-muted">none is near: choose one on the role’s page</span>
                ) : (
                  <SelectField
                    label={`Occupation of ${line.title}`}
                    hideLabel
                    disabled={readOnly}
                    value={codeOf(line)}
                    options={line.suggestions.map(({ code, title, score }) => ({
                      value: code,
                      label: `${title} (${formatPercent(score, 0)})`,
                    }))}
                    onChange={(event) => setChosen(new Map(chosen).set(line.id, event.currentTarget.value))}
                  />
                )}
              </Td>
              <Td numeric>{line.suggestions.length === 0 ? '–' : formatPercent(scoreOf(line), 0)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {readOnly ? null : (
        <div className="row">
          <Button variant="primary" pending={pending} disabled={ticked.size === 0} onClick={store}>
            Save {plural(ticked.size, 'occupation')}
          </Button>
          <Button
            disabled={close.length === 0}
            onClick={() => setTicked(new Set([...ticked, ...close.map(({ id }) => id)]))}
          >
            Tick the {formatPercent(CLOSE, 0)} and closer ({close.length})
          </Button>
          {ticked.size > 0 ? (
            <Button variant="quiet" onClick={() => setTicked(new Set())}>
              Tick none
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}
