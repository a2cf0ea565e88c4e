import { defineExport } from '@/lib/actions/define-export';
import { exportConsultationPack } from '@/lib/services/exports/consultation-pack';

export const dynamic = 'force-dynamic';

export const GET = defineExport(exportConsultationPack);
