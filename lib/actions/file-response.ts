import type { ExportFile, ExportOrigin } from '@/lib/services/exports/export-file';
import { originFields } from '@/lib/services/exports/origin-fields';

/** A file to be taken away, part by part, with what it is of in its headers. */
export const fileResponse = ({ name, type, parts, origin }: ExportFile): Response =>
  new Response(streamOf(parts), {
    headers: {
      ...originHeaders(origin),
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });

/** "x-headroom-exported-by" */
export const originHeader = (field: string): string =>
  `x-headroom-${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function originHeaders(origin: ExportOrigin): Record<string, string> {
  const fields = Object.entries(originFields(origin));
  return Object.fromEntries(
    fields.flatMap(([name, value]) => (value === null ? [] : [[originHeader(name), headerText(value)]])),
  );
}

/** Percent-encoded UTF-8 where a header cannot carry a character; half a surrogate pair becomes U+FFFD. */
const headerText = (value: string | number): string =>
  encodeURI(new TextDecoder().decode(new TextEncoder().encode(String(value))));

const CHUNK = 64 * 1024;

/** Made as fast as it is taken, so that a large file is never whole in memory. */
function streamOf(parts: Iterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = parts[Symbol.iterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      let text = '';
      while (text.length < CHUNK) {
        const next = iterator.next();
        if (next.done) {
          controller.enqueue(encoder.encode(text));
          controller.close();
          return;
        }
        if (typeof next.value !== 'string') {
          if (text !== '') controller.enqueue(encoder.encode(text));
          controller.enqueue(next.value);
          return;
        }
        text += next.value;
      }
      controller.enqueue(encoder.encode(text));
    },
  });
}
