import { defineExport } from '@/lib/actions/define-export';
import { exportActuals } from '@/lib/services/exports/actuals';

export const dynamic = 'force-dynamic';

export const GET = defineExport(exportActuals);
