import { Download } from 'lucide-react';
import { DisclosureMenu } from '@/components/ui/disclosure-menu';
import { type Exportable, exportsOf } from './exports';

/** The files that the reader may take away, of the scenario that is shown. */
export function ExportMenu(props: Exportable & { scenario: string }) {
  const { planId } = props;
  return (
    <DisclosureMenu
      label="Export"
      icon={<Download size={16} aria-hidden="true" />}
      align="end"
      items={[
        ...exportsOf(props).map(({ label, href, refusable = false }) => ({
          label,
          href,
          download: !refusable,
          refusable,
        })),
        { label: 'All exports', href: `/plans/${planId}/exports` },
      ]}
    />
  );
}
