import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { LocalText } from '#shared/course/problem.ts';
import { backupTexts as texts } from './texts.ts';
import './backups.css';

export type Backup = OutputOf<'library.backups'>[number];

interface BackupListProps {
  /** Newest first. */
  readonly backups: readonly Backup[];
  readonly onChoose: (backup: Backup) => void;
}

const reasons = ['daily', 'before-v', 'before-restore', 'manual', 'folder'] as const;

/** Why a backup was made, by its name; null for a file that somebody put there. */
function reasonOf(name: string): LocalText | null {
  const reason = reasons.find((known) => name.startsWith(known));
  return reason === undefined ? null : texts[reason];
}

export function BackupList({ backups, onChoose }: BackupListProps) {
  const text = useText();
  const format = useFormat();
  return (
    <ul className="backups-list">
      {backups.map((backup, index) => {
        const reason = reasonOf(backup.name);
        const notes = [index === 0 ? texts.newest : null, reason].filter((note) => note !== null);
        return (
          <li key={backup.name} data-backup={backup.name}>
            <span>
              {format.dateTime(backup.createdAt)}
              <small>{[...notes.map((note) => text(note)), format.bytes(backup.bytes)].join(' · ')}</small>
            </span>
            <Button
              size="small"
              aria-label={`${text(texts.restore)}: ${format.dateTime(backup.createdAt)}`}
              onPress={() => onChoose(backup)}
            >
              {text(texts.restore)}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
