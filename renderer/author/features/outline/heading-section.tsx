import { useMemo, type ReactElement } from 'react';
import { useWorkspace } from '#author/bridge/use-workspace.ts';
import type { WorkspaceController, WorkspaceSnapshot } from '#author/bridge/workspace-types.ts';
import { useText } from '#author/i18n/text.tsx';
import { headingAt, headingsOf } from './headings.ts';
import { outlineTexts as texts } from './texts.ts';

/** Changes when another module is open and whenever its text has been read again. */
function readState({ active, analysis }: WorkspaceSnapshot): string {
  return active ? `${active.id} ${active.textEpoch} ${analysis?.sequence ?? 0}` : '';
}

const idOf = ({ active }: WorkspaceSnapshot) => active?.id ?? null;
const lineOf = ({ active }: WorkspaceSnapshot) => active?.cursor.line ?? 0;

/** The headings of the open module; a click leads to the place. Nothing while there are none. */
export function HeadingSection({ controller }: { readonly controller: WorkspaceController }): ReactElement | null {
  const text = useText();
  const state = useWorkspace(controller, readState);
  const id = useWorkspace(controller, idOf);
  const line = useWorkspace(controller, lineOf);
  // `state` stands for the text, which is not in the snapshot.
  const headings = useMemo(
    () => (state === '' || id === null ? [] : headingsOf(controller.textOf(id))),
    [controller, id, state],
  );
  const current = headingAt(headings, line);
  if (id === null || headings.length === 0) return null;
  const top = Math.min(...headings.map(({ level }) => level));
  return (
    <section className="outline-headings" aria-label={text(texts.headings)}>
      <div className="outline-head">
        <h3>{text(texts.headings)}</h3>
      </div>
      <ul>
        {headings.map((heading, index) => (
          <li key={`${heading.line}`} data-depth={Math.min(3, heading.level - top)}>
            <button
              type="button"
              title={heading.text}
              aria-current={index === current ? 'location' : undefined}
              onClick={() => void controller.reveal(id, { line: heading.line, column: 1 })}
            >
              {heading.text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
