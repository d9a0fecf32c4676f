import { useEffect } from 'react';
import { PackageOpen } from 'lucide-react';
import { useContractQuery } from '#author/bridge/queries.ts';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { EmptyState } from '#author/ui/empty-state.tsx';
import { Spinner } from '#author/ui/spinner.tsx';
import type { RehearsalPlace } from '#shared/contract/rehearsal-window.ts';
import { CourseRehearsal } from './rehearsal-place.tsx';
import { appTexts } from './texts.ts';

/** A window that shows nothing but the rehearsal of a course; its name stands in the window's title. */
export function RehearsalWindow({ courseId, moduleId }: RehearsalPlace) {
  const text = useText();
  const course = useContractQuery('course.get', { id: courseId });
  const title = course.data?.settings.title ?? '';
  const name = text(appTexts.rehearsalOf, { title });
  useEffect(() => {
    if (title !== '') document.title = name;
  }, [title, name]);
  if (course.error) {
    return (
      <main className="app-centre" role="alert">
        <EmptyState
          level={1}
          icon={<PackageOpen />}
          title={text(appTexts.courseFailed)}
          actions={
            <Button kind="primary" onPress={() => window.close()}>
              {text(appTexts.closeWindow)}
            </Button>
          }
        >
          {text(course.error.error.message)}
        </EmptyState>
      </main>
    );
  }
  if (course.data === undefined) {
    return (
      <main className="app-centre">
        <Spinner />
      </main>
    );
  }
  return (
    <div className="app-shell">
      <h1 className="visually-hidden">{name}</h1>
      <div className="app-place">
        <CourseRehearsal courseId={courseId} moduleId={moduleId} where="own-window" />
      </div>
    </div>
  );
}
