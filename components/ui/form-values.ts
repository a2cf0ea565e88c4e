import type { FormEvent } from 'react';

/** The text fields of a form that is being submitted, by name; the browser's own submission is held back. */
export function submittedFields(event: FormEvent<HTMLFormElement>): (name: string) => string {
  event.preventDefault();
  return fieldsOf(event.currentTarget);
}

/** The text fields of a form as they are now, by name. */
export function fieldsOf(form: HTMLFormElement): (name: string) => string {
  const fields = new FormData(form);
  return (name) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
}
