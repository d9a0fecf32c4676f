import { SearchX } from 'lucide-react';
import { useCallback, useDeferredValue, useState, type ReactNode } from 'react';
import { errorOf } from '#author/bridge/client.ts';
import { keepPrevious, useContractQuery } from '#author/bridge/queries.ts';
import { useSettings } from '#author/bridge/settings.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { useNow } from '#author/i18n/use-now.ts';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { EmptyState } from '#author/ui/empty-state.tsx';
import { Skeleton } from '#author/ui/spinner.tsx';
import { useToast } from '#author/ui/toast.tsx';
import { useCourseActions, type CourseCard, type PackKind } from './course-actions.ts';
import { CourseCards } from './course-cards.tsx';
import { CourseTable } from './course-table.tsx';
import { FirstStart } from './first-start.tsx';
import { EmptyLibraryToolbar, LibraryToolbar } from './library-toolbar.tsx';
import { libraryTexts } from './texts.ts';
import './library.css';

export interface LibraryViewProps {
  readonly onOpen: (courseId: string) => void;
  readonly onNew: () => void;
  readonly onImport: (kind: 'course' | 'course-folder') => void;
  readonly onPack: (course: CourseCard, kind: PackKind) => void;
  readonly onTrash: () => void;
  readonly onAgencies: () => void;
  readonly onLedger: () => void;
}

/** All courses: search, sort, open, and everything that is done with a whole course. */
export function LibraryView({ onOpen, onNew, onImport, onPack, onTrash, onAgencies, onLedger }: LibraryViewProps) {
  const text = useText();
  const toast = useToast();
  const { librarySort } = useSettings();
  const [search, setSearch] = useState('');
  const term = useDeferredValue(search.trim());
  const list = useContractQuery(
    'course.list',
    { search: term.slice(0, 200), sort: librarySort, trashed: false },
    { placeholderData: keepPrevious },
  );
  const onError = useCallback(
    (thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' }),
    [toast, text],
  );
  const isEmpty = list.data?.length === 0 && term === '' && !list.isPlaceholderData;
  return (
    <main className="library" aria-busy={list.isFetching}>
      <div className="library-width">
        <header className="library-header">
          <h1>{text(libraryTexts.title)}</h1>
          {list.data && !isEmpty ? <Count count={list.data.length} isSearch={term !== ''} /> : null}
          {isEmpty ? <EmptyLibraryToolbar {...{ onTrash, onAgencies, onLedger }} /> : null}
        </header>
        {isEmpty ? null : (
          <LibraryToolbar
            {...{ search, onNew, onImport, onTrash, onAgencies, onLedger, onError }}
            onSearch={setSearch}
          />
        )}
        {list.error ? (
          <ListFailed message={text(list.error.error.message)} onRetry={() => void list.refetch()} />
        ) : null}
        {list.isPending ? <Skeleton lines={6} /> : null}
        {list.data ? (
          <Courses
            courses={list.data}
            search={term}
            onClear={() => setSearch('')}
            empty={<Empty onNew={onNew} onImport={() => onImport('course')} />}
            onOpen={onOpen}
            onPack={onPack}
          />
        ) : null}
      </div>
    </main>
  );
}

function Count({ count, isSearch }: { readonly count: number; readonly isSearch: boolean }) {
  const text = useText();
  const format = useFormat();
  return (
    <output className="library-count">
      {text(isSearch ? libraryTexts.found : libraryTexts.count, { count: format.number(count) })}
    </output>
  );
}

function ListFailed({ message, onRetry }: { readonly message: string; readonly onRetry: () => void }) {
  const text = useText();
  const retry = (
    <Button size="small" onPress={onRetry}>
      {text(libraryTexts.tryAgain)}
    </Button>
  );
  return (
    <Banner tone="error" action={retry}>
      {text(libraryTexts.listFailed)} {message}
    </Banner>
  );
}

function Empty({ onNew, onImport }: { readonly onNew: () => void; readonly onImport: () => void }) {
  const { welcomed } = useSettings();
  return <FirstStart greets={!welcomed} onNew={onNew} onImport={onImport} />;
}

interface CoursesProps {
  readonly courses: readonly CourseCard[];
  readonly search: string;
  readonly onClear: () => void;
  readonly empty: ReactNode;
  readonly onOpen: (courseId: string) => void;
  readonly onPack: (course: CourseCard, kind: PackKind) => void;
}

function Courses({ courses, search, onClear, empty, onOpen, onPack }: CoursesProps) {
  const text = useText();
  const now = useNow();
  const { libraryView } = useSettings();
  const actions = useCourseActions({ open: onOpen, pack: onPack });
  if (courses.length === 0 && search === '') return empty;
  if (courses.length === 0) {
    return (
      <EmptyState
        icon={<SearchX />}
        title={text(libraryTexts.nothingFound)}
        actions={<Button onPress={onClear}>{text(libraryTexts.clearSearch)}</Button>}
      >
        {text(libraryTexts.nothingFoundText, { search })}
      </EmptyState>
    );
  }
  const View = libraryView === 'cards' ? CourseCards : CourseTable;
  return <View courses={courses} actions={actions} now={now} />;
}
