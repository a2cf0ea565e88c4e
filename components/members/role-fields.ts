import type { MemberRole } from '@/lib/access';
import { ROLE_CHOICES } from './roles';

/** What RoleAndScopes holds when its form is submitted. */
export function roleFields(form: HTMLFormElement): { role: MemberRole; scopes: string[] } {
  const fields = new FormData(form);
  const role = ROLE_CHOICES.find(({ value }) => value === fields.get('role'))?.value ?? 'viewer';
  const scopes = fields.getAll('scopes').filter((value) => typeof value === 'string');
  return { role, scopes: role === 'head' ? scopes : [] };
}
