/** Words of people who are not on the company's own payroll, in English, German and French, without diacritics. */
const WORDS =
  /contract(or|ing)|contingent|freelanc|extern|agency|consultant|vendor|outsourc|third.?party|self.?employed|off.?payroll|\btemps?\b|temporary (agency|staff)|zeitarbeit|leiharbeit|arbeitnehmerueberlassung|arbeitnehmeruberlassung|fremd|freie? mitarbeit|freiberuf|selbst(st)?andig|honorarkraft|werkvertrag|dienstleister|prestataire|interim|sous.?traitant|portage|independant/i;
/** What a type is cut short to: PeopleSoft, Workday, SAP. */
const CODES = /^(c|cw|cwr|ctr|ext|contract)$/i;

/** Whether a worker type says that a person is no employee. “Temporary” or “fixed term” alone is one. */
export function isContractor(workerType: string): boolean {
  const text = workerType.normalize('NFKD').replace(/\p{M}/gu, '').trim();
  return WORDS.test(text) || CODES.test(text);
}
