import { FlaskConical, PenLine, Stamp } from 'lucide-react';
import type { MenuAction } from '#shared/contract/bridge.ts';
import { useText } from '#author/i18n/text.tsx';
import { ToggleButton } from '#author/ui/toggle-button.tsx';
import { useActions } from './actions.tsx';
import type { CourseView } from './navigation.tsx';
import { appTexts } from './texts.ts';

const views = [
  { view: 'write', action: 'view.write', label: appTexts.write, icon: <PenLine aria-hidden /> },
  { view: 'rehearse', action: 'view.rehearse', label: appTexts.rehearse, icon: <FlaskConical aria-hidden /> },
  { view: 'release', action: 'view.release', label: appTexts.release, icon: <Stamp aria-hidden /> },
] as const satisfies readonly {
  readonly view: CourseView;
  readonly action: MenuAction;
  readonly [more: string]: unknown;
}[];

/** The stations of a course on its way to the agencies. */
export function CourseViews({ shown }: { readonly shown: CourseView }) {
  const text = useText();
  const { run } = useActions();
  return (
    <nav className="app-views" aria-label={text(appTexts.views)}>
      {views.map(({ view, action, label, icon }) => (
        <ToggleButton
          key={view}
          label={text(label)}
          icon={icon}
          showLabel
          size="small"
          isSelected={view === shown}
          onChange={() => void run(action)}
        />
      ))}
    </nav>
  );
}
