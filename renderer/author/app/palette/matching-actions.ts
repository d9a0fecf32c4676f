import type { MenuAction } from '#shared/contract/bridge.ts';
import { folded } from '#shared/course/folded.ts';
import type { Locale } from '#shared/course/problem.ts';
import { actionGroups, type ActionInfo } from '../shortcuts.ts';

/** Opening the palette from the palette leads nowhere. */
const unlisted: readonly MenuAction[] = ['app.palette'];

function matches({ label }: ActionInfo, words: readonly string[]): boolean {
  const labels = folded(`${label.id} ${label.en}`);
  return words.every((word) => labels.includes(word));
}

/**
 * Actions that can be done now and whose label holds every word, in either language: a trainer may know the word from
 * another program. Labels of the interface's own language that begin with the text come first.
 */
export function matchingActions(
  text: string,
  locale: Locale,
  isAvailable: (action: MenuAction) => boolean,
): readonly ActionInfo[] {
  const typed = folded(text.trim());
  const words = typed.split(/\s+/).filter((word) => word !== '');
  const found = actionGroups
    .flatMap(({ actions }) => actions)
    .filter((info) => !unlisted.includes(info.action) && isAvailable(info.action) && matches(info, words));
  const begins = (info: ActionInfo): boolean => folded(info.label[locale]).startsWith(typed);
  return [...found.filter(begins), ...found.filter((info) => !begins(info))];
}
