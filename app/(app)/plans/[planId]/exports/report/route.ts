import { defineDownload } from '@/lib/actions/define-export';
import { reportSchema } from '@/lib/services/exports/inputs';
import { exportReport } from '@/lib/services/exports/report';

export const dynamic = 'force-dynamic';

export const GET = defineDownload({ asks: reportSchema, verb: exportReport });
