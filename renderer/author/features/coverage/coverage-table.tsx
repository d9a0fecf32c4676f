import { Circle, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import type { CourseCoverage, CoverageCell, CoverageModule, CoverageRow } from '#shared/course/coverage.ts';
import { coverageTexts as texts } from './texts.ts';
import '#author/ui/table.css';
import './coverage.css';

export interface CoverageTableProps {
  readonly coverage: CourseCoverage;
  /** Opens a module by its file name. */
  readonly onOpen: (file: string) => void;
}

/** Objectives down, modules across. */
export function CoverageTable({ coverage, onOpen }: CoverageTableProps) {
  const text = useText();
  const { modules, rows } = coverage;
  const isLoose = modules.some((module) => module.lacksObjective || module.looseQuestions > 0);
  return (
    // Wide courses scroll sideways, also with the arrow keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="ui-table-box coverage-box" aria-label={text(texts.title)} tabIndex={0}>
      <table className="ui-table coverage-table">
        <thead>
          <tr>
            <th scope="col">{text(texts.objective)}</th>
            {modules.map((module) => (
              <th key={module.file} scope="col">
                <button type="button" className="ui-table-open" onClick={() => onOpen(module.file)}>
                  {module.title}
                </button>
                <small>{text(texts.minutesOf, { minutes: module.minutes })}</small>
              </th>
            ))}
            <th scope="col">{text(texts.minutes)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} modules={modules} />
          ))}
          {isLoose ? <LooseRow modules={modules} /> : null}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row, modules }: { readonly row: CoverageRow; readonly modules: readonly CoverageModule[] }) {
  const text = useText();
  const format = useFormat();
  return (
    <tr data-objective={row.id}>
      <th scope="row">
        {row.text}
        <small>{row.id}</small>
        {row.lacksContent ? <Gap>{text(texts.noContent)}</Gap> : null}
        {row.lacksQuestion ? <Gap>{text(texts.noQuestion)}</Gap> : null}
      </th>
      {row.cells.map((cell, at) => (
        <td key={modules[at]?.file ?? at}>
          <Cell cell={cell} />
        </td>
      ))}
      <td className="number">{format.number(row.minutes)}</td>
    </tr>
  );
}

function Cell({ cell: { isTaught, questions, drawable } }: { readonly cell: CoverageCell }) {
  const text = useText();
  return (
    <span className="coverage-cell">
      {isTaught ? <Mark sign={<Circle aria-hidden />} words={text(texts.taught)} /> : null}
      {questions > 0 ? <Mark sign={questions} words={text(texts.questions, { count: questions })} /> : null}
      {drawable > 0 ? <Mark sign={`+${String(drawable)}`} words={text(texts.drawable, { count: drawable })} /> : null}
    </span>
  );
}

/** A short sign for the eye, whole words for the ear. */
function Mark({ sign, words }: { readonly sign: ReactNode; readonly words: string }) {
  return (
    <span>
      <span aria-hidden>{sign}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

function LooseRow({ modules }: { readonly modules: readonly CoverageModule[] }) {
  const text = useText();
  return (
    <tr>
      <th scope="row">{text(texts.loose)}</th>
      {modules.map(({ file, lacksObjective, looseQuestions }) => (
        <td key={file}>
          {lacksObjective ? <Gap>{text(texts.noObjective)}</Gap> : null}
          {looseQuestions > 0 ? <Gap>{text(texts.looseQuestions, { count: looseQuestions })}</Gap> : null}
        </td>
      ))}
      <td>–</td>
    </tr>
  );
}

function Gap({ children }: { readonly children: string }) {
  return (
    <span className="coverage-gap">
      <TriangleAlert aria-hidden />
      {children}
    </span>
  );
}
