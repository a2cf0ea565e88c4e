import type { ReactNode } from 'react';
import { explain, type TermKey } from '@/lib/glossary';
import { Tooltip } from './tooltip';

/** A term of the model, explained with its formula. */
export function Term({ name, children }: { name: TermKey; children?: ReactNode }) {
  return <Tooltip content={<Explanation name={name} />}>{children ?? explain(name).term}</Tooltip>;
}

/** A question mark beside a label that must stay plain text. */
export function TermHint({ name }: { name: TermKey }) {
  return (
    <Tooltip plain content={<Explanation name={name} />} className="text-muted">
      <span
        aria-hidden="true"
        className="inline-grid size-4 place-items-center rounded-full border border-control text-12 leading-none"
      >
        ?
      </span>
      <span className="sr-only">About {explain(name).term}</span>
    </Tooltip>
  );
}

function Explanation({ name }: { name: TermKey }) {
  const { term, text, formula } = explain(name);
  return (
    <>
      <strong className="block font-semibold">{term}</strong>
      <span className="block">{text}</span>
      {formula ? <span className="mt-1 block border-t border-line pt-1 text-muted">{formula}</span> : null}
    </>
  );
}
