import { ChevronRight, Languages, Menu as MenuIcon, Moon, Settings, Sun } from 'lucide-react';
import { createContext, type ReactNode } from 'react';
import { useContractQuery } from '#author/bridge/queries.ts';
import { useSettings } from '#author/bridge/settings.ts';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { IconButton } from '#author/ui/icon-button.tsx';
import { Menu, MenuItem, MenuSection } from '#author/ui/menu.tsx';
import { keySystem, useActions } from './actions.tsx';
import { useEffectiveTheme } from './appearance.ts';
import { CourseViews } from './course-views.tsx';
import { useNavigation } from './navigation.tsx';
import { actionGroups, infoOf, keysOf, keysText } from './shortcuts.ts';
import { appTexts } from './texts.ts';
import type { MenuAction } from '#shared/contract/bridge.ts';

/** The keys of an action as shown on this system. */
export function shownKeys(action: MenuAction): string | undefined {
  const system = keySystem();
  const keys = keysOf(infoOf(action), system);
  return keys === null ? undefined : keysText(keys, system.isMac);
}

/** The element in the bar that the place on the screen may fill with its own buttons. */
export const TopbarSlot = createContext<HTMLElement | null>(null);

/** Where the person is, what can be done here, and what can be done everywhere. */
export function Topbar({ slotRef }: { readonly slotRef: (slot: HTMLElement | null) => void }) {
  const text = useText();
  const { run } = useActions();
  const { place } = useNavigation();
  const theme = useEffectiveTheme(useSettings().theme);
  return (
    <header className="app-topbar">
      <AppMenu />
      <Where />
      {place.kind === 'course' ? <CourseViews shown={place.view} /> : null}
      <span className="app-topbar-gap" />
      {/* The workspace puts its own buttons here. */}
      <div ref={slotRef} className="app-topbar-slot" />
      <ActionButton action="view.language" icon={<Languages aria-hidden />} onPress={run} />
      <ActionButton
        action="view.theme"
        icon={theme === 'dark' ? <Sun aria-hidden /> : <Moon aria-hidden />}
        onPress={run}
      />
      <IconButton
        label={text(infoOf('app.settings').label)}
        shortcut={shownKeys('app.settings')}
        icon={<Settings aria-hidden />}
        onPress={() => void run('app.settings')}
      />
    </header>
  );
}

interface ActionButtonProps {
  readonly action: MenuAction;
  readonly icon: ReactNode;
  readonly onPress: (action: MenuAction) => unknown;
}

function ActionButton({ action, icon, onPress }: ActionButtonProps) {
  const text = useText();
  return (
    <IconButton
      label={text(infoOf(action).label)}
      shortcut={shownKeys(action)}
      icon={icon}
      onPress={() => void onPress(action)}
    />
  );
}

function AppMenu() {
  const text = useText();
  const { run, isAvailable } = useActions();
  return (
    <Menu
      label={text(appTexts.menu)}
      button={<IconButton label={text(appTexts.menu)} icon={<MenuIcon aria-hidden />} />}
    >
      {actionGroups.map((group) => (
        <MenuSection key={group.title.en} title={text(group.title)}>
          {group.actions.map((info) => (
            <MenuItem
              key={info.action}
              text={text(info.label)}
              shortcut={shownKeys(info.action)}
              isDisabled={!isAvailable(info.action)}
              onAction={() => void run(info.action)}
            />
          ))}
        </MenuSection>
      ))}
    </Menu>
  );
}

function Where() {
  const text = useText();
  const { place, go } = useNavigation();
  return (
    <nav className="app-where" aria-label="Ajar">
      {place.kind === 'library' ? (
        <span className="app-name">Ajar</span>
      ) : (
        <>
          <Button kind="quiet" onPress={() => go({ kind: 'library' })}>
            {text(appTexts.library)}
          </Button>
          <ChevronRight aria-hidden />
        </>
      )}
      {place.kind === 'trash' ? <span className="app-course">{text(appTexts.trash)}</span> : null}
      {place.kind === 'agencies' ? <span className="app-course">{text(appTexts.agencies)}</span> : null}
      {place.kind === 'ledger' ? <span className="app-course">{text(appTexts.ledger)}</span> : null}
      {place.kind === 'course' ? <CourseName courseId={place.courseId} /> : null}
    </nav>
  );
}

function CourseName({ courseId }: { readonly courseId: string }) {
  const { data } = useContractQuery('course.get', { id: courseId });
  return (
    <h1 className="app-course" title={data?.settings.title}>
      {data?.settings.title}
    </h1>
  );
}
