import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PdfJob } from '@/lib/report-host/protocol';
import { ReportDocument } from '../report-document';
import { drawingStyles, lightTokens } from './light-theme';
import { readMarkup } from './read-markup';
import { typeset } from './typeset';

const styleSheet = (...file: string[]) => readFileSync(path.join(process.cwd(), ...file), 'utf8');

/** The board paper as a PDF: the page's own components, read and set for paper. */
export function makePdf({ report, paper, origin }: PdfJob): Uint8Array {
  const tokens = lightTokens(styleSheet('app', 'globals.css'));
  const { plan, scenario } = report.overview;
  const markup = renderToStaticMarkup(createElement(ReportDocument, { report, paper }));
  const blocks = readMarkup(markup, {
    origin,
    drawingStyles: drawingStyles(styleSheet('components', 'charts', 'charts.css'), tokens),
  });
  return typeset(
    {
      paper,
      title: `${plan.name}, ${scenario.name}`,
      author: report.madeBy,
      foot: plan.name,
      colours: Object.fromEntries(tokens),
      blocks,
    },
    { madeAt: report.madeAt },
  );
}
