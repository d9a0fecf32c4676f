import { useCallback, useMemo, useState } from 'react';
import { bridge, call, errorOf } from '#author/bridge/client.ts';
import { useContractCommand } from '#author/bridge/queries.ts';
import type { WorkspaceController } from '#author/bridge/workspace-types.ts';
import { useText, type TextParams } from '#author/i18n/text.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { FileToken } from '#shared/contract/bridge.ts';
import type { LocalText } from '#shared/course/problem.ts';
import { nameOf, type MediaItem, type Rewording } from './media-items.ts';
import { mediaTexts } from './texts.ts';

export type AddedFile = Pick<MediaItem, 'path' | 'bytes'>;

export interface MediaCommands {
  readonly isBusy: boolean;
  /** Adds what `tokens` resolves to; resolves to what was added, also when a later file was refused. */
  readonly add: (tokens: Promise<readonly FileToken[]>) => Promise<readonly AddedFile[]>;
  /** Resolves to the path that it has afterwards. */
  readonly rename: (path: string, name: string) => Promise<string>;
  readonly replace: (path: string) => Promise<string>;
  readonly remove: (paths: readonly string[], used: 'refuse' | 'remove') => Promise<void>;
  /** Brings back what `media.kept` lists. */
  readonly restore: (kept: string) => Promise<void>;
  readonly describe: (item: MediaItem, changes: Rewording[]) => Promise<void>;
}

/** What can be done with a course's media. Each says what it did and offers to undo it; what fails is told and changes nothing. */
export function useMediaCommands(courseId: string, controller: WorkspaceController): MediaCommands {
  const { run, isBusy, say } = useRunner(controller);
  const add = useContractCommand('media.add').mutateAsync;
  const rename = useContractCommand('media.rename').mutateAsync;
  const replace = useContractCommand('media.replace').mutateAsync;
  const remove = useContractCommand('media.remove').mutateAsync;
  const restore = useContractCommand('media.restore').mutateAsync;
  const describe = useContractCommand('media.describe').mutateAsync;
  const bringBack = useCallback(
    (kept: readonly string[]) => () => run(null, () => restore({ courseId, kept: [...kept] })),
    [run, restore, courseId],
  );
  return useMemo(
    () => ({
      isBusy,
      add: async (tokens) => {
        const added: AddedFile[] = [];
        await run(null, async () => {
          for (const { token } of await tokens) added.push(await add({ courseId, file: token }));
        });
        if (added.length > 0) say(mediaTexts.added, { count: added.length });
        return added;
      },
      rename: (path, name) =>
        run(path, async () => {
          const { path: to } = await rename({ courseId, path, name, as: 'safe' });
          const back = () => run(null, () => rename({ courseId, path: to, name: nameOf(path), as: 'given' }));
          if (to !== path) say(mediaTexts.renamed, { name: nameOf(to) }, back);
          return to;
        }),
      replace: (path) =>
        run(path, async () => {
          const [file] = await bridge().files.pick('media');
          if (!file) return path;
          const replaced = await replace({ courseId, path, file: file.token });
          if (replaced.kept === null) say(mediaTexts.sameContent);
          else say(mediaTexts.replaced, { name: nameOf(replaced.path) }, bringBack([replaced.kept]));
          return replaced.path;
        }),
      remove: async (paths, used) => {
        await run(null, async () => {
          const { kept } = await remove({ courseId, paths: [...paths], used });
          const [only = ''] = paths;
          if (paths.length === 1) say(mediaTexts.removedOne, { name: nameOf(only) }, bringBack(kept));
          else say(mediaTexts.removedMany, { count: paths.length }, bringBack(kept));
        });
      },
      restore: async (kept) => {
        await bringBack([kept])();
      },
      describe: async ({ path, places }, changes) => {
        await run(null, async () => {
          await describe({ courseId, path, changes });
          const back = async () => {
            const now = (await call('media.list', { courseId })).find((item) => item.path === path)?.places ?? [];
            await describe({ courseId, path, changes: reversed(places, changes, now) });
          };
          say(mediaTexts.described, { count: changes.length }, () => run(null, back));
        });
      },
    }),
    [isBusy, run, say, add, rename, replace, remove, describe, bringBack, courseId],
  );
}

/** The changes that give the words before back. Describing moves columns, but never the order of the places. */
function reversed(before: MediaItem['places'], changes: readonly Rewording[], now: MediaItem['places']): Rewording[] {
  return changes.flatMap(({ place }) => {
    const index = before.findIndex(
      ({ file, line, column }) => file === place.file && line === place.line && column === place.column,
    );
    const found = now[index];
    return found ? [{ place: { ...found, kind: place.kind }, alt: place.alt, caption: place.caption }] : [];
  });
}

/** Runs one command at a time on saved texts, and tells what went wrong. */
function useRunner(controller: WorkspaceController) {
  const text = useText();
  const toast = useToast();
  const [running, setRunning] = useState(0);
  const say = useCallback(
    (message: LocalText, params: TextParams = {}, undo?: () => Promise<unknown>) => {
      const action = undo ? { action: { label: text(mediaTexts.undo), run: () => void undo() } } : {};
      toast.show({ text: text(message, params), ...action });
    },
    [text, toast],
  );
  const run = useCallback(
    async <T, F>(otherwise: F, work: () => Promise<T>): Promise<T | F> => {
      setRunning((count) => count + 1);
      try {
        // What is renamed and described is what stands in the editor.
        await controller.flush();
        return await work();
      } catch (thrown) {
        toast.show({ text: text(errorOf(thrown).message), tone: 'error' });
        return otherwise;
      } finally {
        setRunning((count) => count - 1);
      }
    },
    [controller, text, toast],
  );
  return { run, say, isBusy: running > 0 };
}
