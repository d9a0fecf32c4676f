import type { ReactNode } from 'react';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { NumberField } from '#author/ui/number-field.tsx';
import { Select } from '#author/ui/select.tsx';
import { TextArea } from '#author/ui/text-area.tsx';
import { TextField } from '#author/ui/text-field.tsx';
import type { CourseDraft, DraftErrors } from './draft.ts';
import { courseTexts } from './texts.ts';

export interface FieldsProps {
  readonly draft: CourseDraft;
  readonly errors: DraftErrors | null;
  readonly set: (patch: Partial<CourseDraft>) => void;
}

export function CourseSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="course-section">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

export function IdentityFields({ draft, errors, set }: FieldsProps) {
  const text = useText();
  const known = draft.language === 'id' || draft.language === 'en';
  const languages = [
    { id: 'id', text: text(courseTexts.languageId) },
    { id: 'en', text: text(courseTexts.languageEn) },
    ...(known ? [] : [{ id: draft.language, text: draft.language }]),
  ];
  return (
    <div className="course-grid">
      <div className="wide">
        <TextField
          label={text(courseTexts.title)}
          value={draft.title}
          isRequired
          maxLength={300}
          error={errors?.title ? text(errors.title) : null}
          onChange={(title) => set({ title })}
        />
      </div>
      <Select
        label={text(courseTexts.language)}
        description={text(courseTexts.languageHint)}
        value={draft.language}
        options={languages}
        onChange={(language) => set({ language })}
      />
      <TextField
        label={text(courseTexts.version)}
        description={text(courseTexts.versionHint)}
        value={draft.version}
        maxLength={40}
        error={errors?.version ? text(errors.version) : null}
        onChange={(version) => set({ version })}
      />
      <div className="wide">
        <TextArea
          label={text(courseTexts.summary)}
          description={text(courseTexts.summaryHint)}
          value={draft.summary}
          maxLength={20_000}
          onChange={(summary) => set({ summary })}
        />
      </div>
      <div className="wide">
        <TextField
          label={text(courseTexts.audience)}
          description={text(courseTexts.audienceHint)}
          value={draft.audience}
          maxLength={20_000}
          onChange={(audience) => set({ audience })}
        />
      </div>
    </div>
  );
}

/** What the training hours amount to: "4 JP × 45 minutes = 3 h 0 min". */
function HoursHint({ draft }: { readonly draft: CourseDraft }) {
  const text = useText();
  const format = useFormat();
  const total = Math.round(draft.trainingHours * draft.minutesPerHour);
  const minutes = total % 60;
  const hours = format.number(Math.floor(total / 60));
  const withHours = minutes === 0 ? courseTexts.durationWholeHours : courseTexts.durationHours;
  const duration = total < 60 ? text(courseTexts.durationMinutes, { minutes }) : text(withHours, { hours, minutes });
  return text(courseTexts.trainingHoursHint, {
    hours: format.number(draft.trainingHours),
    minutes: format.number(draft.minutesPerHour),
    total: duration,
  });
}

export function ScoringFields({ draft, set }: Omit<FieldsProps, 'errors'>) {
  const text = useText();
  return (
    <div className="course-grid">
      <NumberField
        label={text(courseTexts.trainingHours)}
        description={<HoursHint draft={draft} />}
        value={draft.trainingHours}
        minValue={0}
        maxValue={10_000}
        digits={2}
        onChange={(trainingHours) => set({ trainingHours })}
      />
      <NumberField
        label={text(courseTexts.minutesPerHour)}
        value={draft.minutesPerHour}
        minValue={1}
        maxValue={1_000}
        onChange={(minutesPerHour) => set({ minutesPerHour })}
      />
      <NumberField
        label={text(courseTexts.passMark)}
        description={text(courseTexts.passMarkHint)}
        value={draft.passMark}
        minValue={0}
        maxValue={100}
        onChange={(passMark) => set({ passMark })}
      />
      <Select
        label={text(courseTexts.completion)}
        value={draft.completion}
        options={[
          { id: 'all', text: text(courseTexts.completionAll) },
          { id: 'post-test', text: text(courseTexts.completionPost) },
          { id: 'any-module', text: text(courseTexts.completionAny) },
        ]}
        onChange={(completion) => set({ completion })}
      />
    </div>
  );
}

export function RightsFields({ draft, set }: Omit<FieldsProps, 'errors'>) {
  const text = useText();
  return (
    <div className="course-grid">
      <TextArea
        label={text(courseTexts.authors)}
        description={text(courseTexts.authorsHint)}
        value={draft.authorLines}
        onChange={(authorLines) => set({ authorLines })}
      />
      <TextField
        label={text(courseTexts.license)}
        description={text(courseTexts.licenseHint)}
        value={draft.license}
        maxLength={300}
        onChange={(license) => set({ license })}
      />
    </div>
  );
}
