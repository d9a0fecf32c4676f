import { useEffect, useRef, useState } from 'react';
import { useContractCommand, useContractQuery } from '#author/bridge/queries.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { RadioCards } from '#author/ui/radio-cards.tsx';
import { Skeleton } from '#author/ui/spinner.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { OutputOf } from '#shared/contract/contract.ts';
import { CourseSection, IdentityFields, RightsFields, ScoringFields } from './course-fields.tsx';
import { changesOf, clashes, draftOf, errorsOf, type CourseDraft } from './draft.ts';
import { ObjectivesField } from './objectives-field.tsx';
import { courseTexts } from './texts.ts';
import './course-settings.css';

export interface CourseSettingsDialogProps {
  readonly courseId: string;
  readonly onClose: () => void;
}

const formId = 'course-settings';

/** The course as a form. */
export function CourseSettingsDialog({ courseId, onClose }: CourseSettingsDialogProps) {
  const text = useText();
  const course = useContractQuery('course.get', { id: courseId });
  if (course.data) {
    return (
      <LoadedForm course={course.data} onClose={onClose} onReload={async () => (await course.refetch()).data ?? null} />
    );
  }
  return (
    <Dialog title={text(courseTexts.dialogTitle)} isOpen size="large" onClose={onClose}>
      {course.error ? <Banner tone="error">{text(course.error.error.message)}</Banner> : <Skeleton lines={8} />}
    </Dialog>
  );
}

type Course = OutputOf<'course.get'>;

interface FormProps {
  readonly course: Course;
  readonly onClose: () => void;
  /** Reads the course again; null when that failed. */
  readonly onReload: () => Promise<Course | null>;
}

/** The draft and the revision it started from: a change made elsewhere must not be overwritten unseen. */
function useCourseForm({ course, onClose, onReload }: FormProps) {
  const text = useText();
  const toast = useToast();
  const [draft, setDraft] = useState(() => draftOf(course.settings));
  /** What the draft began with, and its revision. */
  const [base, setBase] = useState(() => ({ draft: draftOf(course.settings), revision: course.revision }));
  const [newer, setNewer] = useState<Course | null>(null);
  const [tries, setTries] = useState(0);
  const update = useContractCommand('course.update');
  const errors = errorsOf(draft);
  const saved = () => {
    toast.show({ text: text(courseTexts.saved) });
    onClose();
  };
  /** Fields that only one side has changed go together by themselves; for the others the author decides. */
  const meetNewer = async (known: CourseDraft) => {
    const fresh = await onReload();
    if (!fresh) return;
    const theirs = draftOf(fresh.settings);
    const changes = changesOf(known, draft);
    if (clashes(changes, known, theirs)) {
      setNewer(fresh);
      setBase({ draft: theirs, revision: fresh.revision });
      return;
    }
    const id = course.id;
    update.mutate({ id, expectedRevision: fresh.revision, patch: changes }, { onSuccess: saved });
  };
  const save = () => {
    setTries((count) => count + 1);
    if (errors) return;
    update.mutate(
      { id: course.id, expectedRevision: base.revision, patch: changesOf(base.draft, draft) },
      {
        onSuccess: saved,
        onError: ({ error }) => {
          if (error.code === 'conflict') void meetNewer(base.draft);
        },
      },
    );
  };
  const loadNewer = () => {
    if (newer) setDraft(draftOf(newer.settings));
    setNewer(null);
    update.reset();
  };
  const set = (patch: Partial<typeof draft>) => setDraft((known) => ({ ...known, ...patch }));
  return { draft, set, errors: tries > 0 ? errors : null, tries, save, loadNewer, newer, update };
}

function LoadedForm(props: FormProps) {
  const text = useText();
  const { draft, set, errors, tries, save, loadNewer, newer, update } = useCourseForm(props);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const failure = update.error && !newer ? text(update.error.error.message) : null;
  const footer = (
    <>
      <Button onPress={props.onClose}>{text(courseTexts.cancel)}</Button>
      <Button kind="primary" type="submit" form={formId} isPending={update.isPending}>
        {text(courseTexts.save)}
      </Button>
    </>
  );
  const loadButton = (
    <Button size="small" onPress={loadNewer}>
      {text(courseTexts.loadNew)}
    </Button>
  );
  return (
    <Dialog title={text(courseTexts.dialogTitle)} isOpen size="large" onClose={props.onClose} footer={footer}>
      {newer ? (
        <Banner tone="warning" action={loadButton}>
          {text(courseTexts.conflict)}
        </Banner>
      ) : null}
      {errors ? <Banner tone="error">{text(courseTexts.invalid)}</Banner> : null}
      {failure === null ? null : <Banner tone="error">{failure}</Banner>}
      <form
        id={formId}
        ref={form}
        className="course-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <CourseSection title={text(courseTexts.identity)}>
          <IdentityFields draft={draft} errors={errors} set={set} />
        </CourseSection>
        <CourseSection title={text(courseTexts.objectives)}>
          <ObjectivesField
            objectives={draft.objectives}
            emptyIds={errors?.emptyObjectives ?? []}
            onChange={(objectives) => set({ objectives })}
          />
        </CourseSection>
        <CourseSection title={text(courseTexts.scoring)}>
          <ScoringFields draft={draft} set={set} />
          <RadioCards
            label={text(courseTexts.navigation)}
            value={draft.navigation}
            options={[
              { id: 'free', text: text(courseTexts.navigationFree), description: text(courseTexts.navigationFreeText) },
              {
                id: 'sequential',
                text: text(courseTexts.navigationSequential),
                description: text(courseTexts.navigationSequentialText),
              },
            ]}
            onChange={(navigation) => set({ navigation })}
          />
        </CourseSection>
        <CourseSection title={text(courseTexts.rights)}>
          <RightsFields draft={draft} set={set} />
        </CourseSection>
      </form>
    </Dialog>
  );
}
