import { compute, type Level, type Plan } from '@/lib/engine';
import type { ExportFile } from '@/lib/services/exports/export-file';
import { readCsv } from '@/lib/tabular';

/** A part may be bytes; the mark of their order at its start is kept. */
export const textOf = ({ parts }: Pick<ExportFile, 'parts'>) =>
  [...parts].map((part) => (typeof part === 'string' ? part : decode(part))).join('');
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** All bytes of a file, text as UTF-8. */
export const bytesOf = ({ parts }: Pick<ExportFile, 'parts'>): Buffer =>
  Buffer.concat([...parts].map((part) => Buffer.from(part)));

/** The cells of a CSV, its header first. */
export function rowsOf(text: string): readonly (readonly string[])[] {
  const read = readCsv(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.table.rows;
}

/** The lines of a CSV as records by column. */
export function recordsOf(file: Pick<ExportFile, 'parts'>): Record<string, string>[] {
  const [header = [], ...rows] = rowsOf(textOf(file));
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

/** Every number that pay can be worked out from: salaries, and every figure of the results that contains pay. */
export function payFigures(plan: Plan): Set<string> {
  const figures = new Set(plan.roles.map(({ salary }) => String(salary)));
  for (const scenario of compute(plan, { roles: true }).scenarios) {
    const { total, costCentres, roles, systems } = scenario;
    const levels: Level[] = [
      total,
      ...[costCentres, roles, systems].flatMap((group) => Object.values(group)),
    ];
    for (const { series, measures } of levels) {
      const { payroll, recruitment, severance, retraining, carried, cost, baselineCost, net } = series;
      const money = [payroll, recruitment, severance, retraining, carried, cost, baselineCost, net];
      for (const value of money.flatMap((values) => [...values])) figures.add(String(value));
      for (const value of Object.values(measures)) figures.add(String(value));
    }
  }
  return new Set([...figures].filter((figure) => figure.length > 6));
}
