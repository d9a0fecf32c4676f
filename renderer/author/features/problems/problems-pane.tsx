import { CircleAlert, CircleCheck, Gauge, Info, TriangleAlert, Wrench, type LucideIcon } from 'lucide-react';
import { memo, useMemo, useState, type ReactElement } from 'react';
import { useContractQuery } from '#author/bridge/queries.ts';
import type { WorkspaceController } from '#author/bridge/workspace-types.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { ToggleButton } from '#author/ui/toggle-button.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { Problem, Severity } from '#shared/course/problem.ts';
import { countBySeverity, groupProblems, type ProblemGroup } from './problem-groups.ts';
import { problemTexts as texts, severityCountTexts, severityOneTexts, severityTexts } from './texts.ts';
import { useCourseProblems } from './use-problems.ts';
import './problems.css';

export interface ProblemsPaneProps {
  readonly courseId: string;
  readonly controller: WorkspaceController;
  /** The person wants to see the place of this problem; `problem.file` is a path inside the course folder. */
  readonly onOpen: (problem: Problem) => void;
  /** What is missing before a release is to be shown. */
  readonly onReadiness: () => void;
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const icons: Readonly<Record<Severity, LucideIcon>> = { error: CircleAlert, warning: TriangleAlert, info: Info };

interface RowProps {
  readonly problem: Problem;
  readonly onOpen: () => void;
  /** Null when the problem has no fix that holds for the text as it is now. */
  readonly onFix: (() => void) | null;
}

function ProblemRow({ problem, onOpen, onFix }: RowProps): ReactElement {
  const text = useText();
  const Icon = icons[problem.severity];
  return (
    <li className="problem" data-problem={problem.code} data-severity={problem.severity}>
      <button type="button" className="problem-open" onClick={onOpen}>
        <Icon aria-hidden className={`problem-icon ${problem.severity}`} />
        <span className="visually-hidden">{text(severityTexts[problem.severity])}: </span>
        <span className="problem-message">{text(problem.message)}</span>
        <span className="problem-place">{text(texts.place, { line: problem.line })}</span>
      </button>
      {onFix && problem.fix ? (
        <Button size="small" icon={<Wrench aria-hidden />} onPress={onFix}>
          {text(problem.fix.label)}
        </Button>
      ) : null}
    </li>
  );
}

interface ListProps {
  readonly groups: readonly ProblemGroup[];
  /** Titles of modules by their path inside the course folder. */
  readonly titles: ReadonlyMap<string, string>;
  readonly live: readonly Problem[];
  readonly controller: WorkspaceController;
  readonly onOpen: (problem: Problem) => void;
}

/** Drawn only when the problems change, not with every keystroke. */
const ProblemList = memo(function ProblemList({ groups, titles, live, controller, onOpen }: ListProps): ReactElement {
  const text = useText();
  const toast = useToast();
  const fix = (problem: Problem) => {
    if (controller.applyFix(problem) === 'stale') toast.show({ text: text(texts.stale) });
  };
  return (
    <>
      {groups.map(({ file, problems }) => (
        <section key={file} aria-label={file}>
          <h3 className="problems-file" title={file}>
            {file === 'course.yaml' ? text(texts.course) : (titles.get(file) ?? file)}
          </h3>
          <ul>
            {problems.map((problem, index) => (
              <ProblemRow
                key={`${problem.code}:${String(problem.line)}:${String(problem.column)}:${String(index)}`}
                problem={problem}
                onOpen={() => onOpen(problem)}
                onFix={problem.fix && live.includes(problem) ? () => fix(problem) : null}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
});

interface FilterProps {
  readonly problems: readonly Problem[];
  readonly hidden: ReadonlySet<Severity>;
  readonly onHide: (hidden: ReadonlySet<Severity>) => void;
}

function SeverityFilter({ problems, hidden, onHide }: FilterProps): ReactElement {
  const text = useText();
  const counts = countBySeverity(problems);
  const countText = (severity: Severity, count: number) =>
    count === 1 ? text(severityOneTexts[severity]) : text(severityCountTexts[severity], { count });
  const toggle = (severity: Severity, isShown: boolean) => {
    onHide(new Set(isShown ? [...hidden].filter((known) => known !== severity) : [...hidden, severity]));
  };
  return (
    <fieldset aria-label={text(texts.filter)} className="problems-filter">
      {severities.map((severity) => {
        const Icon = icons[severity];
        return (
          <ToggleButton
            key={severity}
            size="small"
            showLabel
            label={countText(severity, counts[severity])}
            icon={<Icon aria-hidden className={`problem-icon ${severity}`} />}
            isSelected={!hidden.has(severity)}
            onChange={(isShown) => toggle(severity, isShown)}
          />
        );
      })}
    </fieldset>
  );
}

/** Problems of the active module as it is typed, and of the whole course after each save. */
export function ProblemsPane({ courseId, controller, onOpen, onReadiness }: ProblemsPaneProps): ReactElement {
  const text = useText();
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const { problems, activeFile, live, error } = useCourseProblems(courseId, controller);
  const course = useContractQuery('course.get', { id: courseId });
  const { modules, banks } = course.data ?? {};
  const titles = useMemo(() => {
    const named = [
      ...(modules ?? []).map(({ file, title }) => [`modules/${file}`, title] as const),
      ...(banks ?? []).map(({ file, title }) => [`banks/${file}`, title] as const),
    ];
    return new Map(named);
  }, [modules, banks]);
  const groups = useMemo(() => {
    const shown = new Set(severities.filter((severity) => !hidden.has(severity)));
    return groupProblems(problems, shown, activeFile);
  }, [problems, hidden, activeFile]);
  return (
    <section className="problems" data-testid="problems" aria-label={text(texts.problems)}>
      <header className="problems-head">
        <h2>{text(texts.problems)}</h2>
        <SeverityFilter problems={problems} hidden={hidden} onHide={setHidden} />
        <Button size="small" kind="quiet" icon={<Gauge aria-hidden />} onPress={onReadiness}>
          {text(texts.readiness)}
        </Button>
      </header>
      {error ? <Banner tone="error">{text(texts.checkFailed, { reason: text(error.error.message) })}</Banner> : null}
      <div className="problems-list">
        <ProblemList groups={groups} titles={titles} live={live} controller={controller} onOpen={onOpen} />
        {groups.length === 0 && problems.length > 0 ? <p className="problems-none">{text(texts.noneShown)}</p> : null}
        {problems.length === 0 && !error ? (
          <p className="problems-clean">
            <CircleCheck aria-hidden />
            <span>
              <strong>{text(texts.none)}.</strong> {text(texts.noneText)}
            </span>
          </p>
        ) : null}
      </div>
    </section>
  );
}
