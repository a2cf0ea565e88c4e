import type { PdfJob } from '@/lib/report-host/protocol';
import { makePdf } from './make-pdf';

process.once('message', (job: PdfJob) => {
  process.send?.(makePdf(job));
});
