import { ArrowRight } from 'lucide-react';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { IconButton } from '#author/ui/icon-button.tsx';
import type { MediaItem, MediaPlace } from './media-items.ts';
import { mediaTexts } from './texts.ts';

export interface MediaPlacesProps {
  readonly item: MediaItem;
  readonly onJump: (place: MediaPlace) => void;
}

/** Where a file is used, each with a way there. */
export function MediaPlaces({ item, onJump }: MediaPlacesProps) {
  const text = useText();
  const format = useFormat();
  const { places, trashedPlaces } = item;
  return (
    <div className="media-places">
      <h3>{text(mediaTexts.places)}</h3>
      {places.length === 0 ? <p>{text(mediaTexts.placesNone)}</p> : null}
      <ul>
        {places.map((place) => (
          <li key={`${place.file} ${String(place.line)} ${String(place.column)}`}>
            <span>
              {place.title}
              <small>
                {place.bankId === null ? '' : `${text(mediaTexts.bank)} · `}
                {text(mediaTexts.line, { line: format.number(place.line) })}
                {place.alt === '' ? '' : ` · ${place.alt}`}
              </small>
            </span>
            <IconButton
              label={text(mediaTexts.jump, { title: place.title, line: place.line })}
              icon={<ArrowRight aria-hidden />}
              size="small"
              placement="left"
              onPress={() => onJump(place)}
            />
          </li>
        ))}
      </ul>
      {trashedPlaces > 0 ? <p>{text(mediaTexts.placesTrashed, { count: format.number(trashedPlaces) })}</p> : null}
    </div>
  );
}
