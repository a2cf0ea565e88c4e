import { Merge, PencilLine, Plus, Sparkles, Split, Trash2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { plural } from '@/lib/format';

type Props = {
  /** The lines that the buttons act on: those ticked, else those of the selected cells. */
  chosen: readonly string[];
  onAdd: () => void;
  onEstimate: (ids: readonly string[]) => void;
  onChange: (ids: readonly string[]) => void;
  onRemove: (ids: readonly string[]) => void;
  onMerge: (ids: readonly string[]) => void;
  onSplit: (id: string) => void;
};

/** What can be done with whole lines. */
export function LineButtons({ chosen, onAdd, onEstimate, onChange, onRemove, onMerge, onSplit }: Props) {
  const [first] = chosen;
  const hasNone = first === undefined;
  const lines = plural(chosen.length, 'line');
  return (
    <>
      <Button icon={<Plus size={14} />} onClick={onAdd}>
        Add role line
      </Button>
      <Button icon={<Sparkles size={14} />} disabled={hasNone} onClick={() => onEstimate(chosen)}>
        {chosen.length > 1 ? `Estimate for ${lines}` : 'Estimate'}
      </Button>
      <Button icon={<PencilLine size={14} />} disabled={hasNone} onClick={() => onChange(chosen)}>
        {chosen.length > 1 ? `Change ${lines}` : 'Change'}
      </Button>
      <Button icon={<Trash2 size={14} />} disabled={hasNone} onClick={() => onRemove(chosen)}>
        Remove
      </Button>
      {chosen.length > 1 ? (
        <Button icon={<Merge size={14} />} onClick={() => onMerge(chosen)}>
          Merge
        </Button>
      ) : (
        <Button
          icon={<Split size={14} />}
          disabled={hasNone}
          onClick={() => {
            if (first !== undefined) onSplit(first);
          }}
        >
          Split
        </Button>
      )}
    </>
  );
}
