import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuAction } from '#shared/contract/bridge.ts';
import { developerEntry, menuGroups, type MenuEntry, type MenuGroup } from './menu-template.ts';

export interface MenuOptions {
  readonly locale: 'id' | 'en';
  readonly developer: 'shown' | 'hidden';
  readonly run: (action: MenuAction) => void;
}

/** Puts the menu into the window's bar (into the system's on macOS), in place of the one before. */
export function showMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuGroups.map((group) => groupItem(group, options))));
}

function groupItem(group: MenuGroup, options: MenuOptions): MenuItemConstructorOptions {
  const isLast = group === menuGroups.at(-1);
  const entries = isLast && options.developer === 'shown' ? [...group.entries, developerEntry] : group.entries;
  return { label: group.label[options.locale], submenu: entries.map((entry) => entryItem(entry, options)) };
}

function entryItem(entry: MenuEntry, options: MenuOptions): MenuItemConstructorOptions {
  if (entry.kind === 'separator') return { type: 'separator' };
  const label = entry.label[options.locale];
  if (entry.kind === 'role') return { role: entry.role, label };
  return {
    id: entry.action,
    label,
    click: () => options.run(entry.action),
    ...(entry.shortcut === undefined ? {} : { accelerator: entry.shortcut }),
  };
}
