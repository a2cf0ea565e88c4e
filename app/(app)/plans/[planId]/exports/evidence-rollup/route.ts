import { defineExport } from '@/lib/actions/define-export';
import { exportEvidenceRollup } from '@/lib/services/exports/evidence-rollup';

export const dynamic = 'force-dynamic';

export const GET = defineExport(exportEvidenceRollup);
