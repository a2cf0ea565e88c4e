import { defineExport } from '@/lib/actions/define-export';
import { exportDestinations } from '@/lib/services/exports/destinations';

export const dynamic = 'force-dynamic';

export const GET = defineExport(exportDestinations);
