import type { Refusal, Result } from '@/lib/result';
import type { ImportProgress } from '@/lib/services/inventory/prepare';
import type { WatchedLine } from '@/lib/services/inventory/watched-line';

export type Watch = { signal: AbortSignal; onProgress: (progress: ImportProgress) => void };

const LOST: Refusal = {
  code: 'UNAVAILABLE',
  message: 'The server did not answer. Nothing was changed; check the connection and try again.',
};

/** Sends a file as it is; the server writes it down as it comes. */
export async function sendFile(
  address: string,
  file: File,
  { signal }: Pick<Watch, 'signal'>,
): Promise<Result<{ upload: string }>> {
  try {
    const headers = { 'content-type': 'application/octet-stream' };
    const response = await fetch(address, { method: 'POST', body: file, headers, signal });
    return (await response.json()) as Result<{ upload: string }>;
  } catch {
    return { ok: false, error: LOST };
  }
}

/** Asks for work that takes long; the answer comes line by line. */
export async function watch<O>(
  address: string,
  input: unknown,
  { signal, onProgress }: Watch,
): Promise<Result<O>> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(address, { method: 'POST', body: JSON.stringify(input), headers, signal });
    for await (const text of linesOf(response)) {
      const line = JSON.parse(text) as WatchedLine<O>;
      if ('result' in line) return line.result;
      onProgress(line.progress);
    }
    return { ok: false, error: LOST };
  } catch {
    return { ok: false, error: LOST };
  }
}

async function* linesOf({ body }: Response): AsyncGenerator<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
