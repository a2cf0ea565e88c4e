import { defineExport } from '@/lib/actions/define-export';
import { exportPlanFile } from '@/lib/services/exports/plan-file';

export const dynamic = 'force-dynamic';

export const GET = defineExport(exportPlanFile);
