import { CopyButton } from '@/components/ui/copy-button';

type Props = {
  /** What the text is for; names its scrolling region. */
  label: string;
  text: string;
};

/** A text to be copied as it is, such as a command. */
export function CodeBlock({ label, text }: Props) {
  return (
    <div className="mt-2 mb-4 flex max-w-[72rem] flex-wrap items-start gap-2">
      <section
        aria-label={label}
        className="min-w-0 flex-1 basis-72 overflow-x-auto border border-line bg-sunken px-3 py-2"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <pre className="font-mono text-12">{text}</pre>
      </section>
      <span className="print:hidden">
        <CopyButton text={text} />
      </span>
    </div>
  );
}
