'use client';

import { FileUp } from 'lucide-react';
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import { formatNumber } from '@/lib/format';
import { cx } from './cx';

type FileDropProps = {
  label: string;
  name?: string | undefined;
  /** As of an input: ".csv,.xlsx". */
  accept?: string | undefined;
  hint?: ReactNode;
  error?: string | null | undefined;
  maxBytes?: number | undefined;
  pending?: boolean | undefined;
  onFile?: ((file: File) => void) | undefined;
};

/** A file by picker or by dropping it; also a plain file input of its form. */
export function FileDrop({ label, name, accept, hint, error, maxBytes, pending, onFile }: FileDropProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [file, setFile] = useState<File | null>(null);

  const tooLarge = file && maxBytes !== undefined && file.size > maxBytes;
  const problem = tooLarge
    ? `${file.name} has ${megabytes(file.size)}; at most ${megabytes(maxBytes)} can be read.`
    : error;

  const take = (files: FileList | null) => {
    const [first] = files ?? [];
    if (!first) return;
    setFile(first);
    if (maxBytes === undefined || first.size <= maxBytes) onFile?.(first);
  };
  const drop = (event: DragEvent<HTMLElement>) => {
    event.preventDefault();
    setOver(false);
    if (pending) return;
    if (input.current) input.current.files = event.dataTransfer.files;
    take(event.dataTransfer.files);
  };

  return (
    <div>
      <section
        aria-label={label}
        className={cx(
          'flex flex-col items-start gap-2 rounded-md border border-dashed p-5',
          over ? 'border-accent bg-accent-wash' : 'border-control',
        )}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label htmlFor={id} className="flex items-center gap-2 font-medium">
          <FileUp size={16} aria-hidden="true" className="text-muted" />
          {label}
        </label>
        <input
          ref={input}
          id={id}
          type="file"
          name={name}
          accept={accept}
          disabled={pending}
          className="max-w-full text-13 file:mr-3 file:min-h-8 file:rounded-md file:border file:border-solid file:border-control file:bg-surface file:px-3 file:text-13 file:font-medium file:text-ink"
          aria-describedby={cx(hint ? `${id}-hint` : null, problem && `${id}-error`) || undefined}
          aria-invalid={problem ? true : undefined}
          onChange={(event) => take(event.currentTarget.files)}
        />
        {hint ? (
          <p id={`${id}-hint`} className="text-12 text-muted">
            {hint}
          </p>
        ) : null}
      </section>
      <div role="status" className="mt-1 text-12">
        {pending && file ? `Reading ${file.name}…` : null}
      </div>
      {problem ? (
        <p id={`${id}-error`} role="alert" className="text-12 font-medium text-bad">
          {problem}
        </p>
      ) : null}
    </div>
  );
}

const megabytes = (bytes: number) => `${formatNumber(bytes / 1e6, 1)} MB`;
