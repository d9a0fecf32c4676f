import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { downloadMinutes, lineSpeeds, totalsOf, type MediaItem } from './media-items.ts';
import { mediaTexts } from './texts.ts';
import { useMinutes } from './use-minutes.ts';

interface MediaFooterProps {
  readonly items: readonly MediaItem[];
  readonly onKept: () => void;
  /** Null: not on offer. */
  readonly onShrink: (() => void) | null;
  readonly onRemoveUnused: (() => void) | null;
}

/** What all media weigh, in bytes and in a learner's time. */
export function MediaFooter({ items, onKept, onShrink, onRemoveUnused }: MediaFooterProps) {
  const text = useText();
  const format = useFormat();
  const minutes = useMinutes();
  const { files, bytes, usedBytes } = totalsOf(items);
  const [slow, usual, fast] = lineSpeeds.map((speed) => minutes(downloadMinutes(usedBytes, speed)));
  return (
    <div className="media-footer">
      <p>
        {text(mediaTexts.totals, {
          files: format.number(files),
          bytes: format.bytes(bytes),
          used: format.bytes(usedBytes),
          slow: slow ?? '',
          usual: usual ?? '',
          fast: fast ?? '',
        })}
      </p>
      <Button kind="quiet" onPress={onKept}>
        {text(mediaTexts.kept)}
      </Button>
      {onShrink ? <Button onPress={onShrink}>{text(mediaTexts.shrinkLarge)}</Button> : null}
      {onRemoveUnused ? <Button onPress={onRemoveUnused}>{text(mediaTexts.removeUnused)}</Button> : null}
    </div>
  );
}
