import { MonthField } from '@/components/ui/month-field';
import { SelectField } from '@/components/ui/select-field';
import { TextArea, TextField } from '@/components/ui/text-field';
import type { Evidence, EvidenceClass } from '@/lib/engine';
import { EVIDENCE_CLASSES, findStudy, type Pilot, pilotCodeIn } from '@/lib/evidence';
import type { Fault } from '@/lib/result';

const CLASSES = (Object.keys(EVIDENCE_CLASSES) as EvidenceClass[]).map((value) => ({
  value,
  label: EVIDENCE_CLASSES[value],
}));

/** What a source is, where it is a study or a pilot of one’s own. */
function sourceHint(source: string | undefined, pilots: readonly Pilot[]): string {
  const study = source ? findStudy(source.trim()) : null;
  if (study) return `${study.study}: ${study.effect}`;
  const code = pilotCodeIn(source);
  if (code === null) return 'A study’s id such as E01, a pilot’s code or name, a document';
  return pilots.find((pilot) => pilot.code === code)?.name ?? 'No pilot of your library has this code';
}

type Props = {
  evidence: Evidence | undefined;
  pilots: readonly Pilot[];
  faults: readonly Fault[];
  readOnly: boolean;
  onChange: (evidence: Evidence | undefined) => void;
};

/** What the estimate stands on, and who answers for it until when. */
export function EvidenceFields({ evidence, pilots, faults, readOnly, onChange }: Props) {
  const change = (part: Partial<Evidence>) => onChange({ class: 'assumption', ...evidence, ...part });
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        label="Evidence"
        name="evidence-class"
        term="evidence"
        value={evidence?.class ?? ''}
        disabled={readOnly}
        options={[{ value: '', label: 'None given' }, ...CLASSES]}
        onChange={(event) => {
          const found = CLASSES.find(({ value }) => value === event.currentTarget.value);
          if (found) change({ class: found.value });
          else onChange(undefined);
        }}
      />
      <TextField
        label="Source"
        name="evidence-source"
        optional
        value={evidence?.source ?? ''}
        readOnly={readOnly}
        hint={sourceHint(evidence?.source, pilots)}
        onChange={(event) => change({ source: event.currentTarget.value || undefined })}
      />
      <TextField
        label="Owner"
        name="evidence-owner"
        optional
        value={evidence?.owner ?? ''}
        readOnly={readOnly}
        hint="Who can defend it"
        onChange={(event) => change({ owner: event.currentTarget.value || undefined })}
      />
      <MonthField
        label="Review by"
        name="evidence-review"
        optional
        value={evidence?.reviewBy ?? ''}
        readOnly={readOnly}
        error={faults.find((fault) => fault.path === 'evidence.reviewBy')?.expected}
        onChange={(event) => change({ reviewBy: event.currentTarget.value || undefined })}
      />
      <div className="sm:col-span-2">
        <TextArea
          label="Rationale"
          name="evidence-rationale"
          optional
          value={evidence?.rationale ?? ''}
          readOnly={readOnly}
          onChange={(event) => change({ rationale: event.currentTarget.value || undefined })}
        />
      </div>
    </div>
  );
}
