import type { ImportChoices } from '@/lib/services/inventory/inputs';
import type { ImportPreview } from '@/lib/services/inventory/preview';

/** The preview with what was chosen since, so that a control shows the choice while the file is read anew. */
export function withChoices(preview: ImportPreview, made: ImportChoices): ImportPreview {
  const { options } = preview;
  return {
    ...preview,
    mapping: made.mapping ?? preview.mapping,
    choices: { ...preview.choices, ...made },
    source:
      preview.source.kind === 'csv'
        ? {
            ...preview.source,
            encoding: made.encoding ?? preview.source.encoding,
            delimiter: made.delimiter ?? preview.source.delimiter,
          }
        : { ...preview.source, sheet: made.sheet ?? preview.source.sheet },
    options: {
      ...options,
      kind: made.kind ?? options.kind,
      payBasis: made.payBasis ?? options.payBasis,
      payIs: made.payIs ?? options.payIs,
      fteFrom: made.fteFrom ?? options.fteFrom,
      grouping: made.grouping ?? options.grouping,
      rates: made.rates ?? options.rates,
      ftePercent: made.ftePercent ?? options.ftePercent,
      fullTimeHours: made.fullTimeHours ?? options.fullTimeHours,
      decimal: made.decimal === undefined ? options.decimal : made.decimal,
      dateOrder: made.dateOrder ?? options.dateOrder,
      leaveOutLeavers: made.leaveOutLeavers ?? options.leaveOutLeavers,
      defaults: made.defaults ?? options.defaults,
      intoCentre: made.intoCentre === undefined ? options.intoCentre : made.intoCentre,
    },
  };
}
