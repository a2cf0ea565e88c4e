import { MonthField } from '@/components/ui/month-field';
import { SelectField } from '@/components/ui/select-field';
import { TextArea, TextField } from '@/components/ui/text-field';
import type { Evidence, EvidenceClass } from '@/lib/engine';
import { EVIDENCE_CLASSES, findStudy } from '@/lib/evidence';
import type { Fault } from '@/lib/result';

const CLASSES = (Object.keys(EVIDENCE_CLASSES) as EvidenceClass[]).map((value) => ({
  value,
  label: EVIDENCE_CLASSES[value],
}));

type Props = {
  evidence: Evidence | undefined;
  faults: readonly Fault[];
  readOnly: boolean;
  onChange: (evidence: Evidence | undefined) => void;
};

/** What the estimate stands on, and who answers for it until when. */
export function EvidenceFields({ evidence, faults, readOnly, onChange }: Props) {
  const study = evidence?.source ? findStudy(evidence.source) : null;
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
        hint={
          study ? `${study.study}: ${study.effect}` : 'A study’s id such as E01, a pilot’s name, a document'
        }
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
