import { expect, test } from 'vitest';
import { actionGroups } from '#author/app/shortcuts.ts';
import { menuGroups } from '../../electron/main/menu-template.ts';

test('the desktop menu and the app’s own menu give every action the same words and the same keys', () => {
  const desktop = menuGroups.flatMap(({ entries }) =>
    entries.flatMap((entry) =>
      entry.kind === 'action'
        ? [[entry.action, { label: entry.label, keys: entry.shortcut?.replace('CmdOrCtrl', 'Mod') ?? null }] as const]
        : [],
    ),
  );
  const app = actionGroups.flatMap(({ actions }) =>
    actions.map(({ action, label, keys }) => [action, { label, keys }] as const),
  );
  expect(Object.fromEntries(app)).toEqual(Object.fromEntries(desktop));
});
