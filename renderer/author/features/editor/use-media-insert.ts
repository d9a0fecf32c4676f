import { useCallback, useState } from 'react';
import { bridge, call, CallError, errorOf } from '#author/bridge/client.ts';
import { useText } from '#author/i18n/text.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { FileToken } from '#shared/contract/bridge.ts';
import type { EditorCommands } from './editor-commands.ts';
import { canStandInModule, isImage } from './file-input.ts';
import { imageMarkdown } from './link-markdown.ts';
import { pictureFiles } from './paste/pasted-image.ts';
import type { TakeImages } from './paste/paste-into.ts';
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
  readonly takeImages: TakeImages;
  readonly describe: (alt: string) => void;
}

/** From a chosen, pasted or dropped file to `![…](media/…)` at the cursor. */
export function useMediaInsert(courseId: string, commands: EditorCommands | null): MediaInsert {
  const text = useText();
  const toast = useToast();
  const [queue, setQueue] = useState<readonly AddedMedia[]>([]);
  const takeImages = useImages(courseId);

  const add = useCallback(
    async (tokens: Promise<readonly FileToken[]>) => {
      try {
        for (const file of await tokens) {
          const { path } = await call('media.add', { courseId, file: file.token });
          // What is heard or seen in time has its captions; only a picture needs a description.
          if (isImage(file.name)) setQueue((before) => [...before, { path, name: file.name }]);
          else commands?.insertInline(imageMarkdown(file.name.replace(/\.[^.]*$/, ''), path));
        }
      } catch (thrown) {
        toast.show({ text: text(errorOf(thrown).message), tone: 'error' });
      }
    },
    [commands, courseId, text, toast],
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
  return { waiting, pick, take, takeImages, describe };
}

/** Stores the pictures of a pasted text. Those that cannot be had are counted in one message. */
function useImages(courseId: string): TakeImages {
  const text = useText();
  const toast = useToast();
  return useCallback(
    async (images, files) => {
      const paths: (string | null)[] = [];
      for (const file of pictureFiles(images, files)) paths.push(file && (await store(courseId, file)));
      const count = paths.filter((path) => path === null).length;
      if (count > 0) toast.show({ text: text(editorTexts.picturesLeft, { count }), tone: 'error' });
      return paths;
    },
    [courseId, text, toast],
  );
}

async function store(courseId: string, file: File): Promise<string | null> {
  try {
    const { token } = await bridge().files.offer(file);
    return (await call('media.add', { courseId, file: token })).path;
  } catch (thrown) {
    // Counted with the pictures that were not in the clipboard; any other failure is a defect.
    if (thrown instanceof CallError) return null;
    throw thrown;
  }
}
