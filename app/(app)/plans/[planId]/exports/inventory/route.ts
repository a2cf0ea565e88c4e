import { defineExport } from '@/lib/actions/define-export';
import { exportInventory } from '@/lib/services/exports/inventory';

export const dynamic = 'force-dynamic';

export const GET = defineExport(exportInventory);
