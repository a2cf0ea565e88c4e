import type { Fault } from '@/lib/result';
import { KNOWN_PASSWORDS } from './known-passwords';

export const MIN_PASSWORD_LENGTH = 15;
export const MAX_PASSWORD_LENGTH = 128;

/** Runs that hands type without thinking; a password is not made of them. */
const SEQUENCES = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'yxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qazwsxedcrfvtgbyhnujm',
  '1q2w3e4r5t6y7u8i9o0p',
];
const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const KNOWN = new Set(KNOWN_PASSWORDS.flatMap((known) => [fold(known), fold(withoutEnding(known))]));
KNOWN.delete('');
/** What must be left once runs, or the words that anybody would try first, are taken out: so many characters, so many different. */
const MIN_OWN = { characters: 8, different: 5 };
const COMMON_WORDS = [
  'headroom',
  'password',
  'passwort',
  'motdepasse',
  'welcome',
  'letmein',
  'admin',
  'secret',
];

/** Words that an outsider knows about the person: the parts of the e-mail address, the name of the organisation. */
export type PasswordContext = { email: string; name?: string | undefined; organisation?: string | undefined };

/** Why the password cannot be taken; empty when it can. No rule about kinds of characters: length and not being guessable are all. */
export function passwordFaults(password: string, context: PasswordContext): Fault[] {
  const length = [...password].length;
  if (length < MIN_PASSWORD_LENGTH) {
    return [
      fault(
        `${length} characters`,
        `${MIN_PASSWORD_LENGTH} or more characters, such as four unrelated words`,
      ),
    ];
  }
  if (length > MAX_PASSWORD_LENGTH) {
    return [fault(`${length} characters`, `at most ${MAX_PASSWORD_LENGTH} characters`)];
  }
  if (KNOWN.has(fold(password)) || KNOWN.has(fold(withoutEnding(password)))) {
    return [fault('a password found in many leaked lists', 'one that nobody else uses')];
  }
  if (isRepetition(password)) return [fault('the same few characters again and again', 'more variety')];
  if (!hasEnoughOwn(withoutSequences(password))) {
    return [fault('mostly a run of neighbouring keys or letters', 'more than a run')];
  }
  if (!hasEnoughOwn(withoutWords(password, context))) {
    return [
      fault('mostly your name, your organisation or a common word', 'something an outsider could not guess'),
    ];
  }
  return [];
}

const fault = (found: string, expected: string): Fault => ({ path: 'password', found, expected });

/** Lower case, without spaces and separators, common substitutions undone. */
function fold(text: string): string {
  const plain = [...text.normalize('NFKC').toLowerCase()].map((c) => LEET[c] ?? c).join('');
  return plain.replace(/[\s\p{P}]/gu, '');
}

function withoutEnding(password: string): string {
  return password.replace(/[\d!?.*#$@_-]+$/u, '');
}

/** Whether the whole is one short piece again and again, or is made of fewer than five different characters. */
function isRepetition(password: string): boolean {
  const text = password.normalize('NFKC').toLowerCase();
  if (new Set(text).size < 5) return true;
  for (let size = 1; size <= text.length / 2; size += 1) {
    const piece = text.slice(0, size);
    if (piece.repeat(Math.ceil(text.length / size)).slice(0, text.length) === text) return true;
  }
  return false;
}

/** Takes out every run of four or more neighbours, forwards and backwards. */
function withoutSequences(password: string): string {
  const text = password.normalize('NFKC').toLowerCase();
  let kept = '';
  let at = 0;
  while (at < text.length) {
    const run = Math.max(
      ...SEQUENCES.flatMap((s) => [runLength(text, at, s), runLength(text, at, reverse(s))]),
    );
    if (run < 4) kept += text[at];
    at += run < 4 ? 1 : run;
  }
  return kept;
}

function runLength(text: string, at: number, sequence: string): number {
  let from = sequence.indexOf(text.charAt(at));
  let best = 0;
  while (from >= 0) {
    let length = 0;
    while (from + length < sequence.length && text[at + length] === sequence[from + length]) length += 1;
    best = Math.max(best, length);
    from = sequence.indexOf(text.charAt(at), from + 1);
  }
  return best;
}

const reverse = (text: string) => [...text].reverse().join('');

function withoutWords(password: string, { email, name = '', organisation = '' }: PasswordContext): string {
  const known = [email, name, organisation].flatMap((text) => text.split(/[^\p{L}\p{N}]+/u));
  const words = [...known, ...COMMON_WORDS].map(fold).filter((word) => word.length >= 4);
  words.sort((a, b) => b.length - a.length);
  return words.reduce((text, word) => text.replaceAll(word, ''), fold(password));
}

function hasEnoughOwn(text: string): boolean {
  const own = [...text].filter((character) => character.trim() !== '');
  return own.length >= MIN_OWN.characters && new Set(own).size >= MIN_OWN.different;
}
