import { defineDownload } from '@/lib/actions/define-export';
import { workbookSchema } from '@/lib/services/exports/inputs';
import { exportWorkbook } from '@/lib/services/exports/workbook';

export const dynamic = 'force-dynamic';

export const GET = defineDownload({ asks: workbookSchema, verb: exportWorkbook });
