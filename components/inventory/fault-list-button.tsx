import { Download } from 'lucide-react';
import { save } from '@/components/charts/picture';
import { Button } from '@/components/ui/button';

type Props = { list: () => Promise<string | null>; fileName: string };

/** Downloads every fault of a file that is being imported; `list` answers null where that failed, and says so itself. */
export function FaultListButton({ list, fileName }: Props) {
  return (
    <div>
      <Button
        icon={<Download size={16} aria-hidden="true" />}
        onClick={() => void list().then((csv) => csv !== null && save(new Blob([csv]), fileName))}
      >
        Download all faults as CSV
      </Button>
    </div>
  );
}
