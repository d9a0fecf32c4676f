import { Building2, Printer, Tag } from 'lucide-react';
import { useState } from 'react';
import { call } from '#author/bridge/client.ts';
import { keepPrevious, useContractQuery } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { EmptyState } from '#author/ui/empty-state.tsx';
import { Skeleton } from '#author/ui/spinner.tsx';
import { Switch } from '#author/ui/switch.tsx';
import type { Overview } from '#shared/release/ledger-entry.ts';
import { isCurrent } from './follow-up.ts';
import { OverviewTable } from './overview-table.tsx';
import { ledgerTexts, stateNames } from './texts.ts';
import { useSavedFile } from './use-saved-file.ts';

export interface OverviewViewProps {
  /** Null while no course has a release. */
  readonly courseId: string | null;
  readonly groupId: string | null;
}

/** How far the newest release of a course has come, and where somebody has to act. */
export function OverviewView({ courseId, groupId }: OverviewViewProps) {
  const text = useText();
  if (courseId === null) {
    return (
      <EmptyState icon={<Tag />} title={text(ledgerTexts.noReleaseTitle)}>
        {text(ledgerTexts.noReleaseText)}
      </EmptyState>
    );
  }
  return <OfCourse courseId={courseId} groupId={groupId} />;
}

function OfCourse({ courseId, groupId }: { readonly courseId: string; readonly groupId: string | null }) {
  const text = useText();
  const asked = { courseId, groupId };
  const { data, error, isPending } = useContractQuery('ledger.overview', asked, { placeholderData: keepPrevious });
  const [onlyOpen, setOnlyOpen] = useState(false);
  const printing = usePrint(courseId, groupId);
  if (error) return <Banner tone="error">{text(error.error.message)}</Banner>;
  if (isPending) return <Skeleton lines={6} />;
  if (data.rows.length === 0) {
    return (
      <EmptyState icon={<Building2 />} title={text(ledgerTexts.noAgenciesTitle)}>
        {text(ledgerTexts.noAgenciesText)}
      </EmptyState>
    );
  }
  const rows = onlyOpen ? data.rows.filter((row) => !isCurrent(row)) : data.rows;
  return (
    <>
      <Figures overview={data} />
      <div className="ui-page-tools">
        <Switch label={text(ledgerTexts.onlyBehind)} isSelected={onlyOpen} onChange={setOnlyOpen} />
        <span className="ui-page-gap" />
        <Button icon={<Printer aria-hidden />} isPending={printing.isPending} onPress={printing.start}>
          {text(ledgerTexts.print)}
        </Button>
      </div>
      {rows.length === 0 ? <Banner tone="info">{text(ledgerTexts.everyoneCurrent)}</Banner> : null}
      {rows.length > 0 ? <OverviewTable rows={rows} /> : null}
    </>
  );
}

/** A PDF where something can make one, else a page for the browser to print. */
function usePrint(courseId: string, groupId: string | null) {
  const text = useText();
  const printer = useContractQuery('document.printer', {});
  const name = printer.data?.isAvailable ? ledgerTexts.printNamePdf : ledgerTexts.printName;
  return useSavedFile('document', text(name), async (target) => {
    const minutesFromUtc = -new Date().getTimezoneOffset();
    await call('ledger.print', { courseId, groupId, target: target.token, minutesFromUtc });
    return text(ledgerTexts.printed, { name: target.name });
  });
}

const states = ['confirmed', 'handed', 'prepared', 'none'] as const;

function Figures({ overview: { newest, counts } }: { readonly overview: Overview }) {
  const text = useText();
  const format = useFormat();
  return (
    <>
      {newest === null ? null : (
        <p className="ui-page-count">
          {text(ledgerTexts.newest, { version: newest.version, date: format.date(newest.at) })}
        </p>
      )}
      <dl className="ledger-figures">
        {states.map((state) => (
          <div key={state} className={state}>
            <dt>{text(stateNames[state])}</dt>
            <dd>{format.number(counts[state])}</dd>
          </div>
        ))}
        <div className="behind">
          <dt>{text(ledgerTexts.behind)}</dt>
          <dd>{format.number(counts.behind)}</dd>
        </div>
      </dl>
      <div className="ledger-bar" aria-hidden>
        {states
          .filter((state) => counts[state] > 0)
          .map((state) => (
            <i key={state} className={state} style={{ flexGrow: counts[state] }} />
          ))}
      </div>
    </>
  );
}
