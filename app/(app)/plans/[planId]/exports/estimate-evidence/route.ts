import { defineExport } from '@/lib/actions/define-export';
import { exportEstimateEvidence } from '@/lib/services/exports/estimate-evidence';

export const dynamic = 'force-dynamic';

export const GET = defineExport(exportEstimateEvidence);
