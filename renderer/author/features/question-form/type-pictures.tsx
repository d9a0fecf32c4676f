import type { ReactElement, ReactNode } from 'react';
import type { QuestionType } from '#shared/course/compiled.ts';

function Line({ x, y, to }: { readonly x: number; readonly y: number; readonly to: number }): ReactElement {
  return <path className="line" d={`M${String(x)} ${String(y)}H${String(to)}`} />;
}

const tick = (x: number, y: number) => (
  <path className="accent" d={`M${String(x - 2)} ${String(y)}l1.7 2 3-4`} fill="none" />
);

const rows = [9, 18, 27];

const pictures: Readonly<Record<QuestionType, ReactNode>> = {
  single: rows.map((y, index) => (
    <g key={y}>
      <circle className={index === 1 ? 'filled' : 'box'} cx="9" cy={y} r="3" />
      <Line x={17} y={y} to={[38, 44, 34][index] ?? 38} />
    </g>
  )),
  multiple: rows.map((y, index) => (
    <g key={y}>
      <rect className="box" x="6" y={y - 3} width="6" height="6" rx="1" />
      {index === 1 ? null : tick(9, y)}
      <Line x={17} y={y} to={[38, 44, 34][index] ?? 38} />
    </g>
  )),
  'true-false': (
    <>
      <Line x={6} y={9} to={46} />
      <rect className="soft" x="6" y="17" width="18" height="12" rx="3" />
      {tick(15, 23)}
      <rect className="box" x="28" y="17" width="18" height="12" rx="3" />
      <path className="line" d="M35 21l4 4m0-4l-4 4" />
    </>
  ),
  cloze: (
    <>
      <Line x={6} y={10} to={20} />
      <rect className="soft" x="23" y="5" width="16" height="9" rx="2" />
      <Line x={42} y={10} to={46} />
      <Line x={6} y={24} to={32} />
      <rect className="box" x="35" y="19" width="11" height="9" rx="2" />
    </>
  ),
  match: (
    <>
      {rows.map((y) => (
        <g key={y}>
          <rect className="box" x="6" y={y - 3} width="13" height="6" rx="1.5" />
          <rect className="soft" x="33" y={y - 3} width="13" height="6" rx="1.5" />
        </g>
      ))}
      <path className="accent" d="M19 9L33 18M19 18L33 9M19 27H33" fill="none" />
    </>
  ),
  order: rows.map((y, index) => (
    <g key={y}>
      <text x="6" y={y + 3}>
        {index + 1}
      </text>
      <Line x={15} y={y} to={[40, 34, 44][index] ?? 38} />
    </g>
  )),
  categorize: (
    <>
      <rect className="box" x="5" y="5" width="19" height="26" rx="2" />
      <rect className="box" x="28" y="5" width="19" height="26" rx="2" />
      <rect className="soft" x="8" y="10" width="13" height="5" rx="1.5" />
      <rect className="soft" x="8" y="18" width="13" height="5" rx="1.5" />
      <rect className="soft" x="31" y="10" width="13" height="5" rx="1.5" />
    </>
  ),
  hotspot: (
    <>
      <rect className="box" x="5" y="5" width="42" height="26" rx="2" />
      <path className="line" d="M8 28l10-11 8 8 6-5 12 8" fill="none" />
      <circle className="accent" cx="34" cy="13" r="5" fill="none" />
      <circle className="filled" cx="34" cy="13" r="1.5" />
    </>
  ),
  scale: (
    <>
      <path className="line" d="M8 18H44" />
      {[8, 20, 32, 44].map((x) => (
        <circle key={x} className={x === 32 ? 'filled' : 'box'} cx={x} cy="18" r="3.5" />
      ))}
    </>
  ),
  essay: (
    <>
      <rect className="box" x="5" y="5" width="42" height="26" rx="2" />
      <Line x={10} y={12} to={42} />
      <Line x={10} y={18} to={40} />
      <Line x={10} y={24} to={26} />
      <path className="accent" d="M30 26l8-8 2 2-8 8h-2z" fill="none" />
    </>
  ),
};

/** What a question of the type looks like to a learner, drawn with a few lines. */
export function TypePicture({ type }: { readonly type: QuestionType }): ReactElement {
  return (
    <svg className="question-form-picture" viewBox="0 0 52 36" width="104" height="72" aria-hidden>
      {pictures[type]}
    </svg>
  );
}
