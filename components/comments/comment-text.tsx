import { mentionParts } from '@/lib/plan/mentions';
import { linkParts } from './link-parts';

type Props = { body: string; names: Record<string, string> };

/** A comment's words: plain text with mentions by current name and addresses as links. */
export function CommentText({ body, names }: Props) {
  return (
    <p className="max-w-prose whitespace-pre-wrap break-words">
      {mentionParts(body).map((part, i) =>
        'mention' in part ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name
          <strong key={i} className="font-medium text-accent-strong">
            @{names[part.mention] ?? 'a former member'}
          </strong>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <Linked key={i} text={part.text} />
        ),
      )}
    </p>
  );
}

const Linked = ({ text }: { text: string }) =>
  linkParts(text).map(({ text: shown, href }, i) =>
    href ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name
      <a key={i} href={href} className="link" target="_blank" rel="noopener noreferrer nofollow">
        {shown}
      </a>
    ) : (
      shown
    ),
  );
