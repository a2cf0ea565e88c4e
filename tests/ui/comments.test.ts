import { describe, expect, test } from 'vitest';
import { linkParts } from '@/components/comments/link-parts';
import {
  mentionBeingTyped,
  mentionLabels,
  peopleFor,
  storedText,
  typedText,
} from '@/components/comments/mention-labels';
import { mentionedIds, mentionOf } from '@/lib/plan/mentions';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const PEOPLE = [
  { id: id(1), name: 'Anna Web' },
  { id: id(2), name: 'Anna Weber' },
  { id: id(3), name: 'Anna Weber' },
  { id: id(4), name: 'Jo Ann Díaz' },
];
const labels = mentionLabels(PEOPLE);

describe('mentions in a text field', () => {
  test('are typed as names, the same name with a number, and stored by member', () => {
    const text = 'Ask @Anna Web, @Anna Weber (2)\nand @Anna Weber.';
    const body = `Ask ${mentionOf(id(1))}, ${mentionOf(id(3))}\nand ${mentionOf(id(2))}.`;
    expect(storedText(text, labels)).toBe(body);
    expect(typedText(body, labels)).toBe(text);
    expect(mentionedIds(body)).toEqual([id(1), id(3), id(2)]);
  });

  test('are none inside a word: of an address, or of a longer name', () => {
    for (const text of ['mail@Anna Web', '@Anna Webster', '@anna web', '@{1}'])
      expect(storedText(text, labels)).toBe(text);
  });

  test('are offered from an @ at the beginning of a word, by the beginning of any name', () => {
    expect(mentionBeingTyped('Ask @an', 7)).toEqual({ from: 4, query: 'an' });
    expect(mentionBeingTyped('@', 1)).toEqual({ from: 0, query: '' });
    expect(mentionBeingTyped('mail@an', 7)).toBeNull();
    expect(mentionBeingTyped('@an\nx', 5)).toBeNull();
    expect(peopleFor(PEOPLE, 'AN').map((person) => person.id)).toEqual([id(1), id(2), id(3), id(4)]);
    expect(peopleFor(PEOPLE, 'dí').map((person) => person.id)).toEqual([id(4)]);
    expect(peopleFor(PEOPLE, 'Anna Weber ')).toEqual([]);
  });
});

describe('links in a comment', () => {
  test('are addresses of the web as they are written, without the sentence around them', () => {
    expect(linkParts('See https://example.com/a?b=c. Or (http://x.example/d).')).toEqual([
      { text: 'See ' },
      { text: 'https://example.com/a?b=c', href: 'https://example.com/a?b=c' },
      { text: '. Or (' },
      { text: 'http://x.example/d', href: 'http://x.example/d' },
      { text: ').' },
    ]);
  });

  test('are nothing else: no script, no file, no address that cannot be', () => {
    for (const text of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc',
      'https://',
      'www.example.com',
    ])
      expect(linkParts(text)).toEqual([{ text }]);
  });
});
