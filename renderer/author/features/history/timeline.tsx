import type { ReactNode } from 'react';
import type { History, Revision } from '#author/bridge/use-history.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useLocale, useText } from '#author/i18n/text.tsx';
import { useNow } from '#author/i18n/use-now.ts';
import { Button } from '#author/ui/button.tsx';
import { ListBox } from '#author/ui/list-box.tsx';
import { dayGroups, timeOfDay } from './day-groups.ts';
import { historyTexts as texts } from './texts.ts';

interface TimelineProps {
  readonly history: History;
  readonly selected: number | null;
  readonly onSelect: (revision: number) => void;
}

/** Revisions by day, newest first. */
export function Timeline({ history, selected, onSelect }: TimelineProps) {
  const text = useText();
  const locale = useLocale();
  const now = useNow();
  const groups = dayGroups(history.revisions, now, locale).map(({ day, title, items }) => ({
    id: day,
    title,
    items: items.map((revision) => ({
      id: String(revision.revision),
      text: `${revision.name ?? ''} ${timeOfDay(revision.at, locale)}`.trim(),
      content: <Entry revision={revision} isPresent={revision.revision === history.subject?.present} now={now} />,
    })),
  }));
  return (
    <div className="history-timeline">
      <ListBox
        label={text(texts.list)}
        groups={groups}
        selected={selected === null ? null : String(selected)}
        onSelect={(id) => onSelect(Number(id))}
      />
      {history.hasMore ? (
        <Button size="small" isPending={history.isLoadingMore} onPress={history.loadMore}>
          {text(texts.more)}
        </Button>
      ) : null}
    </div>
  );
}

interface EntryProps {
  readonly revision: Revision;
  readonly isPresent: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

function Entry({ revision, isPresent, now }: EntryProps): ReactNode {
  const text = useText();
  const locale = useLocale();
  const format = useFormat();
  const isRecent = now - Date.parse(revision.at) < 12 * 60 * 60 * 1_000;
  const notes = [
    isPresent ? text(texts.present) : null,
    revision.restoredFrom === null ? null : text(texts.restoredFrom, { number: revision.restoredFrom }),
    useChangeWords(revision),
  ].filter((note) => note !== null);
  return (
    <span className="history-entry">
      <span className="history-entry-time">
        {revision.name === null ? null : <strong>{revision.name}</strong>}
        <span>{timeOfDay(revision.at, locale)}</span>
        {isRecent ? <small>{format.ago(revision.at, now)}</small> : null}
      </span>
      <small>{notes.join(' · ')}</small>
    </span>
  );
}

/** What was changed, in words where words were changed, else in lines. */
function useChangeWords({ revision, ...change }: Revision): string {
  const text = useText();
  const format = useFormat();
  const { wordsAdded, wordsRemoved, linesAdded, linesRemoved } = change;
  if (revision === 1) return text(texts.first);
  const figures = (added: number, removed: number) => ({
    added: format.number(added),
    removed: format.number(removed),
  });
  if (wordsAdded + wordsRemoved > 0) return text(texts.words, figures(wordsAdded, wordsRemoved));
  if (linesAdded + linesRemoved > 0) return text(texts.lines, figures(linesAdded, linesRemoved));
  return text(texts.onlyMoved);
}
