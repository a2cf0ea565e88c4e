import { Badge, type BadgeTone } from '@/components/ui/badge';
import { BUSINESS_FUNCTIONS, DESIGNS, type FoundStudy, STRENGTHS, type Strength } from '@/lib/evidence';
import { formatPercent } from '@/lib/format';

export const STRENGTH_TONES: Readonly<Record<Strength, BadgeTone>> = {
  strong: 'good',
  fair: 'accent',
  weak: 'neutral',
};

const READ: Readonly<Record<FoundStudy['readFrom'], string>> = {
  'primary text': 'read in the paper itself',
  abstract: 'read in its abstract',
  'secondary report': 'read in a report about it',
};

export function StudyList({ studies }: { studies: readonly FoundStudy[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {studies.map((study) => (
        <li key={study.id} className="py-4" id={study.id}>
          <h3 className="font-semibold">
            <span className="tnum mr-2 text-muted">{study.id}</span>
            <a className="link" href={study.url} rel="noreferrer noopener" target="_blank">
              {study.study}
            </a>
          </h3>
          <p className="my-1 flex flex-wrap items-center gap-2 text-13 text-muted">
            <Badge tone={STRENGTH_TONES[study.strength]}>{STRENGTHS[study.strength]}</Badge>
            <span>{DESIGNS[study.design]}</span>
            <span>· {READ[study.readFrom]}</span>
            <span>
              ·{' '}
              {study.functions.length === 0
                ? 'all work'
                : study.functions.map((name) => BUSINESS_FUNCTIONS[name]).join(', ')}
            </span>
          </p>
          <dl className="grid gap-x-6 gap-y-1 text-13 sm:grid-cols-[9rem_1fr]">
            <Fact name="Setting" text={study.setting} />
            <Fact name="Effect" text={study.effect} />
            <Fact
              name="Time saved"
              text={study.timeSaved === null ? '' : `${formatPercent(study.timeSaved)} of the work measured`}
            />
            <Fact name="Quality" text={study.quality} />
            <Fact name="On whom" text={study.who} />
            <Fact name="May be used for" text={study.use} />
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Fact({ name, text }: { name: string; text: string }) {
  if (text === '' || text === '-') return null;
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd>{text}</dd>
    </>
  );
}
