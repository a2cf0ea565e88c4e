'use client';

import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { save } from '@/components/charts/picture';
import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form-error';
import { PrintButton } from '@/components/ui/print-button';
import { SegmentedLinks } from '@/components/ui/tabs';
import type { Paper } from '@/lib/report-host/protocol';

type ReportToolsProps = {
  paper: Paper;
  /** Of the page for each paper. */
  addresses: Record<Paper, string>;
  /** Where the PDF is. */
  pdf: string;
};

/** The paper, and the two ways to take the report away: the browser's print, and a PDF that the server makes. */
export function ReportTools({ paper, addresses, pdf }: ReportToolsProps) {
  const { download, isWorking, problem } = useDownload(pdf);
  return (
    <div className="mb-6 print:hidden">
      <div className="row justify-between">
        <SegmentedLinks
          label="Paper"
          items={[
            { href: addresses.a4, label: 'A4', current: paper === 'a4' },
            { href: addresses.letter, label: 'Letter', current: paper === 'letter' },
          ]}
        />
        <div className="row">
          <PrintButton />
          <Button pending={isWorking} icon={<FileDown size={16} aria-hidden="true" />} onClick={download}>
            {isWorking ? 'Making PDF…' : 'Download PDF'}
          </Button>
        </div>
      </div>
      <span role="status" className="sr-only">
        {isWorking ? 'Making the PDF' : ''}
      </span>
      {problem ? (
        <div className="mt-3">
          <FormError error={{ message: problem }} />
        </div>
      ) : null}
    </div>
  );
}

const UNREACHED = 'The server could not be reached, so there is no PDF. Check the connection and try again.';

/** Fetches a file and saves it, or says in the server's words why there is none. */
function useDownload(href: string) {
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
  return { download, isWorking, problem };
}

const nameOf = ({ headers }: Response) =>
  /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? 'report.pdf';
