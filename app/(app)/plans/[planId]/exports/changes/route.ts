import { defineDownload } from '@/lib/actions/define-export';
import { exportChanges } from '@/lib/services/exports/changes';
import { changesSchema } from '@/lib/services/versions/inputs';

export const dynamic = 'force-dynamic';

export const GET = defineDownload({ asks: changesSchema, verb: exportChanges });
