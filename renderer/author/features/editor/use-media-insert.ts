import { useCallback, useState } from 'react';
import { bridge, call, errorOf } from '#author/bridge/client.ts';
import { useText } from '#author/i18n/text.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { FileToken } from '#shared/contract/bridge.ts';
import type { EditorCommands } from './editor-commands.ts';
import { canStandInModule } from './file-input.ts';
import { imageMarkdown } from './link-markdown.ts';
import { editorTexts } from './texts.ts';

/** A file that is in the course's media and waits for its description. */
export interface AddedMedia {
  readonly path: string;
  readonly name: string;
}

export interface MediaInsert {
  /** The first of the files that still wait for a description. */
  readonly waiting: AddedMedia | null;
  readonly pick: () => void;
  readonly take: (files: readonly File[]) => void;
  readonly describe: (alt: string) => void;
}

/** From a chosen, pasted or dropped file to `![…](media/…)` at the cursor. */
export function useMediaInsert(courseId: string, commands: EditorCommands | null): MediaInsert {
  const text = useText();
  const toast = useToast();
  const [queue, setQueue] = useState<readonly AddedMedia[]>([]);

  const add = useCallback(
    async (tokens: Promise<readonly FileToken[]>) => {
      try {
        for (const file of await tokens) {
          const { path } = await call('media.add', { courseId, file: file.token });
          setQueue((before) => [...before, { path, name: file.name }]);
        }
      } catch (thrown) {
        toast.show({ text: text(errorOf(thrown).message), tone: 'error' });
      }
    },
    [courseId, text, toast],
  );

  const pick = useCallback(() => void add(bridge().files.pick('image')), [add]);
  const take = useCallback(
    (files: readonly File[]) => {
      const refused = files.find(({ name }) => !canStandInModule(name));
      if (refused) toast.show({ text: text(editorTexts.notAnImage, { name: refused.name }), tone: 'error' });
      const usable = files.filter(({ name }) => canStandInModule(name));
      if (usable.length > 0) void add(Promise.all(usable.map((file) => bridge().files.offer(file))));
    },
    [add, text, toast],
  );

  const [waiting = null] = queue;
  const describe = (alt: string) => {
    if (!waiting) return;
    setQueue((before) => before.slice(1));
    // The dialog gives the focus back first; then the text takes it.
    setTimeout(() => commands?.insertInline(imageMarkdown(alt, waiting.path)), 50);
  };
  return { waiting, pick, take, describe };
}
