import { DatabaseBackup } from 'lucide-react';
import type { ReactNode } from 'react';
import { errorOf } from '#author/bridge/client.ts';
import { useSettings, useUpdateSettings } from '#author/bridge/settings.ts';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { NumberField } from '#author/ui/number-field.tsx';
import { Select } from '#author/ui/select.tsx';
import { Switch } from '#author/ui/switch.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { InputOf } from '#shared/contract/contract.ts';
import { settingsTexts } from './texts.ts';
import './settings.css';

export interface SettingsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The backups are to be shown in place of the settings. */
  readonly onBackups: () => void;
}

/** Settings of the app; each change takes effect at once. */
export function SettingsDialog({ isOpen, onClose, onBackups }: SettingsDialogProps) {
  const text = useText();
  const footer = (
    <Button kind="primary" onPress={onClose}>
      {text(settingsTexts.close)}
    </Button>
  );
  return (
    <Dialog title={text(settingsTexts.title)} isOpen={isOpen} onClose={onClose} footer={footer}>
      <SettingsFields />
      <Section title={text(settingsTexts.backups)}>
        <div>
          <Button icon={<DatabaseBackup aria-hidden />} onPress={onBackups}>
            {text(settingsTexts.manageBackups)}
          </Button>
        </div>
      </Section>
    </Dialog>
  );
}

function SettingsFields() {
  const text = useText();
  const toast = useToast();
  const settings = useSettings();
  const update = useUpdateSettings();
  const set = (patch: InputOf<'settings.set'>) => {
    update(patch).catch((thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' }));
  };
  return (
    <>
      <p className="settings-note">{text(settingsTexts.saved)}</p>
      <Section title={text(settingsTexts.appearance)}>
        <Select
          label={text(settingsTexts.language)}
          value={settings.locale ?? 'system'}
          options={[
            { id: 'system', text: text(settingsTexts.languageSystem) },
            { id: 'id', text: 'Bahasa Indonesia' },
            { id: 'en', text: 'English' },
          ]}
          onChange={(locale) => set({ locale: locale === 'system' ? null : locale })}
        />
        <Select
          label={text(settingsTexts.theme)}
          value={settings.theme}
          options={[
            { id: 'system', text: text(settingsTexts.themeSystem) },
            { id: 'light', text: text(settingsTexts.themeLight) },
            { id: 'dark', text: text(settingsTexts.themeDark) },
          ]}
          onChange={(theme) => set({ theme })}
        />
      </Section>
      <Section title={text(settingsTexts.editor)}>
        <NumberField
          label={text(settingsTexts.fontSize)}
          value={settings.editorFontSize}
          minValue={10}
          maxValue={32}
          onChange={(editorFontSize) => set({ editorFontSize })}
        />
        <div className="settings-switch">
          <Switch
            label={text(settingsTexts.wordWrap)}
            isSelected={settings.wordWrap}
            onChange={(wordWrap) => set({ wordWrap })}
          />
        </div>
      </Section>
      <Section title={text(settingsTexts.courses)}>
        <NumberField
          label={text(settingsTexts.minutesPerHour)}
          description={text(settingsTexts.minutesPerHourHint)}
          value={settings.minutesPerHour}
          minValue={1}
          maxValue={1_000}
          onChange={(minutesPerHour) => set({ minutesPerHour })}
        />
      </Section>
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="settings-section">
      <h3>{title}</h3>
      <div className="settings-fields">{children}</div>
    </section>
  );
}
