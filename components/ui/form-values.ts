import type { FormEvent } from 'react';

/** The text fields of a form that is being submitted, by name; the browser's own submission is held back. */
export function submittedFields(event: FormEvent<HTMLFormElement>): (name: string) => string {
  event.preventDefault();
  const fields = new FormData(event.currentTarget);
  return (name) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
}
