import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { ConfirmDialog } from '#author/ui/confirm-dialog.tsx';
import { nameOf, type MediaItem } from './media-items.ts';
import { mediaTexts } from './texts.ts';

interface RemoveQuestionProps {
  readonly item: MediaItem;
  readonly onConfirm: (path: string) => void;
  readonly onCancel: () => void;
}

/** Asked before media go that a text shows. */
export function RemoveQuestion({ item, onConfirm, onCancel }: RemoveQuestionProps) {
  const text = useText();
  const format = useFormat();
  const count = format.number(item.places.length + item.trashedPlaces);
  return (
    <ConfirmDialog
      title={text(mediaTexts.removeAsk)}
      confirmLabel={text(mediaTexts.removeAnyway)}
      kind="danger"
      isOpen
      onConfirm={() => onConfirm(item.path)}
      onCancel={onCancel}
    >
      <p>{text(mediaTexts.removeText, { name: nameOf(item.path), count })}</p>
    </ConfirmDialog>
  );
}
