import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import { displayText, type Field } from './fields';
import type { GridContext, GridRow } from './grid-row';

type Params = ICellRendererParams<GridRow, string, GridContext>;

/** A cell that is typed into: its value, or the text that it cannot take with the reason, in sight and aloud. */
export class RoleCell implements ICellRendererComp<GridRow> {
  readonly #root = document.createElement('span');

  init(params: Params) {
    this.#draw(params);
  }

  getGui() {
    return this.#root;
  }

  refresh(params: Params) {
    this.#draw(params);
    return true;
  }

  #draw({ data, column, eGridCell }: Params) {
    const field = column?.getColId() as Field;
    const invalid = data?.invalid?.get(field);
    if (!data) return;
    this.#root.replaceChildren(invalid ? invalid.text || '(empty)' : displayText(data.line.role, field));
    if (!invalid) {
      eGridCell.removeAttribute('aria-invalid');
      eGridCell.removeAttribute('title');
      return;
    }
    eGridCell.setAttribute('aria-invalid', 'true');
    eGridCell.title = invalid.reason;
    const spoken = document.createElement('span');
    spoken.className = 'sr-only';
    spoken.textContent = ` ${invalid.reason}`;
    this.#root.append(spoken);
  }
}
