import { Button } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';

type Choice = {
  name: string;
  label: string;
  value: string | undefined;
  options: Readonly<Record<string, string>>;
};
type Props = { action: string; words: string; choices: readonly Choice[] };

/** Words and choices in the address, so that what was found can be sent to a colleague; works without a script. */
export function EvidenceFilter({ action, words, choices }: Props) {
  const isFiltered = words !== '' || choices.some(({ value }) => value !== undefined);
  return (
    <form method="get" action={action} className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-3">
      <TextField label="Find" name="q" type="search" defaultValue={words} />
      {choices.map(({ name, label, value, options }) => (
        <SelectField
          key={name}
          label={label}
          name={name}
          defaultValue={value ?? ''}
          options={[
            { value: '', label: 'All' },
            ...Object.entries(options).map(([key, text]) => ({ value: key, label: text })),
          ]}
        />
      ))}
      <Button type="submit">Show</Button>
      {isFiltered ? <TextLink href={action}>Show all</TextLink> : null}
    </form>
  );
}
