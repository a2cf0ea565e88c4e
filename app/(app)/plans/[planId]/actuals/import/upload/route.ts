import { defineUpload } from '@/lib/actions/define-upload';
import { receiveActuals } from '@/lib/services/actuals/uploaded';

export const dynamic = 'force-dynamic';

export const POST = defineUpload('actuals/upload', receiveActuals);
