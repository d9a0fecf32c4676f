import { CornerDownLeft, Minimize2, RefreshCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { TextField } from '#author/ui/text-field.tsx';
import { DescriptionForm } from './description-form.tsx';
import {
  canShrink,
  costlyVideoBytes,
  downloadMinutes,
  nameOf,
  type MediaItem,
  type MediaPlace,
} from './media-items.ts';
import { MediaPlaces } from './media-places.tsx';
import { MediaPreview, type MediaMeasure } from './media-preview.tsx';
import { mediaTexts } from './texts.ts';
import type { MediaCommands } from './use-media-commands.ts';
import { useMinutes } from './use-minutes.ts';

export interface MediaDetailsProps {
  readonly item: MediaItem;
  readonly address: string | null;
  readonly commands: MediaCommands;
  /** The file is at another path now. */
  readonly onMoved: (path: string) => void;
  readonly onRemove: () => void;
  readonly onInsert: () => void;
  readonly onShrink: () => void;
  readonly onJump: (place: MediaPlace) => void;
}

/** One file: what it is, where it is used, and what can be done with it. */
export function MediaDetails({
  item,
  address,
  commands,
  onMoved,
  onRemove,
  onInsert,
  onShrink,
  onJump,
}: MediaDetailsProps) {
  const text = useText();
  const name = nameOf(item.path);
  return (
    <section className="media-details" aria-label={text(mediaTexts.details, { name })}>
      <MediaFacts item={item} address={address} />
      <div className="media-actions">
        {item.kind === 'captions' ? null : (
          <Button kind="primary" icon={<CornerDownLeft aria-hidden />} onPress={onInsert}>
            {text(mediaTexts.insert)}
          </Button>
        )}
        <Button
          icon={<RefreshCw aria-hidden />}
          onPress={() => void commands.replace(item.path).then((path) => onMoved(path))}
        >
          {text(mediaTexts.replace)}
        </Button>
        {canShrink(item.path) ? (
          <Button icon={<Minimize2 aria-hidden />} onPress={onShrink}>
            {text(mediaTexts.shrink)}
          </Button>
        ) : null}
        <Button icon={<Trash2 aria-hidden />} onPress={onRemove}>
          {text(mediaTexts.remove)}
        </Button>
      </div>
      <RenameForm
        key={item.path}
        name={name}
        isPending={commands.isBusy}
        onRename={(wanted) => void commands.rename(item.path, wanted).then((path) => onMoved(path))}
      />
      <MediaPlaces item={item} onJump={onJump} />
      <DescriptionForm
        key={`${item.path} ${JSON.stringify(item.places)}`}
        item={item}
        isPending={commands.isBusy}
        onSave={(changes) => void commands.describe(item, changes)}
      />
    </section>
  );
}

function MediaFacts({ item, address }: Pick<MediaDetailsProps, 'item' | 'address'>) {
  const text = useText();
  const format = useFormat();
  const minutes = useMinutes();
  const [measure, setMeasure] = useState<{ readonly of: string; readonly value: MediaMeasure } | null>(null);
  const known = measure?.of === address ? measure.value : null;
  const facts = [
    format.bytes(item.bytes),
    ...(item.original ? [text(mediaTexts.original, { bytes: format.bytes(item.original.bytes) })] : []),
    // An SVG has any size.
    ...(known?.kind === 'pixels' && !item.path.endsWith('.svg')
      ? [text(mediaTexts.pixels, { width: known.width, height: known.height })]
      : []),
    ...(known?.kind === 'seconds' ? [text(mediaTexts.seconds, { count: format.number(Math.round(known.count)) })] : []),
    text(mediaTexts.download, { minutes: minutes(downloadMinutes(item.bytes, 256)) }),
  ];
  return (
    <>
      <MediaPreview
        item={item}
        address={address}
        onMeasure={(value) => setMeasure(address === null ? null : { of: address, value })}
      />
      <p className="media-facts">{facts.join(' · ')}</p>
      {item.kind === 'video' && item.bytes >= costlyVideoBytes ? (
        <Banner tone="warning">
          {text(mediaTexts.costlyVideo, {
            bytes: format.bytes(item.bytes),
            minutes: minutes(downloadMinutes(item.bytes, 256)),
            total: format.bytes(item.bytes * 100),
          })}
        </Banner>
      ) : null}
    </>
  );
}

interface RenameFormProps {
  readonly name: string;
  readonly isPending: boolean;
  readonly onRename: (name: string) => void;
}

function RenameForm({ name, isPending, onRename }: RenameFormProps) {
  const text = useText();
  const [wanted, setWanted] = useState(name);
  const isSame = wanted.trim() === '' || wanted.trim() === name;
  return (
    <form
      className="media-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSame && !isPending) onRename(wanted.trim());
      }}
    >
      <TextField
        label={text(mediaTexts.name)}
        description={text(mediaTexts.nameHelp)}
        value={wanted}
        onChange={setWanted}
        maxLength={120}
      />
      <Button type="submit" isDisabled={isSame}>
        {text(mediaTexts.rename)}
      </Button>
    </form>
  );
}
