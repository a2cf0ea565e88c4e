import { Button } from './button';
import { Callout } from './callout';

type ConflictNoteProps = {
  /** What differs: the reader's value and the one that is stored now, as they are shown. */
  differences: readonly { label: string; mine: string; stored: string }[];
  onTakeStored: () => void;
};

/** Somebody else saved first: both values, and the choice. */
export function ConflictNote({ differences, onTakeStored }: ConflictNoteProps) {
  return (
    <Callout
      tone="caution"
      role="alert"
      title="Somebody else changed this while you were editing. Nothing was overwritten."
      action={<Button onClick={onTakeStored}>Start again from what is stored</Button>}
    >
      <ul className="mt-1 list-disc pl-4">
        {differences.map(({ label, mine, stored }) => (
          <li key={label}>
            {label}: you have {mine}, stored is {stored}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
