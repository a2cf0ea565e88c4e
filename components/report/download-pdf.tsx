'use client';

import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { save } from '@/components/charts/picture';
import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form-error';

const UNREACHED = 'The server could not be reached, so there is no PDF. Check the connection and try again.';

/** Has the server make the board paper as a PDF and saves it. `href` is where the file is. */
export function DownloadPdf({ href }: { href: string }) {
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const download = async () => {
    setWorking(true);
    setProblem(null);
    try {
      const answer = await fetch(href);
      if (answer.ok) save(await answer.blob(), nameOf(answer));
      else setProblem((await answer.text()).trim());
    } catch {
      setProblem(UNREACHED);
    } finally {
      setWorking(false);
    }
  };

  return (
    <>
      <Button pending={isWorking} icon={<FileDown size={16} aria-hidden="true" />} onClick={download}>
        {isWorking ? 'Making the PDF…' : 'Download PDF'}
      </Button>
      <span role="status" className="sr-only">
        {isWorking ? 'Making the PDF' : ''}
      </span>
      {problem ? (
        <div className="basis-full">
          <FormError error={{ message: problem }} />
        </div>
      ) : null}
    </>
  );
}

const nameOf = ({ headers }: Response) =>
  /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? 'report.pdf';
