import { useContractQuery } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { nameOf } from './media-items.ts';
import { mediaTexts } from './texts.ts';
import type { MediaCommands } from './use-media-commands.ts';

export interface KeptDialogProps {
  readonly courseId: string;
  readonly commands: MediaCommands;
  readonly onClose: () => void;
}

const reasons = {
  removed: mediaTexts.keptRemoved,
  replaced: mediaTexts.keptReplaced,
  original: mediaTexts.keptOriginal,
} as const;

/** What was deleted, replaced or made smaller, each with the way back. */
export function KeptDialog({ courseId, commands, onClose }: KeptDialogProps) {
  const text = useText();
  const format = useFormat();
  const { data, error } = useContractQuery('media.kept', { courseId });
  const footer = (
    <Button takesFocus onPress={onClose}>
      {text(mediaTexts.close)}
    </Button>
  );
  return (
    <Dialog title={text(mediaTexts.keptTitle)} isOpen size="medium" onClose={onClose} footer={footer}>
      {error ? <Banner tone="error">{text(error.error.message)}</Banner> : null}
      <p>{text(data?.length === 0 ? mediaTexts.keptNone : mediaTexts.keptText)}</p>
      <ul className="media-shrunk">
        {data?.map(({ id, was, bytes, reason, at }) => (
          <li key={id}>
            <span>
              {nameOf(was)}
              <small>
                {text(reasons[reason])} · {format.dateTime(at)} · {format.bytes(bytes)}
              </small>
            </span>
            <Button
              size="small"
              isDisabled={commands.isBusy}
              aria-label={text(mediaTexts.bringBackName, { name: nameOf(was) })}
              onPress={() => void commands.restore(id)}
            >
              {text(mediaTexts.bringBack)}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
