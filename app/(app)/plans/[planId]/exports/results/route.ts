import { defineExport } from '@/lib/actions/define-export';
import { exportResults } from '@/lib/services/exports/results';

export const dynamic = 'force-dynamic';

export const GET = defineExport(exportResults);
