import type { Refusal } from '@/lib/result';
import { Callout } from './callout';

/** Why a form was refused, with each fault and where it is. Read aloud as it appears. */
export function FormError({ error }: { error?: Pick<Refusal, 'message' | 'faults'> | null | undefined }) {
  if (!error) return null;
  return (
    <Callout tone="bad" role="alert" title={error.message}>
      {error.faults && error.faults.length > 0 ? (
        <ul className="mt-1 list-disc pl-4">
          {error.faults.map((fault) => (
            <li key={`${fault.path} ${fault.expected}`}>
              {fault.path ? <strong className="font-medium">{fault.path}: </strong> : null}
              expected {fault.expected}
              {fault.found ? `, found ${fault.found}` : null}
            </li>
          ))}
        </ul>
      ) : null}
    </Callout>
  );
}
