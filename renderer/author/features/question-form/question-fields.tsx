import { useState, type ReactElement } from 'react';
import { useContractQuery } from '#author/bridge/queries.ts';
import { useText } from '#author/i18n/text.tsx';
import { Checkbox } from '#author/ui/checkbox.tsx';
import { ConfirmDialog } from '#author/ui/confirm-dialog.tsx';
import { NumberField } from '#author/ui/number-field.tsx';
import { Select } from '#author/ui/select.tsx';
import type { QuestionType } from '#shared/course/compiled.ts';
import { conversionsOf } from '#shared/question-form/convert.ts';
import type { Conversion, CourseWords, NoteName } from '#shared/question-form/form.ts';
import { CategoryPart } from './category-part.tsx';
import { DraftField } from './draft-field.tsx';
import { ItemPart } from './item-part.tsx';
import { OptionPart } from './option-part.tsx';
import { PairPart } from './pair-part.tsx';
import type { PartProps } from './part-props.ts';
import { RegionPart } from './region-part.tsx';
import { BlankPart, TruthPart } from './simple-parts.tsx';
import { formTexts as texts, lossTexts, noteTexts, typeTexts } from './texts.ts';

export interface QuestionFieldsProps extends PartProps {
  readonly courseId: string;
}

const scored = (type: QuestionType) => type !== 'essay' && type !== 'scale';
const partly: ReadonlySet<QuestionType> = new Set(['multiple', 'cloze', 'match', 'order', 'categorize', 'hotspot']);
const shuffled: ReadonlySet<QuestionType> = new Set(['single', 'multiple']);

/** Words in the language of the course, which need not be the interface's. */
function wordsFor(language: string): CourseWords {
  return /^id\b/i.test(language)
    ? { yes: 'Benar', no: 'Salah', left: 'Butir', right: 'Kelompok' }
    : { yes: 'True', no: 'False', left: 'Item', right: 'Group' };
}

function TypeField({ values, write, courseId }: QuestionFieldsProps): ReactElement {
  const text = useText();
  const { data: course } = useContractQuery('course.get', { id: courseId });
  const [asked, setAsked] = useState<Conversion | null>(null);
  const conversions = conversionsOf(values);
  const convert = (to: QuestionType) => {
    setAsked(null);
    write({ kind: 'convert', to, words: wordsFor(course?.settings.language ?? 'id') });
  };
  const choose = (type: QuestionType) => {
    const conversion = conversions.find(({ to }) => to === type);
    if (conversion === undefined) return;
    if (conversion.lost.length > 0) setAsked(conversion);
    else convert(type);
  };
  const options = [values.type, ...conversions.map(({ to }) => to)].map((id) => ({
    id,
    text: text(typeTexts[id].name),
  }));
  return (
    <>
      <Select label={text(texts.type)} value={values.type} options={options} onChange={choose} />
      {asked === null ? null : (
        <ConfirmDialog
          isOpen
          title={text(texts.convertTitle, { type: text(typeTexts[asked.to].name) })}
          confirmLabel={text(texts.convert)}
          onConfirm={() => convert(asked.to)}
          onCancel={() => setAsked(null)}
        >
          {text(texts.convertLost, { lost: asked.lost.map((loss) => text(lossTexts[loss])).join(', ') })}
        </ConfirmDialog>
      )}
    </>
  );
}

function PointsField({ values, write }: PartProps): ReactElement | null {
  const text = useText();
  const written = values.attributes['points'];
  if (values.type === 'essay') {
    return (
      <NumberField
        label={text(texts.minWords)}
        value={Number(values.attributes['minWords'] ?? 0) || 0}
        minValue={0}
        maxValue={9999}
        onChange={(words) =>
          void write({ kind: 'attribute', name: 'minWords', value: words === 0 ? null : String(words) }, 'minWords')
        }
      />
    );
  }
  if (!scored(values.type)) return null;
  const points = Number((written ?? '1').replace(',', '.'));
  return (
    <NumberField
      label={text(texts.points)}
      value={Number.isNaN(points) ? 1 : points}
      minValue={0}
      digits={2}
      onChange={(next) => {
        if (next !== points) write({ kind: 'attribute', name: 'points', value: String(next) }, 'points');
      }}
    />
  );
}

