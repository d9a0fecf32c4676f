import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { errorOf } from '#author/bridge/client.ts';
import { useContractCommand, useContractQuery } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { useNow } from '#author/i18n/use-now.ts';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { ConfirmDialog } from '#author/ui/confirm-dialog.tsx';
import { EmptyState } from '#author/ui/empty-state.tsx';
import { Skeleton } from '#author/ui/spinner.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { CourseCard } from './course-actions.ts';
import { daysLeft } from './days-left.ts';
import { libraryTexts } from './texts.ts';
import './library.css';

/** Deleted courses: bring one back, or delete it for good. */
export function TrashView() {
  const text = useText();
  const [doomed, setDoomed] = useState<CourseCard | null>(null);
  const list = useContractQuery('course.list', { search: '', sort: 'updated', trashed: true });
  return (
    <main className="library">
      <div className="library-width">
        <header className="library-header">
          <h1>{text(libraryTexts.trashTitle)}</h1>
        </header>
        <p className="library-note">{text(libraryTexts.trashNote)}</p>
        {list.error ? <Banner tone="error">{text(list.error.error.message)}</Banner> : null}
        {list.isPending ? <Skeleton lines={4} /> : null}
        {list.data?.length === 0 ? (
          <EmptyState icon={<Trash2 />} title={text(libraryTexts.trashEmpty)}>
            {text(libraryTexts.trashEmptyText)}
          </EmptyState>
        ) : null}
        {list.data && list.data.length > 0 ? (
          <ul className="library-trash">
            {list.data.map((course) => (
              <TrashedCourse key={course.id} course={course} onPurge={() => setDoomed(course)} />
            ))}
          </ul>
        ) : null}
      </div>
      <PurgeQuestion course={doomed} onClose={() => setDoomed(null)} />
    </main>
  );
}

interface TrashedCourseProps {
  readonly course: CourseCard;
  readonly onPurge: () => void;
}

function TrashedCourse({ course, onPurge }: TrashedCourseProps) {
  const text = useText();
  const format = useFormat();
  const toast = useToast();
  const now = useNow();
  const restore = useContractCommand('course.restore');
  const { id, title, deletedAt } = course;
  const onRestore = () =>
    restore.mutate(
      { id },
      {
        onSuccess: () => toast.show({ text: text(libraryTexts.restoredToast, { title }) }),
        onError: (thrown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' }),
      },
    );
  return (
    <li data-course={id}>
      <div>
        <strong>{title}</strong>
        {deletedAt === null ? null : (
          <small>
            {text(libraryTexts.deletedAgo, { ago: format.ago(deletedAt, now) })} ·{' '}
            {text(libraryTexts.daysLeft, { days: daysLeft(deletedAt, now) })}
          </small>
        )}
      </div>
      <Button size="small" isPending={restore.isPending} onPress={onRestore}>
        {text(libraryTexts.restore)}
      </Button>
      <Button size="small" kind="quiet" onPress={onPurge}>
        {text(libraryTexts.purge)}
      </Button>
    </li>
  );
}

function PurgeQuestion({ course, onClose }: { readonly course: CourseCard | null; readonly onClose: () => void }) {
  const text = useText();
  const toast = useToast();
  const purge = useContractCommand('course.purge');
  const title = course?.title ?? '';
  const onPurged = () => {
    toast.show({ text: text(libraryTexts.purged, { title }) });
    onClose();
  };
  const onConfirm = () => {
    if (!course) return;
    purge.mutate({ id: course.id }, { onSuccess: onPurged });
  };
  return (
    <ConfirmDialog
      title={text(libraryTexts.purgeAsk)}
      confirmLabel={text(libraryTexts.purge)}
      kind="danger"
      isOpen={course !== null}
      isPending={purge.isPending}
      onConfirm={onConfirm}
      onCancel={onClose}
    >
      <p>{text(libraryTexts.purgeText, { title })}</p>
      {purge.error ? <Banner tone="error">{text(purge.error.error.message)}</Banner> : null}
    </ConfirmDialog>
  );
}
