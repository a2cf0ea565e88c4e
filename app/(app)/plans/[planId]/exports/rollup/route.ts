import { defineExport } from '@/lib/actions/define-export';
import { exportRollup } from '@/lib/services/exports/rollup';

export const dynamic = 'force-dynamic';

export const GET = defineExport(exportRollup);
