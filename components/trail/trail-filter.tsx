import { Button } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import type { AskedTrail } from '@/lib/services/trail/inputs';
import type { Trail } from '@/lib/services/trail/list';
import { OBJECTS } from './words';

type Props = { action: string; asked: AskedTrail; members: Trail['members'] };

/** Filters in the address, so that what was found can be sent to a colleague; works without a script. */
export function TrailFilter({ action, asked, members }: Props) {
  const { person, type, object, from, to } = asked;
  const isFiltered = [person, type, object, from, to].some((value) => value !== undefined);
  return (
    <form method="get" action={action} className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-3">
      <SelectField
        label="Person"
        name="person"
        defaultValue={person ?? ''}
        options={[
          { value: '', label: 'Everybody' },
          ...members.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectField
        label="Object"
        name="type"
        defaultValue={type ?? ''}
        options={[
          { value: '', label: 'Everything' },
          ...Object.entries(OBJECTS).map(([value, label]) => ({ value, label })),
        ]}
      />
      <TextField label="From" name="from" type="date" defaultValue={from} />
      <TextField label="To, included" name="to" type="date" defaultValue={to} />
      <Button type="submit">Show</Button>
      {isFiltered ? <TextLink href={action}>Show all</TextLink> : null}
    </form>
  );
}
