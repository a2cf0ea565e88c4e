import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ReportDocument } from '@/components/report/report-document';
import type { PdfJob } from '@/lib/report-host/protocol';

process.once('message', ({ report, paper }: PdfJob) => {
  process.send?.(Buffer.from(renderToStaticMarkup(createElement(ReportDocument, { report, paper }))));
});
