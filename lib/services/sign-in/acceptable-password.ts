import { AppError } from '@/lib/errors';
import { hashPassword } from './password-hash';
import { type PasswordContext, passwordFaults } from './password-rules';

/**
 * The hash of a password that meets the rules.
 * @throws INVALID with the reason
 */
export async function acceptablePassword(password: string, context: PasswordContext): Promise<string> {
  const faults = passwordFaults(password, context);
  if (faults.length > 0) {
    throw new AppError('INVALID', 'This password cannot be taken. Nothing was changed.', { faults });
  }
  return hashPassword(password);
}
