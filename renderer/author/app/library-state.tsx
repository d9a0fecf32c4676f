import { DatabaseBackup, FileWarning } from 'lucide-react';
import { useState } from 'react';
import { useContractCommand } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { ConfirmDialog } from '#author/ui/confirm-dialog.tsx';
import { EmptyState } from '#author/ui/empty-state.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { OutputOf } from '#shared/contract/contract.ts';
import { appTexts } from './texts.ts';

type LibraryState = OutputOf<'app.info'>['library'];
type Damaged = Extract<LibraryState, { state: 'damaged' }>;
type Newer = Extract<LibraryState, { state: 'newer' }>;
type Backup = Damaged['backups'][number];

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
            newest ? (
              <Button kind="primary" onPress={() => setChosen(newest)}>
                {text(appTexts.restoreNewest)}
              </Button>
            ) : null
          }
        >
          <p>{text(newest ? appTexts.damagedText : appTexts.damagedNoBackups)}</p>
          <p className="app-damaged-detail">{library.detail}</p>
        </EmptyState>
        {newest ? <BackupList backups={backups} onChoose={setChosen} /> : null}
      </div>
      <RestoreQuestion backup={chosen} onClose={() => setChosen(null)} />
    </main>
  );
}

interface BackupListProps {
  readonly backups: readonly Backup[];
  readonly onChoose: (backup: Backup) => void;
}

function BackupList({ backups, onChoose }: BackupListProps) {
  const text = useText();
  const format = useFormat();
  return (
    <section className="app-backups">
      <h2>{text(appTexts.backups)}</h2>
      <ul>
        {backups.map((backup, index) => (
          <li key={backup.name}>
            <span>
              {format.dateTime(backup.createdAt)}
              {index === 0 ? ` (${text(appTexts.newest)})` : ''}
              <small>{format.bytes(backup.bytes)}</small>
            </span>
            <Button
              size="small"
              aria-label={`${text(appTexts.restore)}: ${format.dateTime(backup.createdAt)}`}
              onPress={() => onChoose(backup)}
            >
              {text(appTexts.restore)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RestoreQuestion({ backup, onClose }: { readonly backup: Backup | null; readonly onClose: () => void }) {
  const text = useText();
  const format = useFormat();
  const toast = useToast();
  const restore = useContractCommand('library.restore-backup');
  const time = backup ? format.dateTime(backup.createdAt) : '';
  const onRestored = () => {
    toast.show({ text: text(appTexts.restored, { time }) });
    onClose();
  };
  return (
    <ConfirmDialog
      title={text(appTexts.restoreAsk)}
      confirmLabel={text(appTexts.restore)}
      isOpen={backup !== null}
      isPending={restore.isPending}
      onCancel={onClose}
      onConfirm={() => {
        if (!backup) return;
        restore.mutate({ name: backup.name }, { onSuccess: onRestored });
      }}
    >
      <p>{text(appTexts.restoreText, { time })}</p>
      {restore.error ? <Banner tone="error">{text(restore.error.error.message)}</Banner> : null}
    </ConfirmDialog>
  );
}
