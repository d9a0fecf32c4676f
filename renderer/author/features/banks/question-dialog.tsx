import { Copy, ListChecks } from 'lucide-react';
import { useMemo, useState, type ReactElement } from 'react';
import { useContractCommand, useContractQuery } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { EmptyState } from '#author/ui/empty-state.tsx';
import { SearchField } from '#author/ui/search-field.tsx';
import { Select } from '#author/ui/select.tsx';
import { Skeleton } from '#author/ui/spinner.tsx';
import { useToast } from '#author/ui/toast.tsx';
import { ToggleButton } from '#author/ui/toggle-button.tsx';
import type { OutputOf } from '#shared/contract/contract.ts';
import { QuestionTable } from './question-table.tsx';
import { matchingQuestions, tagsOf } from './matching-questions.ts';
import { questionTexts as texts } from './texts.ts';
import './banks.css';

type Course = OutputOf<'course.get'>;

export interface QuestionDialogProps {
  readonly course: Course;
  /** The module or bank whose questions are listed; `path` inside the course folder. */
  readonly file: { readonly id: string; readonly path: string; readonly title: string };
  readonly onOpen: (path: string, line: number) => void;
  readonly onClose: () => void;
}

/** The questions of a bank or module: filtered, with their use, and copied to where they are needed as well. */
export function QuestionDialog(props: QuestionDialogProps): ReactElement {
  const { course, file, onClose } = props;
  const text = useText();
  const { data, error } = useContractQuery('course.questions', { id: course.id });
  const questions = data?.find(({ path }) => path === file.path)?.questions;
  return (
    <Dialog title={text(texts.title, { title: file.title })} isOpen size="wide" onClose={onClose}>
      {error ? <Banner tone="error">{text(error.error.message)}</Banner> : null}
      {!data && !error ? <Skeleton lines={6} /> : null}
      {data && (questions?.length ?? 0) === 0 ? (
        <EmptyState icon={<ListChecks />} title={text(texts.emptyTitle)}>
          {text(texts.empty)}
        </EmptyState>
      ) : null}
      {questions && questions.length > 0 ? <Questions {...props} questions={questions} /> : null}
    </Dialog>
  );
}

type Question = OutputOf<'course.questions'>[number]['questions'][number];

function Questions({
  course,
  file,
  questions,
  onOpen,
}: QuestionDialogProps & { readonly questions: readonly Question[] }): ReactElement {
  const text = useText();
  const format = useFormat();
  const [words, setWords] = useState('');
  const [tags, setTags] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(() => matchingQuestions(questions, words, tags), [questions, words, tags]);
  const titles = useMemo(() => {
    const named = [
      ...course.modules.map((module) => [`modules/${module.file}`, module.title] as const),
      ...course.banks.map((bank) => [`banks/${bank.file}`, bank.title] as const),
    ];
    return new Map(named);
  }, [course]);
  return (
    <div className="questions">
      <div className="questions-filter">
        <SearchField label={text(texts.search)} value={words} onChange={setWords} />
        {tagsOf(questions).map((tag) => (
          <ToggleButton
            key={tag}
            size="small"
            showLabel
            label={tag}
            icon={null}
            isSelected={tags.includes(tag)}
            onChange={(isOn) => setTags(isOn ? [...tags, tag] : tags.filter((other) => other !== tag))}
          />
        ))}
        <output>
          {text(texts.shown, { shown: format.number(shown.length), all: format.number(questions.length) })}
        </output>
      </div>
      <QuestionTable
        questions={shown}
        own={file.path}
        titles={titles}
        chosen={chosen}
        onChoose={setChosen}
        onOpen={onOpen}
      />
      <CopyBar course={course} from={file.id} ids={questions.flatMap(({ id }) => (chosen.has(id) ? [id] : []))} />
      <p className="questions-statistics">{text(texts.statistics)}</p>
    </div>
  );
}

interface CopyBarProps {
  readonly course: Course;
  readonly from: string;
  readonly ids: readonly string[];
}

function CopyBar({ course, from, ids }: CopyBarProps): ReactElement {
  const text = useText();
  const toast = useToast();
  const { data: banks } = useContractQuery('bank.list', {});
  const copy = useContractCommand('question.copy');
  const options = [
    ...course.banks.map(({ id, title }) => ({ id, text: title })),
    ...course.modules.map(({ id, title }) => ({ id, text: title })),
    ...(banks ?? [])
      .filter(({ courseId }) => courseId !== course.id)
      .map(({ id, title, courseTitle }) => ({ id, text: title, description: courseTitle })),
  ].filter(({ id }) => id !== from);
  const [wanted, setWanted] = useState<string | null>(null);
  const target = options.find(({ id }) => id === wanted) ?? options[0];
  if (!target) return <p className="draw-hint">{text(texts.nowhere)}</p>;
  const send = () =>
    copy.mutate(
      { from, ids: [...ids], to: target.id },
      {
        onSuccess: ({ copied }) => toast.show({ text: text(texts.copied, { count: copied, title: target.text }) }),
        onError: ({ error }) => toast.show({ text: text(error.message), tone: 'error' }),
      },
    );
  return (
    <div className="questions-copy">
      <Select label={text(texts.copyTo)} value={target.id} options={options} onChange={setWanted} />
      <Button icon={<Copy aria-hidden />} isDisabled={ids.length === 0} isPending={copy.isPending} onPress={send}>
        {ids.length === 0 ? text(texts.chooseFirst) : text(texts.copy, { count: ids.length })}
      </Button>
    </div>
  );
}
