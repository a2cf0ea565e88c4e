import type { Point } from '@/lib/engine';
import type { Book } from '../book';
import { fixed, formula, input, label, type Sheet } from '../cells';
import { inTable } from '../references';
import { TASKS } from './input-tables';
import { type Cells, tableSheet } from './table-sheet';
import { gainFormula, TRIPLE_HEADINGS, tripleCells } from './triples';

export const TASK_HEADINGS: Record<(typeof TASKS.columns)[number], string> = {
  role: 'Role',
  roleNo: 'Role no.',
  name: 'Task',
  share: 'Share of the role’s time',
  ...TRIPLE_HEADINGS,
  gain: 'Part of the role’s net gain',
};

const INDEX: Readonly<Record<Point, number>> = { conservative: 0, likely: 1, ambitious: 2 };

export const tasksOf = ({ layout }: Book) =>
  layout.roles.flatMap(({ role }, row) => (role.estimate?.tasks ?? []).map((task) => ({ task, role, row })));

export function tasksSheet(book: Book): Sheet {
  const point = INDEX[book.scenario.point];
  const rows = tasksOf(book).map(({ task, role, row }, i): Cells<(typeof TASKS.columns)[number]> => {
    const cell = (name: string) => inTable<string>(TASKS, name, i);
    const gain =
      task.share *
      ((task.exposure[point] ?? 0) * ((task.timeSaved[point] ?? 0) - (task.review[2 - point] ?? 0)));
    return {
      role: label(role.code),
      roleNo: fixed(row + 1, 'whole'),
      name: label(task.name),
      share: input(task.share, 'share'),
      ...tripleCells('exposure', task.exposure),
      ...tripleCells('timeSaved', task.timeSaved),
      ...tripleCells('review', task.review),
      gain: formula(`${cell('share')}*${gainFormula(cell)}`, gain, 'share'),
    };
  });
  return tableSheet(TASKS, TASK_HEADINGS, rows, { widths: [16, 8, 36, 12], columns: 3 });
}
