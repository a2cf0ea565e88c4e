import { type Book, serialOf } from '../book';
import { type DefinedName, fixed, formula, heading, input, label, note, type Sheet, title } from '../cells';
import { on, SHEET } from '../references';

const FIRST_ROW = 3;
const NAMES = [
  'planName',
  'currency',
  'startMonth',
  'planMonths',
  'discountRate',
  'awardRate',
  'awardMonth',
  'curveFoot',
  'curveRise',
  'negligible',
] as const;

export const planNames: readonly DefinedName[] = NAMES.map((name, i) => ({
  name,
  range: `${on(SHEET.plan)}$B$${FIRST_ROW + i}`,
}));

const FOOT = 1 / (1 + Math.exp(5));
const RISE = 1 / (1 + Math.exp(-5)) - FOOT;

/** The plan's own inputs and the constants of the model, each with the name by which formulas call it. */
export function planSheet({ plan: { plan } }: Book): Sheet {
  return {
    name: SHEET.plan,
    widths: [30, 28, 90],
    frozen: { rows: 2, columns: 1 },
    filter: false,
    choices: [],
    rows: () => [
      [title('Plan')],
      [heading('Input'), heading('Value'), heading('Meaning')],
      [label('Plan'), fixed(plan.name, 'text'), note('Name of the plan')],
      [label('Currency'), fixed(plan.currency, 'text'), note('All money, ISO 4217')],
      [
        label('First month'),
        input(serialOf(plan.start), 'month'),
        note('The first day of the plan’s first month. Salaries and prices are those of this month.'),
      ],
      [label('Months'), fixed(plan.months, 'whole'), note('Length of the plan. Fixed in this workbook.')],
      [
        label('Discount rate'),
        input(plan.discountRate, 'share'),
        note('What money is worth a year later, as a share: the d of net present value.'),
      ],
      [
        label('Pay award'),
        input(plan.payAward?.rate ?? 0, 'share'),
        note('Yearly rise of all salaries, as a share of salary.'),
      ],
      [
        label('Month of the pay award'),
        input(plan.payAward?.month ?? 0, 'whole'),
        note('Calendar month, 1 to 12; 0 for none.'),
      ],
      [
        label('Foot of the S-curve'),
        formula('1/(1+EXP(5))', FOOT, 'factor'),
        note('L(0) of the model, section 2.'),
      ],
      [
        label('Rise of the S-curve'),
        formula('1/(1+EXP(-5))-1/(1+EXP(5))', RISE, 'factor'),
        note('L(1) − L(0) of the model, section 2.'),
      ],
      [
        label('Negligible money'),
        fixed(0.000001, 'factor'),
        note('Money within this distance of 0 counts as none.'),
      ],
    ],
  };
}
