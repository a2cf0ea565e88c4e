import type { Metadata } from 'next';
import { HistoryFrame } from '@/components/history/history-frame';
import { SaveVersion } from '@/components/history/save-version';
import { VersionTable } from '@/components/history/version-table';
import { EmptyState } from '@/components/ui/empty-state';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { listVersions } from '@/lib/services/versions/list';
import { openVersionAction, saveVersionAction } from './actions';

export const metadata: Metadata = { title: 'History' };

export default async function HistoryPage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const list = await orNotFound(listVersions(await pageContext(), planId));
  return (
    <HistoryFrame
      planId={planId}
      shown="versions"
      actions={list.may.save ? <SaveVersion planId={planId} save={saveVersionAction} /> : null}
    >
      {list.versions.length === 0 ? (
        <EmptyState title="Versions of the plan belong here">
          <p>
            One is kept at every step: when the plan opens or closes, when a cost centre is submitted,
            returned or accepted, at a decision, and whenever a planner saves one.
          </p>
        </EmptyState>
      ) : (
        <VersionTable planId={planId} list={list} open={openVersionAction} />
      )}
    </HistoryFrame>
  );
}
