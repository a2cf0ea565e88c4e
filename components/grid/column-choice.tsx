import { Columns3 } from 'lucide-react';
import { Checkbox } from '@/components/ui/checkbox';
import { DisclosureMenu } from '@/components/ui/disclosure-menu';
import { FIELD_NAMES, FIELDS, type Field } from './fields';

/** A line is known by its title, which therefore stays. */
const CHOSEN = FIELD_NAMES.filter((field) => field !== 'title');

type Props = {
  hidden: ReadonlySet<Field>;
  currency: string;
  onShow: (field: Field, isShown: boolean) => void;
};

/** Which columns the grid shows. */
export function ColumnChoice({ hidden, currency, onShow }: Props) {
  return (
    <DisclosureMenu label="Columns" variant="quiet" icon={<Columns3 size={14} aria-hidden="true" />}>
      <fieldset className="max-h-96 overflow-auto px-3 py-1 text-13">
        <legend className="sr-only">Columns shown</legend>
        {CHOSEN.map((field) => (
          <Checkbox
            key={field}
            label={FIELDS[field].header.replace('{currency}', currency)}
            checked={!hidden.has(field)}
            onChange={(event) => onShow(field, event.currentTarget.checked)}
          />
        ))}
      </fieldset>
    </DisclosureMenu>
  );
}
