import type { ReactElement } from 'react';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Checkbox } from '#author/ui/checkbox.tsx';
import type { OutputOf } from '#shared/contract/contract.ts';
import { questionTexts as texts, typeTexts } from './texts.ts';

type Question = OutputOf<'course.questions'>[number]['questions'][number];

export interface QuestionTableProps {
  readonly questions: readonly Question[];
  /** Path of the file whose questions these are. */
  readonly own: string;
  /** Titles of modules and banks by their path. */
  readonly titles: ReadonlyMap<string, string>;
  /** Ids. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onOpen: (path: string, line: number) => void;
}

export function QuestionTable(props: QuestionTableProps): ReactElement {
  const text = useText();
  return (
    // A long list scrolls by itself, also with the arrow keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="ui-table-box questions-box" aria-label={text(texts.list)} tabIndex={0}>
      <table className="ui-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{text(texts.choose)}</span>
            </th>
            <th scope="col">{text(texts.question)}</th>
            <th scope="col">{text(texts.type)}</th>
            <th scope="col" className="number">
              {text(texts.points)}
            </th>
            <th scope="col">{text(texts.usedBy)}</th>
          </tr>
        </thead>
        <tbody>
          {props.questions.map((question) => (
            <QuestionRow key={`${question.id}:${String(question.line)}`} question={question} {...props} />
          ))}
        </tbody>
      </table>
      {props.questions.length === 0 ? <p className="draw-hint questions-none">{text(texts.noneShown)}</p> : null}
    </section>
  );
}

function QuestionRow({
  question,
  own,
  titles,
  chosen,
  onChoose,
  onOpen,
}: QuestionTableProps & { readonly question: Question }): ReactElement {
  const text = useText();
  const format = useFormat();
  const { id, stem, tags, type, points, drawnBy, sameAs, line } = question;
  const asked = stem || text(texts.noStem);
  const choose = (isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  const used = drawnBy.map((file) => titles.get(`modules/${file}`) ?? file);
  const isBank = own.startsWith('banks/');
  return (
    <tr data-question-row={id}>
      <td>
        <Checkbox
          label={text(texts.chooseOne, { question: asked })}
          hideLabel
          isSelected={chosen.has(id)}
          onChange={choose}
        />
      </td>
      <th scope="row">
        <button type="button" className="questions-open" onClick={() => onOpen(own, line)}>
          {asked}
        </button>
        {tags.length > 0 ? <small>{tags.join(' · ')}</small> : null}
        {sameAs.map((twin) => (
          <small key={`${twin.path}:${String(twin.line)}`} className="questions-twin">
            <button type="button" className="questions-open" onClick={() => onOpen(twin.path, twin.line)}>
              {text(texts.sameAs, { title: titles.get(twin.path) ?? twin.path, line: twin.line })}
            </button>
          </small>
        ))}
      </th>
      <td>{type === null ? text(texts.unfinished) : text(typeTexts[type])}</td>
      <td className="number">{format.number(points)}</td>
      <td>{isBank ? used.join(', ') || text(texts.unused) : (titles.get(own) ?? own)}</td>
    </tr>
  );
}
