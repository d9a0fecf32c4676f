import { useState } from 'react';
import { useSettings } from '#author/bridge/settings.ts';
import { AgenciesPage } from '#author/features/agencies/agencies-page.tsx';
import { BackupsDialog } from '#author/features/backups/backups-dialog.tsx';
import { OpenBatches } from '#author/features/batch/open-batches.tsx';
import { LedgerPage } from '#author/features/ledger/ledger-page.tsx';
import { HelpDialog } from '#author/features/help/help-dialog.tsx';
import { DropImport } from '#author/features/library/drop-import.tsx';
import { ImportDialog, useImportFlow } from '#author/features/library/import-flow.tsx';
import { LibraryView } from '#author/features/library/library-view.tsx';
import { NewCourseDialog } from '#author/features/library/new-course-dialog.tsx';
import { PackDialog, usePackFlow } from '#author/features/library/pack-flow.tsx';
import { TrashView } from '#author/features/library/trash-view.tsx';
import { SettingsDialog } from '#author/features/settings/settings-dialog.tsx';
import { TemplatesDialog } from '#author/features/templates/templates-dialog.tsx';
import { useLocale } from '#author/i18n/text.tsx';
import { AboutDialog } from './about-dialog.tsx';
import { useActionHandlers } from './actions.tsx';
import { useEffectiveTheme } from './appearance.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { useNavigation, viewOf } from './navigation.tsx';
import { Palette } from './palette/palette.tsx';
import { CourseRehearsal } from './rehearsal-place.tsx';
import { ReleasePlace } from './release-place.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { useSettingsChange } from './use-settings-change.ts';
import { Topbar, TopbarSlot } from './topbar.tsx';
import { flushWorkspaces } from './workspace/use-workspace-controller.ts';
import { WorkspacePage } from './workspace-page.tsx';

type OpenDialog = 'new' | 'palette' | 'help' | 'settings' | 'backups' | 'templates' | 'shortcuts' | 'about' | null;

/** Actions that work everywhere. */
function useGlobalActions(show: (dialog: OpenDialog) => void, pick: (kind: 'course' | 'course-folder') => void): void {
  const { place, go } = useNavigation();
  const locale = useLocale();
  const theme = useEffectiveTheme(useSettings().theme);
  const change = useSettingsChange();
  useActionHandlers({
    'course.new': () => show('new'),
    'course.import': () => pick('course'),
    'course.import-folder': () => pick('course-folder'),
    'view.library': () => go({ kind: 'library' }),
    'view.agencies': () => go({ kind: 'agencies' }),
    'view.ledger': () => go({ kind: 'ledger' }),
    ...(place.kind === 'course'
      ? {
          'view.write': () => go(viewOf(place, 'write')),
          'view.rehearse': () => go(viewOf(place, 'rehearse')),
          'view.release': () => go(viewOf(place, 'release')),
        }
      : {}),
    'view.theme': () => change({ theme: theme === 'dark' ? 'light' : 'dark' }),
    'view.language': () => change({ locale: locale === 'id' ? 'en' : 'id' }),
    'app.palette': () => show('palette'),
    'app.templates': () => show('templates'),
    'app.settings': () => show('settings'),
    'app.backups': () => show('backups'),
    'app.help': () => show('help'),
    'app.shortcuts': () => show('shortcuts'),
    'app.about': () => show('about'),
  });
}

/** The bar at the top, the place the person is at, and the dialogs that are open anywhere. */
export function Shell() {
  const { place, go } = useNavigation();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const { welcomed } = useSettings();
  const change = useSettingsChange();
  const openCourse = (courseId: string) => {
    if (!welcomed) change({ welcomed: true });
    go({ kind: 'course', courseId, moduleId: null, view: 'write' });
  };
  const importing = useImportFlow(openCourse);
  const packing = usePackFlow();
  const close = () => setDialog(null);
  // The course that is open may not be in a library that is restored, or another one.
  const leaveWorkspace = async () => {
    await flushWorkspaces();
    go({ kind: 'library' });
  };
  useGlobalActions(setDialog, importing.pick);
  return (
    <div className="app-shell">
      <Topbar slotRef={setSlot} />
      <div className="app-place">
        <ErrorBoundary
          where={place.kind}
          key={place.kind === 'course' ? `${place.courseId}/${place.view}` : place.kind}
        >
          {place.kind === 'library' ? (
            <LibraryView
              onOpen={openCourse}
              onNew={() => setDialog('new')}
              onImport={importing.pick}
              onPack={packing.begin}
              onTrash={() => go({ kind: 'trash' })}
              onAgencies={() => go({ kind: 'agencies' })}
              onLedger={() => go({ kind: 'ledger' })}
            />
          ) : null}
          {place.kind === 'trash' ? <TrashView /> : null}
          {place.kind === 'agencies' ? <AgenciesPage /> : null}
          {place.kind === 'ledger' ? <LedgerPage notice={<OpenBatches courseId={null} />} /> : null}
          {place.kind === 'course' && place.view === 'rehearse' ? (
            <CourseRehearsal
              courseId={place.courseId}
              moduleId={place.moduleId}
              where="app"
              {...(place.start ? { start: place.start } : {})}
              onOwnWindow={() => go(viewOf(place, 'write'))}
            />
          ) : null}
          {place.kind === 'course' && place.view === 'release' ? <ReleasePlace courseId={place.courseId} /> : null}
          {place.kind === 'course' && place.view === 'write' ? (
            <TopbarSlot value={slot}>
              <WorkspacePage place={place} onPack={packing.begin} />
            </TopbarSlot>
          ) : null}
        </ErrorBoundary>
      </div>
      <DropImport mode={place.kind === 'course' ? 'workspace' : 'library'} onFile={importing.offer} />
      <NewCourseDialog
        isOpen={dialog === 'new'}
        onClose={close}
        onCreated={(id) => {
          close();
          openCourse(id);
        }}
      />
      <ImportDialog state={importing.state} />
      <PackDialog state={packing.state} />
      <Palette isOpen={dialog === 'palette'} onClose={close} />
      <TemplatesDialog isOpen={dialog === 'templates'} onClose={close} />
      <SettingsDialog isOpen={dialog === 'settings'} onClose={close} onBackups={() => setDialog('backups')} />
      <BackupsDialog isOpen={dialog === 'backups'} onBeforeRestore={leaveWorkspace} onClose={close} />
      <HelpDialog isOpen={dialog === 'help'} onClose={close} />
      <ShortcutsDialog isOpen={dialog === 'shortcuts'} onClose={close} />
      <AboutDialog isOpen={dialog === 'about'} onClose={close} />
    </div>
  );
}
