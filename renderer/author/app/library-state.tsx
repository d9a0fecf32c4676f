import { DatabaseBackup, FileWarning } from 'lucide-react';
import { useState } from 'react';
import { BackupList, type Backup } from '#author/features/backups/backup-list.tsx';
import { RestoreFolder } from '#author/features/backups/restore-folder.tsx';
import { RestoreQuestion } from '#author/features/backups/restore-question.tsx';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { EmptyState } from '#author/ui/empty-state.tsx';
import type { OutputOf } from '#shared/contract/contract.ts';
import { appTexts } from './texts.ts';

type LibraryState = OutputOf<'app.info'>['library'];
type Damaged = Extract<LibraryState, { state: 'damaged' }>;
type Newer = Extract<LibraryState, { state: 'newer' }>;

/** Nothing is open while the library is damaged, so nothing is to be written before a restore. */
const nothingToWrite = () => Promise.resolve();

/** The library was written by a newer Ajar. */
export function NewerLibrary({ library }: { readonly library: Newer }) {
  const text = useText();
  const { version, supported } = library;
  return (
    <main className="app-centre">
      <EmptyState level={1} icon={<FileWarning />} title={text(appTexts.newerTitle)}>
        {text(appTexts.newerText, { version, supported })}
      </EmptyState>
    </main>
  );
}

/** The library cannot be read: says so, and offers its backups. */
export function DamagedLibrary({ library }: { readonly library: Damaged }) {
  const text = useText();
  const [chosen, setChosen] = useState<Backup | null>(null);
  const backups = library.backups.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  const newest = backups[0];
  return (
    <main className="app-centre">
      <div className="app-damaged">
        <EmptyState
          level={1}
          icon={<DatabaseBackup />}
          title={text(appTexts.damagedTitle)}
          actions={
            <>
              {newest ? (
                <Button kind="primary" onPress={() => setChosen(newest)}>
                  {text(appTexts.restoreNewest)}
                </Button>
              ) : null}
              <RestoreFolder onBefore={nothingToWrite} />
            </>
          }
        >
          <p>{text(newest ? appTexts.damagedText : appTexts.damagedNoBackups)}</p>
          <p className="app-damaged-detail">{library.detail}</p>
        </EmptyState>
        {newest ? (
          <section className="app-backups">
            <h2>{text(appTexts.backups)}</h2>
            <BackupList backups={backups} onChoose={setChosen} />
          </section>
        ) : null}
      </div>
      <RestoreQuestion backup={chosen} library="damaged" onBefore={nothingToWrite} onClose={() => setChosen(null)} />
    </main>
  );
}
