import { FIELD_NAMES, FIELDS, type Field, isField, isNumeric } from './fields';

/** Lines in a state that no column shows. */
export const MARKS = ['without-estimate', 'changed', 'faults', 'own'] as const;
export type Mark = (typeof MARKS)[number];

/** What a column is to hold: words, a range of numbers as the column shows them, or one of some choices. */
export type Condition =
  | { kind: 'words'; words: string }
  | { kind: 'range'; from: number | null; to: number | null }
  | { kind: 'choices'; choices: readonly string[] };

/** `column` is one of the grid's, which may be one that is not typed into. */
export type Sort = { column: string; descending: boolean };

/** Which lines are shown and in which order: what the address of a view says. */
export type ViewQuery = {
  /** Words in any text of a line. */
  find: string;
  sort: readonly Sort[];
  conditions: Readonly<Partial<Record<Field, Condition>>>;
  marks: ReadonlySet<Mark>;
};

export const PLAIN_VIEW: ViewQuery = { find: '', sort: [], conditions: {}, marks: new Set() };

export const isFiltered = ({ find, conditions, marks }: ViewQuery) =>
  find.trim() !== '' || marks.size > 0 || Object.keys(conditions).length > 0;

const PREFIX = 'f-';
const BETWEEN = '..';

const written = (condition: Condition): string => {
  switch (condition.kind) {
    case 'words':
      return condition.words;
    case 'range':
      return `${condition.from ?? ''}${BETWEEN}${condition.to ?? ''}`;
    case 'choices':
      return condition.choices.join();
    default:
      return condition satisfies never;
  }
};

const border = (text: string | undefined): number | null => {
  const value = Number(text);
  return text && Number.isFinite(value) ? value : null;
};

function conditionOf(field: Field, text: string): Condition | null {
  if (isNumeric(field)) {
    const [from, to] = text.split(BETWEEN).map(border);
    return from == null && to == null ? null : { kind: 'range', from: from ?? null, to: to ?? null };
  }
  const { choices } = FIELDS[field];
  if (choices) {
    const chosen = text.split(',').filter((one) => choices.includes(one));
    return chosen.length === 0 ? null : { kind: 'choices', choices: chosen };
  }
  return text.trim() === '' ? null : { kind: 'words', words: text };
}

/** The parameters of a view; none for the plain one. */
export function viewParameters({
  find,
  sort,
  conditions,
  marks,
}: ViewQuery): [name: string, value: string][] {
  return [
    ...(find.trim() === '' ? [] : [['find', find] as [string, string]]),
    ...(sort.length === 0
      ? []
      : [
          ['sort', sort.map(({ column, descending }) => (descending ? `-${column}` : column)).join()] as [
            string,
            string,
          ],
        ]),
    ...FIELD_NAMES.flatMap((field): [string, string][] => {
      const condition = conditions[field];
      return condition ? [[PREFIX + field, written(condition)]] : [];
    }),
    ...(marks.size === 0
      ? []
      : [['only', MARKS.filter((mark) => marks.has(mark)).join()] as [string, string]]),
  ];
}

const isViewParameter = (name: string) =>
  name === 'find' || name === 'sort' || name === 'only' || name.startsWith(PREFIX);

/** The view that an address asks for; what is none of it or makes no sense is passed over. */
export function viewQuery(parameters: URLSearchParams): ViewQuery {
  const sort = (parameters.get('sort') ?? '')
    .split(',')
    .filter((name) => /^-?[a-zA-Z]+$/.test(name))
    .map((name) => ({ column: name.replace('-', ''), descending: name.startsWith('-') }));
  const conditions = [...parameters].flatMap(([name, text]): [Field, Condition][] => {
    const field = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : '';
    const condition = isField(field) ? conditionOf(field, text) : null;
    return isField(field) && condition ? [[field, condition]] : [];
  });
  const named = (parameters.get('only') ?? '').split(',');
  return {
    find: parameters.get('find') ?? '',
    sort,
    conditions: Object.fromEntries(conditions),
    marks: new Set(MARKS.filter((mark) => named.includes(mark))),
  };
}

/** An address with another view; what else it says stays. */
export function withView(parameters: URLSearchParams, query: ViewQuery): string {
  const next = new URLSearchParams([...parameters].filter(([name]) => !isViewParameter(name)));
  for (const [name, value] of viewParameters(query)) next.set(name, value);
  return next.toString();
}
