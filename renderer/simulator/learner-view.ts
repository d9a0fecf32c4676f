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
