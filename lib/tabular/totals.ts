/** How a cell starts that is the label of a sum. */
export const TOTAL_WORDS = '(grand |sub-?)?(totals?|sum|summe|gesamt|gesamtsumme|somme)';

/** What pivot tables, SAP and French ledgers write, and “4100 Total”; too plain for a column of job titles. */
const MORE_WORDS =
  '(gesamtergebnis|teilergebnis|zwischensumme|ergebnis|overall result|result|sous-total|ensemble)';
const LABEL = new RegExp(`^(${TOTAL_WORDS}|${MORE_WORDS})(?![\\p{L}\\p{N}])`, 'iu');
const LABEL_BEHIND = /\s(totals?|summe|ergebnis|result|gesamt)\s*:?$/iu;

/** Whether a text labels a sum of other rows, where it is no name of anything known. */
export const labelsTotal = (text: string) => LABEL.test(text) || LABEL_BEHIND.test(text);
