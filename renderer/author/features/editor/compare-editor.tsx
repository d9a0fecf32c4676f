import { ChevronDown, ChevronUp, Undo2 } from 'lucide-react';
import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import { useSettings } from '#author/bridge/settings.ts';
import type { TextCompareProps } from '#author/bridge/text-compare.ts';
import { useShownTheme } from '#author/bridge/use-shown-theme.ts';
import { useWorkspace } from '#author/bridge/use-workspace.ts';
import type { WorkspaceController, WorkspaceSnapshot } from '#author/bridge/workspace-types.ts';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { IconButton } from '#author/ui/icon-button.tsx';
import { CompareView } from './compare-view.ts';
import { editorTexts as texts } from './texts.ts';
import { modelsOf } from './editor-models.ts';
import type { LineChange } from './hunk-edit.ts';

const activeOf = ({ active }: WorkspaceSnapshot) => active;

interface Changes {
  /** Null while they are being found. */
  readonly all: readonly LineChange[] | null;
  readonly view: CompareView | null;
}

/** The changes between two texts, each of which can be looked at and taken over. */
export function CompareEditor(props: TextCompareProps): ReactElement {
  const { otherLabel, ownLabel, own } = props;
  const { changes, attach, moduleId } = useChanges(props);
  return (
    <div className="compare">
      <CompareBar
        changes={changes.all}
        view={changes.view}
        takeLabel={own.kind === 'module' ? props.takeLabel : null}
      />
      <div className="compare-titles" aria-hidden>
        <span>{otherLabel}</span>
        <span>{ownLabel}</span>
      </div>
      {/* Another module means another model, and so another view. */}
      <div key={moduleId} ref={attach} className="compare-text" data-testid="compare" />
    </div>
  );
}

function useChanges({ other, otherLabel, ownLabel, own }: TextCompareProps) {
  const [changes, setChanges] = useState<Changes>({ all: null, view: null });
  const { editorFontSize: fontSize } = useSettings();
  const theme = useShownTheme();
  const look = useRef({ theme, fontSize, otherLabel, ownLabel });
  useEffect(() => {
    look.current = { theme, fontSize, otherLabel, ownLabel };
  });
  const controller = own.kind === 'module' ? own.controller : null;
  const moduleId = useActiveId(controller);
  const text = own.kind === 'text' ? own.text : null;
  const attach = useCallback(
    (container: HTMLElement | null) => {
      const side = text === null ? liveSide(controller) : { text };
      if (!container || !side) return undefined;
      const view = new CompareView(container, other, side, look.current, () =>
        setChanges({ view, all: view.changes() }),
      );
      setChanges({ view, all: null });
      return () => {
        setChanges({ all: null, view: null });
        view.dispose();
      };
    },
    [controller, other, text],
  );
  useEffect(() => changes.view?.setTheme(theme), [changes.view, theme]);
  return { changes, attach, moduleId };
}

const noWorkspace = {
  subscribe: () => () => undefined,
  getSnapshot: (): WorkspaceSnapshot => nothing,
};
const nothing: WorkspaceSnapshot = { active: null, openError: null, analysis: null, pendingElsewhere: [] };

function useActiveId(controller: WorkspaceController | null): string | null {
  return useWorkspace(controller ?? noWorkspace, activeOf)?.id ?? null;
}

function liveSide(controller: WorkspaceController | null) {
  const active = controller?.getSnapshot().active;
  return controller && active ? { model: modelsOf(controller).modelOf(active).model } : null;
}

interface CompareBarProps {
  readonly changes: readonly LineChange[] | null;
  readonly view: CompareView | null;
  /** Null: the text is only looked at. */
  readonly takeLabel: string | null;
}

function CompareBar({ changes, view, takeLabel }: CompareBarProps): ReactElement {
  const text = useText();
  const [at, setAt] = useState(0);
  const count = changes?.length ?? 0;
  const index = Math.min(at, Math.max(0, count - 1));
  const change = changes?.[index];
  const go = (next: number) => {
    const wrapped = (next + count) % count;
    setAt(wrapped);
    const target = changes?.[wrapped];
    if (target) view?.reveal(target);
  };
  const said =
    changes === null
      ? text(texts.comparing)
      : count === 0
        ? text(texts.compareSame)
        : text(texts.compareChange, { number: index + 1, count });
  return (
    <div className="compare-bar" role="toolbar" aria-label={text(texts.compareBar)}>
      <output className="compare-count" data-testid="compare-count">
        {said}
      </output>
      <IconButton
        label={text(texts.comparePrevious)}
        icon={<ChevronUp aria-hidden />}
        size="small"
        isDisabled={count < 2}
        onPress={() => go(index - 1)}
      />
      <IconButton
        label={text(texts.compareNext)}
        icon={<ChevronDown aria-hidden />}
        size="small"
        isDisabled={count < 2}
        onPress={() => go(index + 1)}
      />
      {takeLabel === null ? null : (
        <Button
          size="small"
          icon={<Undo2 aria-hidden />}
          isDisabled={change === undefined}
          onPress={() => {
            if (change) view?.take(change);
          }}
        >
          {takeLabel}
        </Button>
      )}
    </div>
  );
}
