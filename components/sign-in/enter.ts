import { signInWithPassword } from './auth-client';

/** Signs in with what was typed a moment ago; where that does not work, the sign-in page asks for it again. */
export async function enterWithPassword({ email, password }: { email: string; password: string }) {
  const result = await signInWithPassword({ email, password }, '/plans');
  window.location.assign(result.ok ? result.value.path : '/sign-in');
}
