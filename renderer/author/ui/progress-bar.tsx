import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';
import './field.css';
import './progress-bar.css';

export interface ProgressBarProps {
  readonly label: string;
  /** 0..1; null while the end is not known. */
  readonly share: number | null;
  /** Shown at the right: "12 of 40 files, 1.2 MB". */
  readonly detail?: string;
}

export function ProgressBar({ label, share, detail }: ProgressBarProps) {
  const percent = share === null ? null : Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <AriaProgressBar
      className="ui-progress"
      {...(percent === null ? { isIndeterminate: true } : { value: percent })}
      {...(detail ? { valueLabel: detail } : {})}
    >
      <span className="ui-progress-row">
        <Label className="ui-label">{label}</Label>
        <span className="ui-progress-detail">{detail}</span>
      </span>
      <span className="ui-progress-track">
        <span
          className={percent === null ? 'ui-progress-fill unknown' : 'ui-progress-fill'}
          style={percent === null ? {} : { width: `${String(percent)}%` }}
        />
      </span>
    </AriaProgressBar>
  );
}
