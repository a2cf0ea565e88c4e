import type { Report } from '@/lib/services/report/get-report';

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** A board paper to be made. `origin` is the public address of this installation, before links to its pages. */
export type PdfJob = { report: Report; paper: Paper; origin: string };