function ObjectiveField({ values, write, courseId }: QuestionFieldsProps): ReactElement {
  const text = useText();
  const { data: course } = useContractQuery('course.get', { id: courseId });
  const objectives = course?.settings.objectives ?? [];
  const written = values.attributes['objective'] ?? '';
  const isKnown = written === '' || objectives.some(({ id }) => id === written);
  const options = [
    { id: '', text: text(texts.noObjective) },
    ...objectives.map(({ id, text: words }) => ({ id, text: `${id} · ${words}` })),
    ...(isKnown ? [] : [{ id: written, text: written }]),
  ];
  return (
    <Select
      label={text(texts.objective)}
      value={written}
      options={options}
      onChange={(id) => void write({ kind: 'attribute', name: 'objective', value: id === '' ? null : id })}
    />
  );
}

/** Everything about scoring that a question can do without. */
function MoreFields(props: QuestionFieldsProps): ReactElement {
  const text = useText();
  const { values, write } = props;
  const { attributes, type } = values;
  return (
    <details className="question-form-more">
      <summary>{text(texts.more)}</summary>
      <div className="question-form-stack">
        <ObjectiveField {...props} />
        <DraftField
          label={text(texts.tags)}
          description={text(texts.tagsHelp)}
          lines="one"
          value={attributes['tags'] ?? ''}
          onWrite={(typed) =>
            write({ kind: 'attribute', name: 'tags', value: typed.trim() === '' ? null : typed.trim() }, 'tags')
          }
        />
        {partly.has(type) ? (
          <Checkbox
            label={text(texts.partial)}
            isSelected={attributes['partial'] === 'proportional'}
            onChange={(on) => void write({ kind: 'attribute', name: 'partial', value: on ? 'proportional' : null })}
          />
        ) : null}
        {shuffled.has(type) ? (
          <Checkbox
            label={text(texts.shuffle)}
            isSelected={attributes['shuffle'] !== 'false'}
            onChange={(on) => void write({ kind: 'attribute', name: 'shuffle', value: on ? null : 'false' })}
          />
        ) : null}
      </div>
    </details>
  );
}

function notesOf(type: QuestionType): readonly NoteName[] {
  if (type === 'essay') return ['hint', 'answer', 'explanation'];
  return type === 'scale' ? ['hint'] : ['hint', 'correct', 'incorrect', 'explanation'];
}

function NoteFields({ values, write }: PartProps): ReactElement {
  const text = useText();
  const [wasOpen] = useState(Object.keys(values.notes).length > 0);
  return (
    <details className="question-form-more" open={wasOpen}>
      <summary>{text(texts.notes)}</summary>
      <div className="question-form-stack">
        {notesOf(values.type).map((name) => (
          <DraftField
            key={name}
            label={text(noteTexts[name])}
            lines="many"
            value={values.notes[name] ?? ''}
            onWrite={(typed) => write({ kind: 'note', name, text: typed.trim() === '' ? null : typed }, `note-${name}`)}
          />
        ))}
      </div>
    </details>
  );
}

function AnswerFields(props: QuestionFieldsProps): ReactElement | null {
  const { answer, type } = props.values;
  switch (answer.kind) {
    case 'options':
      return <OptionPart {...props} options={answer.options} />;
    case 'regions':
      return <RegionPart {...props} answer={answer} />;
    case 'pairs':
      return <PairPart {...props} pairs={answer.pairs} />;
    case 'items':
      return <ItemPart {...props} items={answer.items} />;
    case 'categories':
      return <CategoryPart {...props} categories={answer.categories} />;
    case 'blanks':
      return <BlankPart {...props} blanks={answer.blanks} />;
    case 'none':
    default:
      return type === 'true-false' ? <TruthPart {...props} /> : null;
  }
}

/** One question as fields, in the order in which a trainer thinks: what is asked, what is right, what helps. */
export function QuestionFields(props: QuestionFieldsProps): ReactElement {
  const text = useText();
  const { values, write } = props;
  return (
    <div className="question-form-fields">
      <div className="question-form-top">
        <TypeField {...props} />
        <PointsField {...props} />
      </div>
      <div data-part="stem">
        <DraftField
          label={text(texts.question)}
          lines="many"
          value={values.stem}
          onWrite={(typed) => write({ kind: 'stem', text: typed }, 'stem')}
        />
      </div>
      <AnswerFields {...props} />
      <NoteFields {...props} />
      <MoreFields {...props} />
    </div>
  );
}
