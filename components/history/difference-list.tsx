import type { Difference } from '@/lib/plan';
import { fieldLabel, fieldValue } from './field-words';

/** Fields with what they were and what they are. */
export function DifferenceList({ fields }: { fields: readonly Difference[] }) {
  return (
    <ul className="tnum">
      {fields.map(({ path, before, after }) => (
        <li key={path} className="break-words">
          {fieldLabel(path)}
          {': '}
          {before === undefined ? null : (
            <>
              <span className="sr-only">before </span>
              <del className="text-muted">{fieldValue(path, before)}</del>{' '}
              <span className="sr-only">now </span>
            </>
          )}
          {after === undefined ? (
            <span className="text-muted">left out</span>
          ) : (
            <ins className="no-underline">{fieldValue(path, after)}</ins>
          )}
        </li>
      ))}
    </ul>
  );
}
