import { formatNumber } from '@/lib/format';
import { FIELD_NAMES, FIELDS, type Field } from './fields';
import { type Condition, MARKS, type Mark, type ViewQuery } from './view-query';

/** After "only lines". */
export const MARK_NAMES: Readonly<Record<Mark, string>> = {
  'without-estimate': 'without estimate',
  changed: 'changed in this session',
  faults: 'with faults',
  own: 'of this cost centre itself',
};

/** One condition of a view in words, and the view without it. */
export type FilterPart = { text: string; without: ViewQuery };

const columnName = (field: Field) => FIELDS[field].header.replace(/, .*$/, '');

function wordsOf(field: Field, condition: Condition): string {
  const name = columnName(field);
  switch (condition.kind) {
    case 'words':
      return `${name} contains “${condition.words}”`;
    case 'choices':
      return `${name}: ${condition.choices.join(' or ')}`;
    case 'range': {
      const { from, to } = condition;
      if (from === null) return `${name} up to ${formatNumber(to)}`;
      return to === null
        ? `${name} from ${formatNumber(from)}`
        : `${name} from ${formatNumber(from)} to ${formatNumber(to)}`;
    }
    default:
      return condition satisfies never;
  }
}

/** What narrows a view, besides the words that are looked for. */
export function filterParts(query: ViewQuery): FilterPart[] {
  const marks = MARKS.filter((mark) => query.marks.has(mark)).map((mark) => ({
    text: `Only lines ${MARK_NAMES[mark]}`,
    without: { ...query, marks: new Set([...query.marks].filter((one) => one !== mark)) },
  }));
  const conditions = FIELD_NAMES.flatMap((field): FilterPart[] => {
    const { [field]: condition, ...others } = query.conditions;
    return condition ? [{ text: wordsOf(field, condition), without: { ...query, conditions: others } }] : [];
  });
  return [...marks, ...conditions];
}
