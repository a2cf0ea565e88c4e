import { defineDownload } from '@/lib/actions/define-export';
import { exportPeriodTable } from '@/lib/services/exports/period-table';
import { periodTableSchema } from '@/lib/services/table/inputs';

export const dynamic = 'force-dynamic';

export const GET = defineDownload({ asks: periodTableSchema, verb: exportPeriodTable });
