import { defineDownload } from '@/lib/actions/define-export';
import { exportTrail } from '@/lib/services/exports/trail';
import { trailSchema } from '@/lib/services/trail/inputs';

export const dynamic = 'force-dynamic';

export const GET = defineDownload({ asks: trailSchema, verb: exportTrail });
