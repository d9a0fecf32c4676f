import { Maximize2, Monitor, Moon, Smartphone, Snail, Tablet } from 'lucide-react';
import type { SimulatedFormat } from '#shared/contract/simulator.ts';
import { lineNames, type LineName } from '#shared/lms/line.ts';
import { packageFormats } from '#shared/packaging/formats.ts';
import { useText } from '#author/i18n/text.tsx';
import { Select } from '#author/ui/select.tsx';
import { ToggleButton } from '#author/ui/toggle-button.tsx';
import { Toolbar, ToolbarGroup } from '#author/ui/toolbar.tsx';
import type { Device } from './device-frame.tsx';
import { rehearsalTexts as texts } from './texts.ts';
import type { PlayerLanguage } from './use-simulator.ts';

export interface Staging {
  readonly format: SimulatedFormat;
  readonly language: PlayerLanguage;
  readonly device: Device;
  readonly theme: 'light' | 'dark';
  readonly processor: 'usual' | 'slow';
  readonly line: LineName;
}

export interface StageBarProps {
  readonly staging: Staging;
  readonly onChange: (change: Partial<Staging>) => void;
}

const deviceButtons = [
  { id: 'phone', icon: Smartphone, label: texts.phone },
  { id: 'tablet', icon: Tablet, label: texts.tablet },
  { id: 'office', icon: Monitor, label: texts.office },
  { id: 'panel', icon: Maximize2, label: texts.panel },
] as const;

const languages = [
  { id: 'own', label: texts.ownLanguage },
  { id: 'id', label: texts.indonesian },
  { id: 'en', label: texts.english },
] as const;

const lineTexts = {
  usual: texts.lineUsual,
  cellular: texts.lineCellular,
  'very-slow': texts.lineVerySlow,
} as const satisfies Readonly<Record<LineName, unknown>>;

function isSimulated(format: string): format is SimulatedFormat {
  return format !== 'html';
}

/** How the course is shown: in which package, on which device, in which dress. */
export function StageBar({ staging, onChange }: StageBarProps) {
  const text = useText();
  const formats = packageFormats.flatMap(({ format, label }) =>
    isSimulated(format) ? [{ id: format, text: text(label) }] : [],
  );
  return (
    <div className="rehearsal-staging">
      <Select
        label={text(texts.format)}
        hideLabel
        size="small"
        value={staging.format}
        options={formats}
        onChange={(format) => onChange({ format })}
      />
      <Select
        label={text(texts.language)}
        hideLabel
        size="small"
        value={staging.language}
        options={languages.map(({ id, label }) => ({ id, text: text(label) }))}
        onChange={(language) => onChange({ language })}
      />
      <Toolbar label={text(texts.device)}>
        <ToolbarGroup label={text(texts.device)}>
          {deviceButtons.map(({ id, icon: Icon, label }) => (
            <ToggleButton
              key={id}
              size="small"
              label={text(label)}
              icon={<Icon aria-hidden />}
              isSelected={staging.device === id}
              onChange={() => onChange({ device: id })}
            />
          ))}
        </ToolbarGroup>
        <ToggleButton
          size="small"
          label={text(texts.dark)}
          icon={<Moon aria-hidden />}
          isSelected={staging.theme === 'dark'}
          onChange={(isDark) => onChange({ theme: isDark ? 'dark' : 'light' })}
        />
        <ToggleButton
          size="small"
          label={text(texts.slow)}
          icon={<Snail aria-hidden />}
          isSelected={staging.processor === 'slow'}
          onChange={(isSlow) => onChange({ processor: isSlow ? 'slow' : 'usual' })}
        />
      </Toolbar>
      <Select
        label={text(texts.line)}
        hideLabel
        size="small"
        value={staging.line}
        options={lineNames.map((line) => ({ id: line, text: text(lineTexts[line]) }))}
        onChange={(line) => onChange({ line })}
      />
    </div>
  );
}
