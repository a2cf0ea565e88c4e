import type { Metadata } from 'next';
import { EntryList } from '@/components/notifications/entry-list';
import { MarkAllRead } from '@/components/notifications/mark-all-read';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { pageContext } from '@/lib/auth/page';
import { plural } from '@/lib/format';
import { listInbox } from '@/lib/services/notifications/list';
import { markAllReadAction, markReadAction, openEntryAction } from './actions';

export const metadata: Metadata = { title: 'Inbox' };

export default async function InboxPage() {
  const { entries, unread } = await listInbox(await pageContext());
  return (
    <>
      <PageHeader
        title="Inbox"
        lead={
          entries.length === 0
            ? undefined
            : unread === 0
              ? 'Everything is read.'
              : `${plural(unread, 'entry', 'entries')} not read yet.`
        }
        actions={unread > 0 ? <MarkAllRead mark={markAllReadAction} /> : null}
      />
      {entries.length === 0 ? (
        <EmptyState title="What concerns you arrives here">
          <p>
            Comments that mention you or are about your cost centres, submissions and decisions on them, plans
            that open or close, and due dates.
          </p>
        </EmptyState>
      ) : (
        <EntryList entries={entries} open={openEntryAction} mark={markReadAction} />
      )}
    </>
  );
}
