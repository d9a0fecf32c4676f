import { useRef, useState } from 'react';
import { useContractCommand, useContractQuery } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useLocale, useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { RadioCards } from '#author/ui/radio-cards.tsx';
import { Select } from '#author/ui/select.tsx';
import { TextField } from '#author/ui/text-field.tsx';
import { courseTemplateNames } from '#shared/course/module-templates.ts';
import { libraryTexts } from './texts.ts';

/** One that comes with Ajar, or the id of the trainer's own. */
interface NewCourse {
  readonly title: string;
  readonly language: string;
  readonly template: string;
}

export interface NewCourseDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onCreated: (courseId: string) => void;
}

const formId = 'new-course';

export function NewCourseDialog({ isOpen, onClose, onCreated }: NewCourseDialogProps) {
  const text = useText();
  const create = useContractCommand('course.create');
  const createOwn = useContractCommand('template.create-course');
  const error = create.error ?? createOwn.error;
  const onSuccess = ({ id }: { readonly id: string }) => onCreated(id);
  const submit = ({ title, language, template }: NewCourse) => {
    const builtIn = courseTemplateNames.find((name) => name === template);
    if (builtIn) create.mutate({ title, language, template: builtIn }, { onSuccess });
    else createOwn.mutate({ id: template, title, language }, { onSuccess });
  };
  const footer = (
    <>
      <Button onPress={onClose}>{text(libraryTexts.cancel)}</Button>
      <Button kind="primary" type="submit" form={formId} isPending={create.isPending || createOwn.isPending}>
        {text(libraryTexts.create)}
      </Button>
    </>
  );
  return (
    <Dialog title={text(libraryTexts.newTitle)} isOpen={isOpen} onClose={onClose} footer={footer}>
      <NewCourseForm onSubmit={submit} />
      {error ? <Banner tone="error">{text(error.error.message)}</Banner> : null}
    </Dialog>
  );
}

function NewCourseForm({ onSubmit }: { readonly onSubmit: (input: NewCourse) => void }) {
  const text = useText();
  const locale = useLocale();
  const [title, setTitle] = useState('');
  const [language, setLanguage] = useState<'id' | 'en'>(locale);
  const [template, setTemplate] = useState('training');
  const format = useFormat();
  const { data: own } = useContractQuery('template.list', {});
  const [isMissing, setMissing] = useState(false);
  const titleInput = useRef<HTMLInputElement>(null);
  return (
    <form
      id={formId}
      className="library-form"
      onSubmit={(event) => {
        event.preventDefault();
        const name = title.trim();
        setMissing(name === '');
        if (name === '') titleInput.current?.focus();
        else onSubmit({ title: name, language, template });
      }}
    >
      <TextField
        label={text(libraryTexts.courseTitle)}
        placeholder={text(libraryTexts.courseTitleHint)}
        value={title}
        maxLength={300}
        isRequired
        takesFocus
        inputRef={titleInput}
        error={isMissing && title.trim() === '' ? text(libraryTexts.courseTitleMissing) : null}
        onChange={setTitle}
      />
      <Select
        label={text(libraryTexts.courseLanguage)}
        description={text(libraryTexts.courseLanguageHint)}
        value={language}
        options={[
          { id: 'id', text: text(libraryTexts.languageId) },
          { id: 'en', text: text(libraryTexts.languageEn) },
        ]}
        onChange={setLanguage}
      />
      <RadioCards
        label={text(libraryTexts.template)}
        value={template}
        options={[
          {
            id: 'training',
            text: text(libraryTexts.templateTraining),
            description: text(libraryTexts.templateTrainingText),
          },
          {
            id: 'syllabus',
            text: text(libraryTexts.templateSyllabus),
            description: text(libraryTexts.templateSyllabusText),
          },
          { id: 'test-pair', text: text(libraryTexts.templatePair), description: text(libraryTexts.templatePairText) },
          { id: 'case-study', text: text(libraryTexts.templateCase), description: text(libraryTexts.templateCaseText) },
          {
            id: 'checklist',
            text: text(libraryTexts.templateChecklist),
            description: text(libraryTexts.templateChecklistText),
          },
          { id: 'empty', text: text(libraryTexts.templateEmpty), description: text(libraryTexts.templateEmptyText) },
          ...(own ?? [])
            .filter(({ kind }) => kind === 'course')
            .map(({ id, title: name, modules }) => ({
              id,
              text: name,
              description: text(libraryTexts.templateOwn, { modules: format.number(modules) }),
            })),
        ]}
        onChange={setTemplate}
      />
    </form>
  );
}
