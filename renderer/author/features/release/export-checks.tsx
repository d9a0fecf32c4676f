import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Spinner } from '#author/ui/spinner.tsx';
import type { Problem, Severity } from '#shared/course/problem.ts';
import { releaseTexts } from './texts.ts';

export interface ExportChecksProps {
  /** Null while the check runs. */
  readonly problems: readonly Problem[] | null;
  /** Why the check itself failed. */
  readonly error: string | null;
  readonly onOpenProblem: (problem: Problem) => void;
}

/** Problems shown at first; the rest on demand. */
const firstShown = 5;
const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What the checker says, errors first; each problem leads to its place. */
export function ExportChecks({ problems, error, onOpenProblem }: ExportChecksProps) {
  const text = useText();
  return (
    <section className="release-checks">
      <h3>{text(releaseTexts.checks)}</h3>
      {error === null ? null : (
        <Banner tone="error">
          {text(releaseTexts.checkFailed)} {error}
        </Banner>
      )}
      {problems === null && error === null ? <Spinner label={text(releaseTexts.checking)} /> : null}
      {problems === null ? null : <Verdict problems={problems} />}
      {problems === null || problems.length === 0 ? null : (
        <ProblemList problems={problems} onOpenProblem={onOpenProblem} />
      )}
    </section>
  );
}

function Verdict({ problems }: { readonly problems: readonly Problem[] }) {
  const text = useText();
  const format = useFormat();
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return <Banner tone="error">{text(releaseTexts.blocked, { count: format.number(errors) })}</Banner>;
  if (problems.length > 0) {
    return <p>{text(releaseTexts.remarks, { count: format.number(problems.length) })}</p>;
  }
  return (
    <p className="release-clean">
      <CircleCheck aria-hidden />
      {text(releaseTexts.clean)}
    </p>
  );
}

function ProblemList({
  problems,
  onOpenProblem,
}: Pick<ExportChecksProps, 'onOpenProblem'> & { readonly problems: readonly Problem[] }) {
  const text = useText();
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const sorted = problems.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
  const shown = isWhole ? sorted : sorted.slice(0, firstShown);
  return (
    <>
      <ul className="release-problems">
        {shown.map((problem, index) => (
          <li key={index}>
            <button type="button" className="release-problem" onClick={() => onOpenProblem(problem)}>
              <SeverityIcon severity={problem.severity} />
              <span>
                {text(problem.message)}
                <small>{text(releaseTexts.line, { file: problem.file, line: format.number(problem.line) })}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < sorted.length ? (
        <div>
          <Button size="small" kind="quiet" onPress={() => setWhole(true)}>
            {text(releaseTexts.moreProblems, { count: format.number(sorted.length) })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

const icons = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;

function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const text = useText();
  const Icon = icons[severity];
  return <Icon className={`release-severity ${severity}`} aria-label={text(releaseTexts[severity])} />;
}
