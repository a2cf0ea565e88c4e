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

/** Forms and JSON alike; anything else is no body. */
async function readBody(request: NextRequest): Promise<Record<string, unknown>> {
  if (request.method !== 'POST') return {};
  try {
    const isJson = request.headers.get('content-type')?.includes('application/json');
    const body: unknown = isJson ? await request.json() : Object.fromEntries(await request.formData());
    return typeof body === 'object' && body !== null ? { ...body } : {};
  } catch {
    return {};
  }
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
