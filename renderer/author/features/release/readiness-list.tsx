import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { TextField } from '#author/ui/text-field.tsx';
import type { Problem } from '#shared/course/problem.ts';
import type { ReadinessCode, ReadinessItem } from '#shared/release/model.ts';
import { pageTexts, readinessNames } from './page-texts.ts';

export type Reasons = Readonly<Partial<Record<ReadinessCode, string>>>;

export interface ReadinessListProps {
  readonly items: readonly ReadinessItem[];
  /** Null where nothing is released yet and so no reason is asked for. */
  readonly reasons: {
    readonly given: Reasons;
    readonly onChange: (code: ReadinessCode, reason: string) => void;
  } | null;
  readonly onOpenProblem: (problem: Problem) => void;
}

/** What was checked before a release: what is open first, each with its places and the reason to release all the same. */
export function ReadinessList({ items, reasons, onOpenProblem }: ReadinessListProps) {
  const sorted = items.toSorted((a, b) => Number(a.isMet) - Number(b.isMet));
  return (
    <ul className="readiness">
      {sorted.map((item) => (
        <ReadinessRow
          key={item.code}
          item={item}
          reason={reasons?.given[item.code] ?? ''}
          onReason={reasons && ((reason) => reasons.onChange(item.code, reason))}
          onOpenProblem={onOpenProblem}
        />
      ))}
    </ul>
  );
}

interface RowProps {
  readonly item: ReadinessItem;
  readonly reason: string;
  readonly onReason: ((reason: string) => void) | null;
  readonly onOpenProblem: (problem: Problem) => void;
}

function ReadinessRow({ item, reason, onReason, onOpenProblem }: RowProps) {
  const text = useText();
  const state = item.isMet ? 'met' : item.level;
  const Icon = { met: CircleCheck, must: CircleAlert, should: TriangleAlert }[state];
  return (
    <li className={`readiness-item ${state}`} data-readiness={item.code}>
      <Icon aria-label={text(pageTexts[state])} />
      <div>
        <strong>{text(readinessNames[item.code])}</strong>
        <span>{text(item.text)}</span>
        {item.problems.length > 0 ? <Places problems={item.problems} onOpenProblem={onOpenProblem} /> : null}
        {state === 'should' && onReason ? (
          <TextField
            label={text(pageTexts.reason)}
            placeholder={text(pageTexts.reasonHint)}
            maxLength={1_000}
            value={reason}
            onChange={onReason}
          />
        ) : null}
      </div>
    </li>
  );
}

function Places({
  problems,
  onOpenProblem,
}: Pick<RowProps, 'onOpenProblem'> & { readonly problems: readonly Problem[] }) {
  const text = useText();
  const format = useFormat();
  return (
    <details>
      <summary>{text(pageTexts.showPlaces, { count: format.number(problems.length) })}</summary>
      <ul className="release-problems">
        {problems.map((problem, index) => (
          <li key={index}>
            <button type="button" className="release-problem" onClick={() => onOpenProblem(problem)}>
              <span>
                {text(problem.message)}
                <small>{text(pageTexts.place, { file: problem.file, line: format.number(problem.line) })}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
