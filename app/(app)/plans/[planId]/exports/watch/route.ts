import { defineExport } from '@/lib/actions/define-export';
import { exportWatch } from '@/lib/services/exports/watch';

export const dynamic = 'force-dynamic';

export const GET = defineExport(exportWatch);
