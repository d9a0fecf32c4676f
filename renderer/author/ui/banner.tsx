import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './banner.css';

export interface BannerProps {
  readonly tone: 'info' | 'warning' | 'error';
  readonly children: ReactNode;
  /** A button or two. */
  readonly action?: ReactNode;
}

const icons = { info: Info, warning: TriangleAlert, error: CircleAlert } as const;

/** A message in the flow of the page; an error is announced at once, the others when there is time. */
export function Banner({ tone, children, action }: BannerProps) {
  const Icon = icons[tone];
  return (
    <div className={`ui-banner ${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon aria-hidden />
      <div className="ui-banner-text">{children}</div>
      {action ? <div className="ui-banner-action">{action}</div> : null}
    </div>
  );
}
