import { Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { Step } from './steps';

type Props = { past: readonly Step[]; future: readonly Step[]; onUndo: () => void; onRedo: () => void };

/** Undo and redo, with what they will take back or do again. */
export function UndoButtons({ past, future, onUndo, onRedo }: Props) {
  const [undone, redone] = [past.at(-1)?.what, future[0]?.what];
  return (
    <>
      <StepButton name="Undo" keys="Ctrl Z" what={undone} icon={<Undo2 size={14} />} onClick={onUndo} />
      <StepButton name="Redo" keys="Ctrl Y" what={redone} icon={<Redo2 size={14} />} onClick={onRedo} />
    </>
  );
}

type StepButtonProps = {
  name: string;
  keys: string;
  what: string | undefined;
  icon: ReactNode;
  onClick: () => void;
};

function StepButton({ name, keys, what, icon, onClick }: StepButtonProps) {
  const label = what === undefined ? name : `${name}: ${what}`;
  return (
    <Button icon={icon} aria-label={label} title={`${label} (${keys})`} disabled={!what} onClick={onClick}>
      {what ? <span className="max-w-36 truncate max-sm:hidden">{what}</span> : null}
    </Button>
  );
}
