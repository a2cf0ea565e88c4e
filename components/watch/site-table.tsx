import { Badge, type BadgeTone } from '@/components/ui/badge';
import { TextLink } from '@/components/ui/link';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { formatCount, formatHeads, formatPercent, plural } from '@/lib/format';
import type { SiteStatus, WatchedSite } from '@/lib/services/watch/watch-view';
import { packAddress } from './addresses';

const STATUS: Record<SiteStatus, readonly [label: string, tone: BadgeTone]> = {
  over: ['Over', 'bad'],
  near: ['Near', 'caution'],
  clear: ['Clear', 'good'],
  'not-covered': ['Below every rule’s size', 'neutral'],
  'no-country': ['Not checked: no country', 'caution'],
  'no-rule': ['Not checked: no rule', 'caution'],
};

type Props = { sites: readonly WatchedSite[]; leftOut: number; planId: string; scenario: string };

/** Every place of work in the plan. */
export function SiteTable({ sites, leftOut, planId, scenario }: Props) {
  return (
    <Table
      caption={
        leftOut > 0
          ? `The ${plural(sites.length, 'site')} that come closest, of ${formatCount(sites.length + leftOut)}`
          : plural(sites.length, 'site')
      }
    >
      <thead>
        <tr>
          <Th className="min-w-28">Site</Th>
          <Th numeric unit="heads at the start" term="heads">
            Employees
          </Th>
          <Th numeric unit="heads, whole plan" term="released">
            Released
          </Th>
          <Th>Status</Th>
          <Th className="min-w-44">Closest rule</Th>
          <Th numeric unit="of threshold">
            At most
          </Th>
          <Th>Consultation pack</Th>
        </tr>
      </thead>
      <tbody>
        {sites.map((site) => {
          const [label, tone] = STATUS[site.status];
          return (
            <tr key={site.key}>
              <RowTh>{site.place}</RowTh>
              <Td numeric>{formatHeads(site.workforce)}</Td>
              <Td numeric>{formatHeads(site.released)}</Td>
              <Td>
                <Badge tone={tone}>{label}</Badge>
              </Td>
              <Td>
                {site.closest ? `${site.closest.name}, ${plural(site.closest.windowMonths, 'month')}` : '–'}
              </Td>
              <Td numeric>{site.closest ? shareText(site.closest.share) : '–'}</Td>
              <Td>
                <TextLink href={packAddress(planId, { scenario, site: site.key })}>
                  Open<span className="sr-only"> the pack of {site.place}</span>
                </TextLink>
              </Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** In whole percent; what is below 100 % is not written as 100 %. */
const shareText = (share: number) => formatPercent(share < 1 ? Math.floor(share * 100) / 100 : share, 0);
