const MENTION = /@\{([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}/g;

export type TextPart = { text: string } | { mention: string };

/** A stored comment in pieces: plain text, and ids of the members whom it mentions as `@{id}`. */
export function mentionParts(body: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of body.matchAll(MENTION)) {
    if (match.index > from) parts.push({ text: body.slice(from, match.index) });
    parts.push({ mention: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  if (from < body.length) parts.push({ text: body.slice(from) });
  return parts;
}

export const mentionedIds = (body: string): string[] => [
  ...new Set(mentionParts(body).flatMap((part) => ('mention' in part ? [part.mention] : []))),
];

export const mentionOf = (memberId: string) => `@{${memberId}}`;
