/** What the learner reads in the course, and how a learner is brought to a place in it. */
import type { SimulatedLaunch } from '#shared/contract/simulator.ts';

function shownText(element: Element): string {
  const isShown = element.closest('[hidden]') === null;
  return isShown ? (element.textContent ?? '').trim() : '';
}

/** One line; '' where nothing is said. */
export function seenText(page: Document): string {
  const notices = [...page.querySelectorAll('.notice:not(.said)')].map(shownText);
  const saving = [...page.querySelectorAll('.save-state')].map(shownText);
  return [...saving, ...notices].filter(Boolean).join(' · ');
}

/** Tells each change, from now on. */
export function watchSeen(page: Document, changed: (text: string) => void): void {
  let known = '';
  const look = () => {
    const text = seenText(page);
    if (text === known) return;
    known = text;
    changed(text);
  };
  new MutationObserver(look).observe(page.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['hidden', 'class'],
  });
}

type Goal = Exclude<SimulatedLaunch['goal'], 'start' | 'place'>;

function find(page: Document, goal: Goal): Element | undefined {
  if ('question' in goal) {
    const questions = [...page.querySelectorAll<HTMLElement>('[data-question]')];
    return questions.find(({ dataset }) => dataset['question'] === goal.question);
  }
  // The player's page of a lesson: one element for each block.
  return [...page.querySelectorAll(`[data-module="${CSS.escape(goal.module)}"] .module-body > .content > *`)][
    goal.block
  ];
}

function bring(page: Document, goal: Goal | 'place'): boolean {
  page.querySelector<HTMLElement>('[data-action="resume"]')?.click();
  if (goal === 'place') return page.querySelector('[data-module]') !== null;
  const element = find(page, goal);
  element?.scrollIntoView({ block: 'center' });
  return element !== undefined;
}

/** Goes on from the start page, and to the goal where there is one, as soon as the player is there. */
export function goOn(page: Document, goal: Goal | 'place'): void {
  const observer = new MutationObserver(() => {
    if (bring(page, goal)) observer.disconnect();
  });
  observer.observe(page.documentElement, { subtree: true, childList: true });
}
