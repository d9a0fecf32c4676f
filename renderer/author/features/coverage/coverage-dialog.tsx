import { Target } from 'lucide-react';
import { useContractQuery } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { EmptyState } from '#author/ui/empty-state.tsx';
import { Skeleton } from '#author/ui/spinner.tsx';
import type { CourseCoverage } from '#shared/course/coverage.ts';
import { CoverageTable, type CoverageTableProps } from './coverage-table.tsx';
import { coverageTexts as texts } from './texts.ts';

export interface CoverageDialogProps extends Pick<CoverageTableProps, 'onOpen'> {
  readonly courseId: string;
  readonly onPrint: () => void;
  readonly onSettings: () => void;
  readonly onClose: () => void;
}

/** Which module covers which objective, and what is missing. */
export function CoverageDialog({ courseId, onOpen, onPrint, onSettings, onClose }: CoverageDialogProps) {
  const text = useText();
  const { data, error, refetch } = useContractQuery('course.coverage', { id: courseId });
  const isEmpty = data?.rows.length === 0;
  const footer = (
    <>
      <Button onPress={onClose}>{text(texts.close)}</Button>
      <Button kind="primary" isDisabled={data === undefined || isEmpty} onPress={onPrint}>
        {text(texts.print)}
      </Button>
    </>
  );
  const retry = (
    <Button size="small" onPress={() => void refetch()}>
      {text(texts.retry)}
    </Button>
  );
  return (
    <Dialog title={text(texts.title)} isOpen size="wide" onClose={onClose} footer={footer}>
      {error ? (
        <Banner tone="error" action={retry}>
          {text(error.error.message)}
        </Banner>
      ) : null}
      {!data && !error ? <Skeleton lines={6} /> : null}
      {isEmpty ? (
        <EmptyState
          icon={<Target />}
          title={text(texts.empty)}
          actions={
            <Button kind="primary" onPress={onSettings}>
              {text(texts.openSettings)}
            </Button>
          }
        >
          {text(texts.emptyText)}
        </EmptyState>
      ) : null}
      {data && !isEmpty ? <Filled coverage={data} onOpen={onOpen} /> : null}
    </Dialog>
  );
}

function Filled({ coverage, onOpen }: CoverageTableProps) {
  const text = useText();
  const format = useFormat();
  const gaps = gapsOf(coverage);
  return (
    <>
      <p>
        {text(texts.sum, {
          minutes: format.number(coverage.minutes),
          hours: format.number(coverage.hours),
          planned: format.number(coverage.plannedMinutes),
        })}{' '}
        {gaps === 0 ? text(texts.complete) : text(texts.gaps, { count: format.number(gaps) })}
      </p>
      <CoverageTable coverage={coverage} onOpen={onOpen} />
      <p className="coverage-legend">{text(texts.legend)}</p>
    </>
  );
}

function gapsOf({ rows, modules }: CourseCoverage): number {
  const ofRows = rows.reduce((sum, row) => sum + Number(row.lacksContent) + Number(row.lacksQuestion), 0);
  return modules.reduce(
    (sum, { lacksObjective, looseQuestions }) => sum + Number(lacksObjective) + Number(looseQuestions > 0),
    ofRows,
  );
}
