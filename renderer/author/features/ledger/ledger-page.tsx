import { useState, type ReactNode } from 'react';
import { keepPrevious, useContractQuery } from '#author/bridge/queries.ts';
import { useText } from '#author/i18n/text.tsx';
import { Select } from '#author/ui/select.tsx';
import { ToggleButton } from '#author/ui/toggle-button.tsx';
import { ToolbarGroup } from '#author/ui/toolbar.tsx';
import { ListChecks, ScrollText } from 'lucide-react';
import { EntriesView } from './entries-view.tsx';
import { courseChoices, wholeLedger, type CourseChoice } from './filter.ts';
import { OverviewView } from './overview-view.tsx';
import { ledgerTexts } from './texts.ts';
import '#author/ui/table.css';
import './ledger.css';

type Tab = 'entries' | 'overview';

export interface LedgerPageProps {
  /** Shown above everything, such as batches that were interrupted. */
  readonly notice?: ReactNode;
}

/** Which agency got which release, and who is behind. */
export function LedgerPage({ notice }: LedgerPageProps) {
  const text = useText();
  const [tab, setTab] = useState<Tab>('entries');
  const [courseId, setCourseId] = useState<string | null>(null);
  const [groupId, setGroupId] = useState<string | null>(null);
  const choices = useCourseChoices();
  const groups = useContractQuery('group.list', {}).data ?? [];
  const group = groups.some(({ id }) => id === groupId) ? groupId : null;
  const shownCourse = courseId ?? choices[0]?.id ?? null;
  return (
    <main className="ui-page">
      <div className="ui-page-width">
        <header className="ui-page-header">
          <h1>{text(ledgerTexts.title)}</h1>
        </header>
        {notice}
        <div className="ui-page-tools">
          <ToolbarGroup label={text(ledgerTexts.tabs)}>
            <ToggleButton
              label={text(ledgerTexts.entries)}
              icon={<ScrollText aria-hidden />}
              showLabel
              isSelected={tab === 'entries'}
              onChange={() => setTab('entries')}
            />
            <ToggleButton
              label={text(ledgerTexts.overview)}
              icon={<ListChecks aria-hidden />}
              showLabel
              isSelected={tab === 'overview'}
              onChange={() => setTab('overview')}
            />
          </ToolbarGroup>
          <Choice
            label={text(ledgerTexts.course)}
            every={tab === 'entries' ? text(ledgerTexts.everyCourse) : null}
            choices={choices.map(({ id, title }) => ({ id, text: title }))}
            value={tab === 'entries' ? courseId : shownCourse}
            onChange={setCourseId}
          />
          <Choice
            label={text(ledgerTexts.group)}
            every={text(ledgerTexts.everyGroup)}
            choices={groups.map(({ id, name }) => ({ id, text: name }))}
            value={group}
            onChange={setGroupId}
          />
        </div>
        {tab === 'entries' ? <EntriesView key={`${courseId} ${group}`} courseId={courseId} groupId={group} /> : null}
        {tab === 'overview' ? <OverviewView courseId={shownCourse} groupId={group} /> : null}
      </div>
    </main>
  );
}

function useCourseChoices(): readonly CourseChoice[] {
  const courses = useContractQuery('course.list', { search: '', sort: 'title', trashed: false });
  const entries = useContractQuery('ledger.list', wholeLedger, { placeholderData: keepPrevious });
  const releases = useContractQuery('release.list', { courseId: null }).data ?? [];
  const released = new Set(releases.map(({ courseId }) => courseId));
  // A course without a release has nothing to tell here.
  return courseChoices(courses.data?.filter(({ id }) => released.has(id)) ?? [], entries.data ?? []);
}

interface ChoiceProps {
  readonly label: string;
  /** What stands for no choice; null when one has to be chosen. */
  readonly every: string | null;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function Choice({ label, every, choices, value, onChange }: ChoiceProps) {
  if (choices.length === 0) return null;
  const options = every === null ? choices : [{ id: '', text: every }, ...choices];
  return (
    <Select
      label={label}
      hideLabel
      value={value ?? ''}
      options={options}
      onChange={(id) => onChange(id === '' ? null : id)}
    />
  );
}
