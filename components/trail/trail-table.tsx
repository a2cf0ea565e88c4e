import { DifferenceList } from '@/components/history/difference-list';
import { TextLink } from '@/components/ui/link';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { formatDateTime, plural } from '@/lib/format';
import type { TrailEvent } from '@/lib/services/trail/read-trail';
import { ACTIONS, OBJECTS } from './words';

type Props = {
  events: readonly TrailEvent[];
  /** Whether the events are of several plans. */
  showsPlan: boolean;
  /** The address with the trail of one object alone. */
  hrefOf: (objectId: string) => string;
};

const FIELDS_AT_ONCE = 4;

/** Events, newest first: who did what to which object, with the values before and after. */
export function TrailTable({ events, showsPlan, hrefOf }: Props) {
  return (
    <Table caption={plural(events.length, 'event')}>
      <thead>
        <tr>
          <Th numeric>Event</Th>
          <Th className="min-w-44">When, by whom</Th>
          <Th className="min-w-40">What</Th>
          <Th className="min-w-40">On</Th>
          {showsPlan ? <Th className="min-w-40">Plan</Th> : null}
          <Th className="min-w-72">Before and after</Th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.sequence}>
            <RowTh className="numeric" title={`Hash ${event.hash}`}>
              {event.sequence}
            </RowTh>
            <Td>
              {event.by ?? 'Headroom'}
              <span className="block text-muted">{formatDateTime(new Date(event.at))}</span>
            </Td>
            <Td>{ACTIONS[event.action] ?? event.action}</Td>
            <Td>
              <TextLink href={hrefOf(event.object.id)}>
                {event.object.name || (OBJECTS[event.object.type] ?? event.object.type)}
              </TextLink>
              <span className="block text-muted">{OBJECTS[event.object.type] ?? event.object.type}</span>
            </Td>
            {showsPlan ? <Td>{event.plan ?? '–'}</Td> : null}
            <Td>
              <Changes fields={event.changes} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Changes({ fields }: { fields: TrailEvent['changes'] }) {
  if (fields.length === 0) return '–';
  if (fields.length <= FIELDS_AT_ONCE) return <DifferenceList fields={fields} />;
  return (
    <details>
      <summary>{plural(fields.length, 'field')}</summary>
      <DifferenceList fields={fields} />
    </details>
  );
}
