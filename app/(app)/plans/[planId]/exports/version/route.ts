import { defineDownload } from '@/lib/actions/define-export';
import { exportVersion } from '@/lib/services/exports/version';
import { exportVersionSchema } from '@/lib/services/versions/inputs';

export const dynamic = 'force-dynamic';

export const GET = defineDownload({ asks: exportVersionSchema, verb: exportVersion });
