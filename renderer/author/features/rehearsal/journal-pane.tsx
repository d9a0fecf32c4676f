import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { SimulatorEntry } from '#shared/contract/simulator.ts';
import type { CourseOutline } from '#shared/course/compiled.ts';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { Switch } from '#author/ui/switch.tsx';
import { clockText, faultReports, plainLines, rawLines, type JournalLine } from './journal.ts';
import { rehearsalTexts as texts } from './texts.ts';

interface JournalProps {
  readonly entries: readonly SimulatorEntry[];
  /** Null before the first launch. */
  readonly outline: CourseOutline | null;
}

/** Lines on the screen; the rest is kept, but nobody scrolls so far. */
const shownLines = 300;

function Line({ line }: { readonly line: JournalLine }) {
  const text = useText();
  return (
    <li className="rehearsal-line" data-tone={line.tone}>
      <time>{clockText(line.at)}</time>
      <span>{text(line.text)}</span>
    </li>
  );
}

/** What the package told the LMS, as it happens. */
export function JournalPane({ entries, outline, onClear }: JournalProps & { readonly onClear: () => void }) {
  const text = useText();
  const [isRaw, setRaw] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const lines = useMemo(() => {
    const all = isRaw || outline === null ? rawLines(entries) : plainLines(entries, outline);
    return all.slice(-shownLines);
  }, [entries, outline, isRaw]);
  useLayoutEffect(() => {
    list.current?.children[lines.length - 1]?.scrollIntoView({ block: 'nearest' });
  }, [lines]);
  return (
    <>
      <div className="rehearsal-pane-head">
        <Switch label={text(texts.raw)} isSelected={isRaw} onChange={setRaw} />
        <Button size="small" kind="quiet" onPress={onClear}>
          {text(texts.clear)}
        </Button>
      </div>
      {lines.length === 0 ? <p className="rehearsal-empty">{text(texts.journalEmpty)}</p> : null}
      <ol
        ref={list}
        className="rehearsal-lines"
        data-raw={isRaw}
        data-testid="journal"
        aria-label={text(texts.journal)}
      >
        {lines.map((line) => (
          <Line key={line.number} line={line} />
        ))}
      </ol>
    </>
  );
}

/** Each fault beside what came of it, the newest first. */
export function ReactionsPane({ entries, outline }: JournalProps) {
  const text = useText();
  const reports = useMemo(
    () => (outline === null ? [] : faultReports(entries, outline).toReversed()),
    [entries, outline],
  );
  if (reports.length === 0) return <p className="rehearsal-empty">{text(texts.reactionsEmpty)}</p>;
  return (
    <table className="rehearsal-table rehearsal-reactions" data-testid="reactions">
      <thead>
        <tr>
          <th scope="col">{text(texts.fault)}</th>
          <th scope="col">{text(texts.reaction)}</th>
        </tr>
      </thead>
      <tbody>
        {reports.map(({ number, at, fault, reactions }) => (
          <tr key={number}>
            <th scope="row">
              <time>{clockText(at)}</time> {text(fault)}
            </th>
            <td>
              {reactions.length === 0 ? <p>{text(texts.noReaction)}</p> : null}
              <ul>
                {reactions.map((line) => (
                  <li key={line.number} data-tone={line.tone}>
                    {text(line.text)}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
