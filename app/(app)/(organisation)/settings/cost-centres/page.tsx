import type { Metadata } from 'next';
import { ImportListButton } from '@/components/cost-centres/import-list-button';
import { CostCentreTree } from '@/components/cost-centres/tree';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { listCostCentreTree } from '@/lib/services/cost-centres/list';
import {
  createCostCentreAction,
  importCostCentreListAction,
  moveCostCentreAction,
  orderCostCentresAction,
  previewCostCentreListAction,
  removeCostCentreAction,
  updateCostCentreAction,
} from './actions';

export const metadata: Metadata = { title: 'Cost-centre tree' };

export default async function CostCentresPage() {
  const { centres, mayEdit } = await orNotFound(listCostCentreTree(await pageContext()));
  return (
    <>
      <PageHeader
        title="Cost-centre tree"
        lead="The organisation’s cost centres. The rights of heads name them, and new plans start from them. A plan keeps the codes and names that it was made with."
        actions={
          mayEdit ? (
            <ImportListButton
              previewList={previewCostCentreListAction}
              importList={importCostCentreListAction}
            />
          ) : null
        }
      />
      <CostCentreTree
        centres={centres}
        mayEdit={mayEdit}
        actions={{
          create: createCostCentreAction,
          update: updateCostCentreAction,
          move: moveCostCentreAction,
          order: orderCostCentresAction,
          remove: removeCostCentreAction,
        }}
      />
    </>
  );
}
