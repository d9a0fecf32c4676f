import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { NumberField } from '#author/ui/number-field.tsx';
import { Select } from '#author/ui/select.tsx';
import { Switch } from '#author/ui/switch.tsx';
import type { CourseOutline, ModuleContent, ModuleOutline } from '#shared/course/compiled.ts';
import { questionsOf, type Wish } from '#shared/release/rehearse.ts';
import { DrawView } from './draw-view.tsx';
import { QuestionCard } from './question-card.tsx';
import { questionTexts as texts } from './texts.ts';

export interface QuestionsPaneProps {
  readonly outline: CourseOutline;
  readonly contents: readonly ModuleContent[];
  /** Fingerprints of the questions that were tried, by id. */
  readonly tried: ReadonlyMap<string, string>;
  /** The module that is chosen first. */
  readonly slug: string | null;
  readonly onAnswer: (slug: string, wish: Wish) => void;
  readonly onJump: (slug: string, questionId: string) => void;
  readonly onProof: () => void;
}

interface AnswerBarProps {
  readonly onAnswer: (wish: Wish) => void;
}

function AnswerBar({ onAnswer }: AnswerBarProps) {
  const text = useText();
  const [score, setScore] = useState(70);
  return (
    <section className="rehearsal-answers" aria-label={text(texts.answer)}>
      <h4>{text(texts.answer)}</h4>
      <div>
        <Button size="small" onPress={() => onAnswer({ kind: 'right' })}>
          {text(texts.allRight)}
        </Button>
        <Button size="small" onPress={() => onAnswer({ kind: 'wrong' })}>
          {text(texts.allWrong)}
        </Button>
        <Button size="small" onPress={() => onAnswer({ kind: 'random' })}>
          {text(texts.random)}
        </Button>
      </div>
      <div>
        <NumberField
          label={text(texts.scoreLabel)}
          hideLabel
          value={score}
          minValue={0}
          maxValue={100}
          onChange={setScore}
        />
        <Button size="small" onPress={() => onAnswer({ kind: 'score', score })}>
          {text(texts.toScore)}
        </Button>
      </div>
      <p>{text(texts.hint)}</p>
    </section>
  );
}

function chosen(modules: readonly ModuleOutline[], slug: string | null): ModuleOutline | undefined {
  return modules.find((module) => module.slug === slug) ?? modules.at(-1);
}

/** Every question with its key, and answers that nobody has to give. */
export function QuestionsPane({ outline, contents, tried, slug, onAnswer, onJump, onProof }: QuestionsPaneProps) {
  const text = useText();
  const [choice, setChoice] = useState(slug);
  const [showsTexts, setShowsTexts] = useState(false);
  const modules = outline.modules.filter(({ questions }) => questions.length > 0);
  const module = chosen(modules, choice);
  if (module === undefined) return <p className="rehearsal-empty">{text(texts.none)}</p>;
  const all = modules.flatMap(({ questions }) => questions);
  const isTried = (id: string, fingerprint: string) => tried.get(id) === fingerprint;
  const done = all.filter(({ id, fingerprint }) => isTried(id, fingerprint)).length;
  return (
    <div className="rehearsal-questions" data-testid="questions">
      <Select
        label={text(texts.module)}
        size="small"
        value={module.slug}
        options={modules.map(({ slug: id, title }) => ({ id, text: title }))}
        onChange={setChoice}
      />
      <p className="rehearsal-count">
        <span data-testid="rehearsed">{text(texts.rehearsed, { done, total: all.length })}</span>
        <Button size="small" icon={<FileText aria-hidden />} onPress={onProof}>
          {text(texts.proof)}
        </Button>
      </p>
      <AnswerBar onAnswer={(wish) => onAnswer(module.slug, wish)} />
      {module.draws.length > 0 ? <DrawView key={module.slug} module={module} /> : null}
      <Switch label={text(texts.showTexts)} isSelected={showsTexts} onChange={setShowsTexts} />
      <ol>
        {questionsOf(module, contents).map((question, index) => (
          <QuestionCard
            key={question.id}
            question={question}
            number={index + 1}
            isTried={isTried(question.id, question.fingerprint)}
            showsTexts={showsTexts}
            onJump={() => onJump(module.slug, question.id)}
          />
        ))}
      </ol>
    </div>
  );
}
