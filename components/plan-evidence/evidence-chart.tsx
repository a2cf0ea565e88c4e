'use client';

import { BarRanking } from '@/components/charts/bar-ranking';

type Props = {
  title: string;
  items: readonly { label: string; value: number }[];
  scenario: string;
  currency: string;
  fileName: string;
};

/** The net saving a year at run rate, by what it rests on. */
export function EvidenceChart({ title, items, scenario, currency, fileName }: Props) {
  return (
    <BarRanking
      title={title}
      subtitle={`Net saving a year at run rate by evidence, ${currency}, scenario ${scenario}`}
      fileName={fileName}
      items={items}
      unit="money"
      currency={currency}
      delta
    />
  );
}
