import { useText } from '#author/i18n/text.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { keySystem } from './actions.tsx';
import { actionGroups, keysText, type ActionInfo } from './shortcuts.ts';
import { appTexts } from './texts.ts';
import { shownKeys } from './topbar.tsx';

export interface InfoDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** All keys of an action: "Shift+F1 · ?". */
function shortcutText({ action, alsoKeys }: ActionInfo): string | undefined {
  const keys = shownKeys(action);
  return alsoKeys === undefined ? keys : [keys, keysText(alsoKeys, keySystem().isMac)].join(' · ');
}

/** Every action with its keys. */
export function ShortcutsDialog({ isOpen, onClose }: InfoDialogProps) {
  const text = useText();
  return (
    <Dialog title={text(appTexts.shortcutsTitle)} isOpen={isOpen} size="large" onClose={onClose}>
      {/* The list is longer than a small window: whoever has no pointer scrolls it with the arrow keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="app-shortcuts" tabIndex={0} aria-label={text(appTexts.shortcutsTitle)}>
        {actionGroups.map((group) => (
          <section key={group.title.en}>
            <h3>{text(group.title)}</h3>
            <dl>
              {group.actions.map((info) => (
                <div key={info.action}>
                  <dt>{text(info.label).replace('…', '')}</dt>
                  <dd>{shortcutText(info) ?? text(appTexts.shortcutsMenuOnly)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}
