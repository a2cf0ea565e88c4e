import { defineExport } from '@/lib/actions/define-export';
import { exportEvidence } from '@/lib/services/exports/evidence';

export const dynamic = 'force-dynamic';

export const GET = defineExport(exportEvidence);
