import { defineExport } from '@/lib/actions/define-export';
import { exportDictionary } from '@/lib/services/exports/dictionary';

export const dynamic = 'force-dynamic';

export const GET = defineExport(exportDictionary);
