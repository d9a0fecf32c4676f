import { describe, expect, it } from 'vitest';
import type { MenuAction } from '#shared/contract/bridge.ts';
import { menuGroups } from './menu-template.ts';

/** A record over the whole type: a new action that the menu lacks fails here, a missing key fails to compile. */
const allActions: Readonly<Record<MenuAction, true>> = {
  'course.new': true,
  'course.import': true,
  'course.import-folder': true,
  'course.export': true,
  'course.documents': true,
  'course.coverage': true,
  'course.readiness': true,
  'course.media': true,
  'course.pack': true,
  'course.settings': true,
  'course.check': true,
  'module.new': true,
  'module.duplicate': true,
  'module.history': true,
  'module.trash': true,
  'bank.new': true,
  'module.draw': true,
  'module.questions': true,
  'edit.bold': true,
  'edit.italic': true,
  'edit.link': true,
  'edit.image': true,
  'edit.question': true,
  'edit.find': true,
  'edit.replace-course': true,
  'view.library': true,
  'view.agencies': true,
  'view.ledger': true,
  'view.write': true,
  'view.rehearse': true,
  'view.rehearse-cursor': true,
  'view.release': true,
  'view.preview': true,
  'view.problems': true,
  'view.form': true,
  'view.theme': true,
  'view.language': true,
  'app.palette': true,
  'app.templates': true,
  'app.settings': true,
  'app.backups': true,
  'app.help': true,
  'app.shortcuts': true,
  'app.about': true,
};

const entries = menuGroups.flatMap((group) => group.entries);

describe('the menu', () => {
  it('has every action once', () => {
    const actions = entries.flatMap((entry) => (entry.kind === 'action' ? [entry.action] : []));
    expect(actions.toSorted()).toEqual(Object.keys(allActions).toSorted());
  });

  it('gives no shortcut twice', () => {
    const shortcuts = entries.flatMap((entry) => (entry.kind === 'action' && entry.shortcut ? [entry.shortcut] : []));
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it('speaks both languages', () => {
    const labels = entries.flatMap((entry) => (entry.kind === 'separator' ? [] : [entry.label]));
    expect(labels.filter((label) => label.id.trim() === '' || label.en.trim() === '')).toEqual([]);
  });
});
