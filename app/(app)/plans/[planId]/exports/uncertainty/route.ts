import { defineExport } from '@/lib/actions/define-export';
import { exportUncertainty } from '@/lib/services/exports/uncertainty';

export const dynamic = 'force-dynamic';

export const GET = defineExport(exportUncertainty);
