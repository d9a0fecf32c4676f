import { useLocale, useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import type { PlayableQuestion } from '#shared/course/compiled.ts';
import { everyPlay } from '#shared/quiz/every-play.ts';
import { feedbackTexts, type FeedbackText } from '#shared/release/rehearse.ts';
import { questionTexts as texts } from './texts.ts';

const kindTexts = {
  hint: texts.kindHint,
  correct: texts.kindCorrect,
  incorrect: texts.kindIncorrect,
  explanation: texts.kindExplanation,
  option: texts.kindOption,
  model: texts.kindModel,
} as const satisfies Record<FeedbackText['kind'], unknown>;

/** The words of the compiler's HTML; nothing of it is run or loaded. */
function plain(html: string): string {
  return (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

export interface QuestionCardProps {
  readonly question: PlayableQuestion;
  /** 1-based, in its module. */
  readonly number: number;
  readonly isTried: boolean;
  readonly showsTexts: boolean;
  readonly onJump: () => void;
}

/** One question as its author needs to see it: key, scoring, and everything that is said about it. */
export function QuestionCard({ question, number, isTried, showsTexts, onJump }: QuestionCardProps) {
  const text = useText();
  const locale = useLocale();
  const key = everyPlay.rightAnswerText(question, locale);
  const isScored = question.points > 0;
  const rule = question.partial === 'proportional' ? texts.proportional : texts.whole;
  return (
    <li className="rehearsal-question" data-question-card={question.id}>
      <header>
        <h4>{text(texts.number, { number })}</h4>
        {isTried ? <span className="rehearsal-tried">{text(texts.tried)}</span> : null}
        <Button size="small" kind="quiet" onPress={onJump}>
          {text(texts.jump, { number })}
        </Button>
      </header>
      <p>{plain(question.stem)}</p>
      <dl>
        <div>
          <dt>{text(texts.key)}</dt>
          <dd>{key === '' ? text(texts.noKey) : key}</dd>
        </div>
        {isScored ? (
          <div>
            <dt>{text(texts.rules)}</dt>
            <dd>
              {text(texts.points, { points: question.points })}, {text(rule)}
            </dd>
          </div>
        ) : null}
        {showsTexts
          ? feedbackTexts(question).map(({ kind, of, html }) => (
              <div key={`${kind} ${of}`}>
                <dt>{text(kindTexts[kind], { of })}</dt>
                <dd>{plain(html)}</dd>
              </div>
            ))
          : null}
      </dl>
    </li>
  );
}
