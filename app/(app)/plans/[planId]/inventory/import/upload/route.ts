import { defineUpload } from '@/lib/actions/define-upload';
import { receiveInventory } from '@/lib/services/inventory/uploaded';

export const dynamic = 'force-dynamic';

export const POST = defineUpload('inventory/upload', receiveInventory);
