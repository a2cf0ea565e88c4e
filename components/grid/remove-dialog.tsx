import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { plural } from '@/lib/format';

type Props = {
  /** Lines to remove; null while nothing is asked. */
  ids: readonly string[] | null;
  onClose: () => void;
  onRemove: (ids: readonly string[]) => void;
};

export function RemoveDialog({ ids, onClose, onRemove }: Props) {
  const what = plural(ids?.length ?? 0, 'role line');
  return (
    <Dialog
      open={ids !== null && ids.length > 0}
      onClose={onClose}
      title={`Remove ${what}?`}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="danger" onClick={() => onRemove(ids ?? [])}>
            Remove {what}
          </Button>
        </>
      }
    >
      <p>
        The lines leave the plan with their estimates. Undo brings them back as long as this page is open.
      </p>
    </Dialog>
  );
}
