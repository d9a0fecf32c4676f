import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import type { QuestionChange, ReleaseComparison, SettingChange } from '#shared/release/model.ts';
import { settingName, settingValue } from '#shared/release/setting-words.ts';
import { changeNames, fateNames, pageTexts, partNames } from './page-texts.ts';

/** What differs between two releases, questions first. */
export function ComparisonView({ comparison }: { readonly comparison: ReleaseComparison }) {
  const text = useText();
  const { questions, modules, settings } = comparison;
  if (questions.length + modules.length + settings.length === 0) return <p>{text(pageTexts.same)}</p>;
  return (
    <div className="comparison">
      {questions.length > 0 ? (
        <section aria-label={text(pageTexts.questions)}>
          <h3>{text(pageTexts.questions)}</h3>
          <ul>
            {questions.map((question) => (
              <QuestionLine key={question.id} question={question} />
            ))}
          </ul>
        </section>
      ) : null}
      {modules.length > 0 ? (
        <section aria-label={text(pageTexts.modules)}>
          <h3>{text(pageTexts.modules)}</h3>
          <ul>
            {modules.map(({ slug, title, change }) => (
              <li key={slug}>
                <Change change={change} />
                <span>{title}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {settings.length > 0 ? (
        <section aria-label={text(pageTexts.settings)}>
          <h3>{text(pageTexts.settings)}</h3>
          <ul>
            {settings.map((setting) => (
              <SettingLine key={`${setting.module ?? ''}/${setting.field}`} setting={setting} />
            ))}
          </ul>
        </section>
      ) : null}
      <Learners learners={comparison.learners} />
    </div>
  );
}

function Change({ change }: { readonly change: keyof typeof changeNames }) {
  const text = useText();
  return <span className={`comparison-change ${change}`}>{text(changeNames[change])}</span>;
}

function QuestionLine({ question }: { readonly question: QuestionChange }) {
  const text = useText();
  const { id, slug, change, parts, answers } = question;
  const details = [slug, ...parts.map((part) => text(partNames[part])), text(fateNames[answers])];
  return (
    <li data-question={id}>
      <Change change={change} />
      <span>
        {question.text}
        <small>{details.join(' · ')}</small>
      </span>
    </li>
  );
}

function SettingLine({ setting }: { readonly setting: SettingChange }) {
  const text = useText();
  const value = (of: string) => text(settingValue(setting.field, of));
  return (
    <li>
      <Change change="changed" />
      <span>
        {text(pageTexts.fromTo, {
          field: text(settingName(setting)),
          before: value(setting.before),
          after: value(setting.after),
        })}
      </span>
    </li>
  );
}

function Learners({ learners }: Pick<ReleaseComparison, 'learners'>) {
  const text = useText();
  const format = useFormat();
  const facts = (['kept', 'reset', 'added', 'gone'] as const).filter((fate) => learners[fate] > 0);
  return (
    <section>
      <h3>{text(pageTexts.learners)}</h3>
      <p>{facts.map((fate) => text(pageTexts[fate], { count: format.number(learners[fate]) })).join(' · ')}</p>
    </section>
  );
}
