import type { OptionKind } from '@/lib/engine/types';

export const KIND_NAMES: Record<OptionKind, string> = {
  'closed-api': 'Closed API',
  'hosted-open': 'Hosted open model',
  'self-hosted-open': 'Self-hosted open model',
  'own-model': 'Own model',
};

export const KIND_CHOICES = Object.entries(KIND_NAMES).map(([value, label]) => ({ value, label }));

export const kindOf = (text: string): OptionKind => {
  switch (text) {
    case 'hosted-open':
    case 'self-hosted-open':
    case 'own-model':
      return text;
    default:
      return 'closed-api';
  }
};
