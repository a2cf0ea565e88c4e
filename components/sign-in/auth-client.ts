import type { Result } from '@/lib/result';

/** The browser's side of /api/auth: each write needs the token that goes with a cookie. */
async function post(path: string, body: Record<string, string>): Promise<Response> {
  const answer: { csrfToken: string } = await (await fetch('/api/auth/csrf')).json();
  return fetch(`/api/auth/${path}`, {
    method: 'POST',
    body: new URLSearchParams({ ...body, csrfToken: answer.csrfToken, json: 'true' }),
  });
}

/** @returns where to go, or why not */
export async function signInWithPassword(
  credentials: { email: string; password: string },
  next: string,
): Promise<Result<{ path: string }>> {
  try {
    const response = await post('callback/credentials', { ...credentials, callbackUrl: next });
    const result: Result<{ path: string }> = await response.json();
    return result;
  } catch {
    return {
      ok: false,
      error: {
        code: 'UNAVAILABLE',
        message: 'The server did not answer. Check the connection and try again.',
      },
    };
  }
}

/** Leaves for the company's identity provider, which sends the person back to `next`. */
export async function continueWithIdentityProvider(next: string): Promise<void> {
  const answer: { url: string } = await (await post('signin/oidc', { callbackUrl: next })).json();
  window.location.assign(answer.url);
}

export async function signOut(): Promise<void> {
  await post('signout', {});
  window.location.assign('/sign-in?notice=signed-out');
}
