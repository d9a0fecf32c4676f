import { useText } from '#author/i18n/text.tsx';
import type { MediaItem } from './media-items.ts';
import { nameOf } from './media-items.ts';
import { mediaTexts } from './texts.ts';

/** What the browser finds out about a file when it shows it. */
export type MediaMeasure =
  | { readonly kind: 'pixels'; readonly width: number; readonly height: number }
  | { readonly kind: 'seconds'; readonly count: number };

export interface MediaPreviewProps {
  readonly item: MediaItem;
  readonly address: string | null;
  readonly onMeasure: (measure: MediaMeasure) => void;
}

/** The file itself, as large as the panel allows. */
export function MediaPreview({ item, address, onMeasure }: MediaPreviewProps) {
  const text = useText();
  const name = nameOf(item.path);
  const measureTime = (media: HTMLMediaElement) => {
    if (Number.isFinite(media.duration)) onMeasure({ kind: 'seconds', count: media.duration });
  };
  return (
    <div className="media-preview">
      {item.kind === 'captions' || address === null ? (
        <span>{address === null ? '' : text(mediaTexts.noPreview)}</span>
      ) : item.kind === 'image' ? (
        <img
          key={address}
          src={address}
          alt={item.places.find(({ alt }) => alt !== '')?.alt ?? name}
          onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
            onMeasure({ kind: 'pixels', width, height })
          }
        />
      ) : item.kind === 'video' ? (
        // Captions, where there are any, belong to the course and show in its preview.
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <video
          key={address}
          src={address}
          controls
          preload="metadata"
          aria-label={name}
          onLoadedMetadata={({ currentTarget }) => measureTime(currentTarget)}
        />
      ) : (
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <audio
          key={address}
          src={address}
          controls
          preload="metadata"
          aria-label={name}
          onLoadedMetadata={({ currentTarget }) => measureTime(currentTarget)}
        />
      )}
    </div>
  );
}
