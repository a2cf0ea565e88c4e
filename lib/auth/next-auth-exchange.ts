import type { NextApiRequest, NextApiResponse } from 'next';
import type { NextRequest } from 'next/server';
import NextAuth, { type AuthOptions } from 'next-auth';

/** Lets next-auth answer a request through its request-and-response interface, which needs nothing around it. */
export async function askNextAuth(
  request: NextRequest,
  { action, options }: { action: readonly string[]; options: AuthOptions },
): Promise<Response> {
  const answer = new Answer();
  const question = {
    method: request.method,
    headers: Object.fromEntries(request.headers),
    cookies: Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value])),
    query: { ...Object.fromEntries(request.nextUrl.searchParams), nextauth: [...action] },
    body: await readBody(request),
  };
  await NextAuth(asApiRequest(question), asApiResponse(answer), options);
  return answer.toResponse();
}

/** The fields that next-auth reads of the request: these and no others. */
const asApiRequest = (question: object) => question as NextApiRequest;
/** The methods that next-auth calls on the response: these and no others. */
const asApiResponse = (answer: Answer) => answer as unknown as NextApiResponse;

/** More than any form of ours sends, in bytes. */
const MAX_BODY = 16_384;

/** The fields of a form, in its usual encoding or as JSON; none where there are too many bytes or they are something else. */
async function readBody(request: NextRequest): Promise<Record<string, unknown>> {
  const text = request.method === 'POST' ? await readText(request) : '';
  if (!request.headers.get('content-type')?.includes('application/json')) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? { ...body } : {};
  } catch {
    return {};
  }
}

async function readText({ body }: NextRequest): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY) return '';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

class Answer {
  private code = 200;
  private readonly fields = new Map<string, string[]>();
  private content: string | null = null;

  status(code: number) {
    this.code = code;
    return this;
  }
  getHeader(name: string) {
    return this.fields.get(name.toLowerCase());
  }
  setHeader(name: string, value: string | string[]) {
    this.fields.set(name.toLowerCase(), [value].flat());
    return this;
  }
  json(value: unknown) {
    this.setHeader('Content-Type', 'application/json');
    this.content = JSON.stringify(value);
  }
  send(value: unknown) {
    if (typeof value === 'string') this.content = value;
    else this.json(value);
  }
  end() {}

  toResponse(): Response {
    const headers = new Headers();
    for (const [name, values] of this.fields) for (const value of values) headers.append(name, value);
    return new Response(this.content, { status: this.code, headers });
  }
}
