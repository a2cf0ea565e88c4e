'use client';

import { Button } from '@/components/ui/button';
import { PlainShell } from '@/components/ui/plain-shell';

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <PlainShell title="This page could not be shown">
      <p>
        Something went wrong on the server. Nothing that you saved was lost. Try again; if it stays, tell your
        administrator.
      </p>
      {error.digest ? <p className="mt-2 text-13 text-muted">Reference for the log: {error.digest}</p> : null}
      <p className="mt-4">
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
      </p>
    </PlainShell>
  );
}
