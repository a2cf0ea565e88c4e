const WIDTHS = ['w-full', 'w-11/12', 'w-4/5', 'w-2/3'] as const;

/** The room that text will take, read aloud as one sentence. */
export function Skeleton({
  lines = 3,
  label = 'Loading',
}: {
  lines?: number | undefined;
  label?: string | undefined;
}) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key, line) => (
        <div key={key} aria-hidden="true" className={`skeleton mb-2 h-4 ${WIDTHS[line % WIDTHS.length]}`} />
      ))}
    </div>
  );
}

/** A page's loading state: its title, figures and table as empty room. */
export function LoadingPage({ label = 'Loading the page' }: { label?: string | undefined }) {
  return (
    <div className="page">
      <div aria-hidden="true" className="skeleton mb-6 h-9 w-72 max-w-full" />
      <div aria-hidden="true" className="mb-8 grid grid-cols-2 gap-6 md:grid-cols-4">
        {['a', 'b', 'c', 'd'].map((key) => (
          <div key={key} className="skeleton h-14" />
        ))}
      </div>
      <Skeleton lines={8} label={label} />
    </div>
  );
}
