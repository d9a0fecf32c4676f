import type { SimulatorState } from '#shared/contract/simulator.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { rehearsalTexts as texts } from './texts.ts';

const statusTexts = {
  nothing: texts.statusNothing,
  incomplete: texts.statusIncomplete,
  completed: texts.statusCompleted,
  passed: texts.statusPassed,
  failed: texts.statusFailed,
} as const;

/** What the LMS has of the learner, in one line each. */
export function LmsSummary({ state }: { readonly state: SimulatorState }) {
  const text = useText();
  const format = useFormat();
  const { kept, stateLength, stateLimit, violations, learner } = state;
  const size = text(texts.stateOf, { length: format.number(stateLength), limit: format.number(stateLimit) });
  return (
    <dl className="rehearsal-summary">
      <div>
        <dt>{text(texts.learner)}</dt>
        <dd data-testid="sim-learner">{learner?.name ?? '–'}</dd>
      </div>
      <div>
        <dt>{text(texts.status)}</dt>
        <dd data-testid="sim-status" data-status={kept.status}>
          {text(statusTexts[kept.status])}
        </dd>
      </div>
      <div>
        <dt>{text(texts.score)}</dt>
        <dd data-testid="sim-score">{kept.score === null ? '–' : format.number(kept.score)}</dd>
      </div>
      <div>
        <dt>{text(texts.state)}</dt>
        <dd data-testid="sim-state-size">
          <meter min={0} max={stateLimit} high={stateLimit * 0.8} value={stateLength} aria-hidden />
          {size}
        </dd>
      </div>
      <div data-bad={violations.length > 0}>
        <dt>{text(texts.violations)}</dt>
        <dd data-testid="sim-violations">{format.number(violations.length)}</dd>
      </div>
    </dl>
  );
}

/** Every element that the package has set, as the LMS has it. */
export function LmsDataTable({ state }: { readonly state: SimulatorState | null }) {
  const text = useText();
  if (state === null || state.values.length === 0) return <p className="rehearsal-empty">{text(texts.dataEmpty)}</p>;
  return (
    <table className="rehearsal-table rehearsal-data" data-testid="lms-data">
      <thead>
        <tr>
          <th scope="col">{text(texts.element)}</th>
          <th scope="col">{text(texts.value)}</th>
        </tr>
      </thead>
      <tbody>
        {state.values.map(([name, value]) => (
          <tr key={name} data-element={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
