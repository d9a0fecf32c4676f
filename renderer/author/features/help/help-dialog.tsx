import { useEffect, useMemo, useState } from 'react';
import { useLocale, useText } from '#author/i18n/text.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { SearchField } from '#author/ui/search-field.tsx';
import { Spinner } from '#author/ui/spinner.tsx';
import { helpTexts as texts } from './texts.ts';
import { helpTopics, matchingTopics, type HelpTopic } from './topics.ts';
import './help.css';

export interface HelpDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Pages of help with their list; searchable, offline. */
export function HelpDialog({ isOpen, onClose }: HelpDialogProps) {
  const text = useText();
  return (
    <Dialog title={text(texts.title)} isOpen={isOpen} size="wide" onClose={onClose}>
      <Help />
    </Dialog>
  );
}

function Help() {
  const text = useText();
  const locale = useLocale();
  const topics = useMemo(() => helpTopics(locale), [locale]);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const found = matchingTopics(topics, search);
  const shown = found.find(({ id }) => id === chosen) ?? found[0];
  return (
    <div className="help">
      <nav className="help-topics" aria-label={text(texts.topics)}>
        <SearchField label={text(texts.search)} value={search} onChange={setSearch} />
        <ul>
          {found.map(({ id, title }) => (
            <li key={id}>
              <button type="button" aria-current={id === shown?.id ? 'page' : undefined} onClick={() => setChosen(id)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {/* Long pages scroll, also with the arrow keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <article className="help-page" tabIndex={0} aria-label={shown?.title ?? text(texts.nothing)}>
        {shown === undefined ? <p>{text(texts.nothing)}</p> : <Page key={shown.id} topic={shown} />}
      </article>
    </div>
  );
}

function Page({ topic }: { readonly topic: HelpTopic }) {
  const html = useHtml(topic);
  return (
    <>
      <h3>{topic.title}</h3>
      {/* Ajar's own pages, cleaned like every module. */}
      {html === null ? <Spinner /> : <div className="help-text" dangerouslySetInnerHTML={{ __html: html }} />}
    </>
  );
}

/** Null until the reader of Markdown has come: it is large, and few starts of the app need it. */
function useHtml({ id, text }: HelpTopic): string | null {
  const [html, setHtml] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const { readModule } = await import('#shared/markdown/read-module.ts');
      const { blocks } = readModule({ file: `${id}.md`, text });
      if (isWanted) setHtml(blocks.map((block) => block.html).join('\n'));
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [id, text]);
  return html;
}
