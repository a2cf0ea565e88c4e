import { defineExport } from '@/lib/actions/define-export';
import { exportAiCosts } from '@/lib/services/exports/ai-costs';

export const dynamic = 'force-dynamic';

export const GET = defineExport(exportAiCosts);
