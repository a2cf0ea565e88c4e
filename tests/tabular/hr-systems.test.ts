import { describe, expect, test } from 'vitest';
import { proposeOptions, readCsv, readInventory, recognise } from '@/lib/tabular';
import { isZip } from '@/lib/tabular/file-kind';
import { readWorkbook } from '@/lib/tabular/read-workbook';
import { HR_FILES, type HrFile, hourly, isInPost, type Person, people } from './hr-systems';

/** Everything as the file proposes it: nobody touches the mapping or an option. */
async function atFirstTry(file: HrFile, currency: string) {
  const bytes = await file.bytes();
  const table = isZip(bytes) ? await readWorkbook(bytes) : readCsv(bytes);
  if (!table.ok) throw new Error(JSON.stringify(table.faults));
  const recognised = recognise(table.table);
  if (!recognised.ok) throw new Error(JSON.stringify(recognised.faults));
  const { recognition } = recognised;
  const { options } = proposeOptions(table.table, recognition, { currency, planStart: '2027-01' });
  return { recognition, options, read: readInventory(table.table, recognition.mapping, options) };
}

type Sum = { fte: number; heads: number; pay: number };

/** The lines that the people make, worked out from the people and not from the file. */
function expectedLines({ system, without = [], byName }: HrFile): Map<string, Sum> {
  const lines = new Map<string, Sum>();
  for (const person of people(120).filter(isInPost)) {
    const { centre, title, grade, location, fte, isContractor } = person;
    const key = [
      byName ? centre.name : centre.code,
      title,
      without.includes('grade') ? '' : grade,
      location,
      isContractor ? 'contractor' : 'employee',
    ].join(' | ');
    const line = lines.get(key) ?? { fte: 0, heads: 0, pay: 0 };
    lines.set(key, {
      fte: line.fte + fte,
      heads: line.heads + 1,
      pay: line.pay + fte * yearOf(system, person),
    });
  }
  return lines;
}

/** A year's pay as far as the system writes it: cents of an hour and of half a month are lost. */
function yearOf(system: string, { pay, isHourly }: Person): number {
  const cents = (amount: number) => Math.round(amount * 100) / 100;
  if (system === 'BambooHR' && isHourly) return hourly(pay) * 52 * 40;
  if (system === 'ADP') return cents(pay / 24) * 24;
  if (system === 'Personio in German') return (Math.round((pay / 12) * 1000) / 1000) * 12;
  return pay;
}

describe('exports of HR systems import right at the first try: each line’s FTE, heads and pay against sums over the people', () => {
  test.each(HR_FILES.map((file) => [file.system, file] as const))('%s', async (system, file) => {
    const currency = system === 'ADP' || system === 'BambooHR' ? 'USD' : 'EUR';
    const { read, options, recognition } = await atFirstTry(file, currency);
    expect(read.faults).toEqual([]);
    expect(options.kind).toBe('persons');
    expect(recognition.mapping.endDate).toBeDefined();
    const names = new Map(read.costCentres.map(({ code, name }) => [code, name]));
    const found = new Map(
      read.roleLines.map((line) => {
        const centre = file.byName ? names.get(line.costCentre) : line.costCentre;
        const key = [centre, line.title, line.grade, line.location, line.engagement].join(' | ');
        return [key, line];
      }),
    );
    const expected = expectedLines(file);
    expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
    expect(found.size).toBe(read.roleLines.length);
    for (const [key, { fte, heads, pay }] of expected) {
      const line = found.get(key);
      expect([key, line?.heads]).toEqual([key, heads]);
      expect(line?.fte, key).toBeCloseTo(fte, 9);
      expect((line?.fte ?? 0) * (line?.salary ?? 0), key).toBeCloseTo(pay, 4);
    }
    expect(JSON.stringify(read)).not.toMatch(/Müller|O'Brien|Chloé|1000\d\d/);
  });
});
