import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import type { Role } from '@/lib/engine';
import { displayText, FIELDS, isField } from './fields';
import type { Conflict } from './grid-state';
import { differing } from './pending';
import type { Line } from './sheet';

type Props = {
  conflicts: ReadonlyMap<string, Conflict>;
  lines: readonly Line[];
  onResolve: (id: string, keep: 'mine' | 'theirs') => void;
};

/** Lines that somebody else changed in the same cells, with both values. Nothing of them is saved until one is chosen. */
export function ConflictList({ conflicts, lines, onResolve }: Props) {
  if (conflicts.size === 0) return null;
  return (
    <Callout tone="caution" title="Changed by somebody else at the same time">
      <p>Nothing was overwritten. Choose for each line which values to keep.</p>
      <ul className="mt-2 space-y-2">
        {[...conflicts].map(([id, { theirs }]) => {
          const mine = lines.find((line) => line.id === id)?.role;
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <span className="font-medium">{theirs.role.title || theirs.role.code}</span>
              <span className="tnum text-13">
                {mine ? valuesOf(mine, theirs.role) : 'You removed this line; it was changed.'}
              </span>
              <span className="flex gap-2">
                <Button onClick={() => onResolve(id, 'mine')}>
                  {mine ? 'Keep mine' : 'Remove it all the same'}
                </Button>
                <Button onClick={() => onResolve(id, 'theirs')}>Take what is stored</Button>
              </span>
            </li>
          );
        })}
      </ul>
    </Callout>
  );
}

const valuesOf = (mine: Role, theirs: Role) =>
  differing(mine, theirs)
    .map((key) =>
      isField(key)
        ? `${FIELDS[key].header.replace(', {currency}', '')}: yours ${displayText(mine, key) || '(empty)'}, stored ${displayText(theirs, key) || '(empty)'}`
        : 'Estimate: yours and the stored one differ',
    )
    .join('; ');
