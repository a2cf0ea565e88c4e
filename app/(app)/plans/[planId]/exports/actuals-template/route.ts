import { defineExport } from '@/lib/actions/define-export';
import { exportActualsTemplate } from '@/lib/services/exports/actuals-template';

export const dynamic = 'force-dynamic';

export const GET = defineExport(exportActualsTemplate);
