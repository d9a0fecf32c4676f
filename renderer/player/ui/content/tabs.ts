/** Tabs out of `[data-tabs] > section[data-tab]`, after the ARIA Authoring Practices (tabs with automatic activation). */
import { el } from '../dom.ts';

let made = 0;

interface Tab {
  readonly button: HTMLButtonElement;
  readonly panel: HTMLElement;
}

function select(tabs: readonly Tab[], chosen: Tab): void {
  for (const tab of tabs) {
    const current = tab === chosen;
    tab.button.setAttribute('aria-selected', String(current));
    tab.button.tabIndex = current ? 0 : -1;
    tab.panel.hidden = !current;
  }
}

function target(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function tabOf(panel: HTMLElement): Tab {
  made += 1;
  const id = `tab-${made}`;
  const button = el('button', { type: 'button', role: 'tab', id, 'aria-controls': `${id}-panel`, class: 'tab' });
  button.textContent = panel.dataset['tab'] ?? '';
  panel.id = `${id}-panel`;
  panel.setAttribute('role', 'tabpanel');
  panel.setAttribute('aria-labelledby', id);
  panel.tabIndex = 0;
  return { button, panel };
}

export function enhanceTabs(root: HTMLElement): void {
  for (const group of root.querySelectorAll<HTMLElement>('[data-tabs]')) {
    const tabs = [...group.querySelectorAll<HTMLElement>(':scope > section[data-tab]')].map(tabOf);
    const first = tabs[0];
    if (first === undefined) continue;
    const list = el('div', { role: 'tablist', class: 'tab-list' }, ...tabs.map((tab) => tab.button));
    for (const tab of tabs) tab.button.addEventListener('click', () => select(tabs, tab));
    list.addEventListener('keydown', (event) => {
      const at = tabs.findIndex((tab) => tab.button === document.activeElement);
      const next = target(event.key, at, tabs.length);
      const tab = next === null || at < 0 ? undefined : tabs[next];
      if (tab === undefined) return;
      event.preventDefault();
      select(tabs, tab);
      tab.button.focus();
    });
    group.prepend(list);
    select(tabs, first);
  }
}
