/** What the learner reads in the course: the notices above the page, and the word about saving. */

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

function bring(page: Document, question: string | null): boolean {
  page.querySelector<HTMLElement>('[data-action="resume"]')?.click();
  if (question === null) return page.querySelector('[data-module]') !== null;
  const element = [...page.querySelectorAll<HTMLElement>('[data-question]')].find(
    ({ dataset }) => dataset['question'] === question,
  );
  element?.scrollIntoView({ block: 'center' });
  return element !== undefined;
}

/** Goes on from the start page, and to a question where one is asked for, as soon as the player is there. */
export function goOn(page: Document, question: string | null): void {
  const observer = new MutationObserver(() => {
    if (bring(page, question)) observer.disconnect();
  });
  observer.observe(page.documentElement, { subtree: true, childList: true });
}
