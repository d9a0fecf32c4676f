import { Captions, Film, ImageOff, Volume2 } from 'lucide-react';
import { useState } from 'react';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { isUndescribed, nameOf, type MediaItem } from './media-items.ts';
import { mediaTexts } from './texts.ts';

const icons = { image: ImageOff, video: Film, audio: Volume2, captions: Captions } as const;

export interface MediaTileProps {
  readonly item: MediaItem;
  readonly address: string | null;
}

/** A picture, or the sign of what cannot be shown as one. */
function Thumbnail({ item, address }: MediaTileProps) {
  const [failed, setFailed] = useState<string | null>(null);
  const Icon = icons[item.kind];
  const isPicture = item.kind === 'image' && address !== null && failed !== address;
  return (
    <span className="media-thumbnail" aria-hidden>
      {isPicture ? (
        <img src={address} alt="" loading="lazy" decoding="async" onError={() => setFailed(address)} />
      ) : (
        <Icon />
      )}
    </span>
  );
}

/** One file as a tile or a row; the list's layout decides how it looks. */
export function MediaTile({ item, address }: MediaTileProps) {
  const text = useText();
  const format = useFormat();
  const { places } = item;
  return (
    <div className="media-tile">
      <Thumbnail item={item} address={address} />
      <span className="media-tile-name">{nameOf(item.path)}</span>
      <span className="media-tile-facts">
        <span>{format.bytes(item.bytes)}</span>
        <span className={places.length === 0 ? 'media-unused' : ''}>
          {places.length === 0
            ? text(mediaTexts.notUsed)
            : text(mediaTexts.used, { count: format.number(places.length) })}
        </span>
        {isUndescribed(item) ? <span className="media-undescribed">{text(mediaTexts.noDescription)}</span> : null}
      </span>
    </div>
  );
}
