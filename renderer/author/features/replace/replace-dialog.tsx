import { Replace } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type ReactElement } from 'react';
import { errorOf } from '#author/bridge/client.ts';
import type { Cursor, TextReplacement, WorkspaceController } from '#author/bridge/workspace-types.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Checkbox } from '#author/ui/checkbox.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { EmptyState } from '#author/ui/empty-state.tsx';
import { TextField } from '#author/ui/text-field.tsx';
import { useToast } from '#author/ui/toast.tsx';
import { keyOf, MatchList, type FileMatches } from './match-list.tsx';
import { matchesIn, matchLimit, replaceMatches, searchOf, type Search, type SearchWish } from './search-texts.ts';
import { replaceTexts as texts } from './texts.ts';
import { useCourseTexts, type CourseFile, type CourseTexts } from './use-course-texts.ts';
import './replace.css';

export interface ReplaceDialogProps {
  readonly controller: WorkspaceController;
  /** Modules and question banks, in their order. */
  readonly files: readonly CourseFile[];
  readonly onOpenPlace: (id: string, cursor: Cursor) => void;
  readonly onClose: () => void;
}

function findAll(state: CourseTexts, search: Search, replacement: string): readonly FileMatches[] {
  if (state.kind !== 'ready' || search.kind !== 'ready') return [];
  let room = matchLimit;
  return state.texts.flatMap((source) => {
    const matches = matchesIn(source.text, search, replacement, room);
    room -= matches.length;
    return matches.length === 0 ? [] : [{ source, matches }];
  });
}

/** Replaces, and offers to take it back. */
function useReplacing(controller: WorkspaceController, files: readonly CourseFile[], onClose: () => void) {
  const text = useText();
  const toast = useToast();
  const failed = (thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' });
  const tellStale = (stale: readonly string[]) => {
    if (stale.length === 0) return;
    const names = files.filter(({ id }) => stale.includes(id)).map(({ file }) => file);
    toast.show({ text: text(texts.stale, { files: names.join(', ') }), tone: 'error' });
  };
  const undo = async (changes: readonly TextReplacement[]) => {
    const stale = await controller.replaceTexts(changes.map(({ id, from, to }) => ({ id, from: to, to: from })));
    tellStale(stale);
    if (stale.length < changes.length) toast.show({ text: text(texts.undone) });
  };
  return async (changes: readonly TextReplacement[], count: number) => {
    try {
      const stale = await controller.replaceTexts(changes);
      const done = changes.filter(({ id }) => !stale.includes(id));
      onClose();
      tellStale(stale);
      if (done.length === 0) return;
      toast.show({
        text: text(texts.replaced, { count, files: done.length }),
        action: { label: text(texts.undo), run: () => void undo(done).catch(failed) },
      });
    } catch (thrown) {
      failed(thrown);
    }
  };
}

function Found(props: {
  readonly state: CourseTexts;
  readonly search: Search;
  readonly isEmpty: boolean;
}): ReactElement | null {
  const text = useText();
  const { state, search, isEmpty } = props;
  if (state.kind === 'failed')
    return <Banner tone="error">{text(texts.failed, { reason: text(state.reason) })}</Banner>;
  if (search.kind === 'invalid')
    return <Banner tone="warning">{text(texts.invalid, { reason: search.reason })}</Banner>;
  if (state.kind === 'reading') return <p className="replace-said">{text(texts.reading)}</p>;
  if (search.kind === 'empty') {
    return (
      <EmptyState level={3} icon={<Replace />} title={text(texts.startTitle)}>
        {text(texts.start)}
      </EmptyState>
    );
  }
  return isEmpty ? <p className="replace-said">{text(texts.nothing)}</p> : null;
}

/** Find and replace over all texts of a course. */
export function ReplaceDialog({ controller, files, onOpenPlace, onClose }: ReplaceDialogProps): ReactElement {
  const text = useText();
  const [wish, setWish] = useState<SearchWish>({ query: '', isRegex: false, matchCase: false, wholeWord: false });
  const [replacement, setReplacement] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const state = useCourseTexts(controller, files);
  // The fields stay quick while a long course is searched.
  const asked = useDeferredValue(wish);
  const wanted = useDeferredValue(replacement);
  const search = useMemo(() => searchOf(asked), [asked]);
  const found = useMemo(() => findAll(state, search, wanted), [state, search, wanted]);
  const run = useReplacing(controller, files, onClose);
  const total = found.reduce((sum, { matches }) => sum + matches.length, 0);
  const chosen = found
    .map(({ source, matches }) => ({ source, matches: matches.filter((match) => !left.has(keyOf(source, match))) }))
    .filter(({ matches }) => matches.length > 0);
  const count = chosen.reduce((sum, { matches }) => sum + matches.length, 0);
  const change = (part: Partial<SearchWish>) => {
    setLeft(new Set());
    setWish({ ...wish, ...part });
  };
  const replace = () => {
    const changes = chosen.map(({ source, matches }) => ({
      id: source.id,
      from: source.text,
      to: replaceMatches(source.text, matches),
    }));
    void run(changes, count);
  };
  const footer = (
    <>
      <Button onPress={onClose}>{text(texts.close)}</Button>
      <Button kind="primary" isDisabled={count === 0 || asked !== wish || wanted !== replacement} onPress={replace}>
        {text(texts.replace, { count })}
      </Button>
    </>
  );
  return (
    <Dialog title={text(texts.title)} isOpen onClose={onClose} footer={footer} size="large">
      <div className="replace-form">
        <TextField
          label={text(texts.query)}
          value={wish.query}
          onChange={(query) => change({ query })}
          maxLength={300}
          takesFocus
        />
        <TextField
          label={text(texts.replacement)}
          value={replacement}
          onChange={setReplacement}
          maxLength={2_000}
          {...(wish.isRegex ? { description: text(texts.regexHelp) } : {})}
        />
        <div className="replace-options">
          <Checkbox
            label={text(texts.matchCase)}
            isSelected={wish.matchCase}
            onChange={(matchCase) => change({ matchCase })}
          />
          <Checkbox
            label={text(texts.wholeWord)}
            isSelected={wish.wholeWord}
            onChange={(wholeWord) => change({ wholeWord })}
          />
          <Checkbox label={text(texts.regex)} isSelected={wish.isRegex} onChange={(isRegex) => change({ isRegex })} />
        </div>
      </div>
      <div className="replace-found">
        <Found state={state} search={search} isEmpty={total === 0} />
        {total > 0 ? (
          <output className="replace-said">
            {text(texts.summary, { count: total, files: found.length })}{' '}
            {total >= matchLimit ? text(texts.limited, { count: matchLimit }) : ''}
          </output>
        ) : null}
        <MatchList
          files={found}
          left={left}
          onLeave={setLeft}
          onOpen={({ id }, { line, column }) => onOpenPlace(id, { line, column })}
        />
      </div>
    </Dialog>
  );
}
