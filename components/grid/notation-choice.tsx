import { Clipboard } from 'lucide-react';
import { DisclosureMenu } from '@/components/ui/disclosure-menu';
import { RadioGroup } from '@/components/ui/radio-group';
import type { Notation } from './notation';

const OPTIONS: readonly { value: Notation; label: string; hint: string }[] = [
  { value: 'point', label: 'Decimal point, 1250.5', hint: 'For Excel and LibreOffice in English' },
  { value: 'comma', label: 'Decimal comma, 1250,5', hint: 'For Excel and LibreOffice in German, French, …' },
  { value: 'shown', label: 'As shown here, 1,250.5', hint: 'For texts; rounded to two decimals' },
];

type Props = { notation: Notation; onChoose: (notation: Notation) => void };

/** How copied numbers are written, and how pasted ones are read that could mean two things. */
export function NotationChoice({ notation, onChoose }: Props) {
  return (
    <DisclosureMenu label="Copy as" variant="quiet" icon={<Clipboard size={14} aria-hidden="true" />}>
      <div className="max-w-80 px-3 py-1 text-13">
        <RadioGroup
          legend="Numbers to and from spreadsheets"
          name="notation"
          options={OPTIONS}
          value={notation}
          onChange={(value) => {
            const chosen = OPTIONS.find((option) => option.value === value);
            if (chosen) onChoose(chosen.value);
          }}
        />
        <p className="mt-2 text-12 text-muted">
          Pasted cells are read as they prove themselves; 1,250 alone is read by this choice.
        </p>
      </div>
    </DisclosureMenu>
  );
}
