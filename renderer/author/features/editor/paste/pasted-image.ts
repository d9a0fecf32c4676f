import { safeFileName } from '#shared/course/names.ts';

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};

const made =
  /\b(?:description automatically generated|deskripsi (?:dibuat|dihasilkan) (?:secara )?otomatis|AI-generated content may be incorrect)\b.*$/i;

/** The alternative text that somebody wrote; '' for what Word makes up and for file names. The checker asks for the rest. */
export function pastedAlt(alt: string): string {
  const text = alt.replaceAll(/\s+/g, ' ').trim();
  const isMadeUp = made.test(text) || /^(?:picture|gambar|image|clip_image)[ _]?\d*$/i.test(text);
  return isMadeUp || /\.(?:png|jpe?g|gif|bmp|webp|emf|wmf)$/i.test(text) || /^https?:/i.test(text) ? '' : text;
}

export interface DataImage {
  /** Ready for the course's media: what it shows, else `gambar.png`. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The picture in a `data:` address; null for any other address and for kinds that a package cannot show. */
export function dataImage(source: string, alt: string): DataImage | null {
  const match = /^data:(image\/[\w.+-]+)((?:;[\w=.-]+)*),(.*)$/is.exec(source);
  if (!match) return null;
  const [, type = '', parameters = '', data = ''] = match;
  const extension = extensions[type.toLowerCase()];
  if (extension === undefined) return null;
  try {
    const binary = parameters.toLowerCase().endsWith(';base64')
      ? atob(data.replaceAll(/\s|%0a|%0d/gi, ''))
      : unescapeBytes(data);
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return { name: imageName(alt, extension), type, bytes };
  } catch {
    return null;
  }
}

function unescapeBytes(data: string): string {
  return String.fromCharCode(...new TextEncoder().encode(decodeURIComponent(data)));
}

function imageName(alt: string, extension: string): string {
  const words = alt.split(' ').slice(0, 6).join(' ');
  return words === '' ? `gambar.${extension}` : `${safeFileName(words.replaceAll('.', ' ')).slice(0, 40)}.${extension}`;
}

/** Puts the paths of the stored pictures into pasted Markdown; a picture that could not be had (null) is left out. */
export function fillPlaces(markdown: string, paths: readonly (string | null)[]): string {
  const filled = markdown.replaceAll(
    /!\[((?:\\.|[^\]\\])*)\]\(media\/ajar-paste-(\d+)\)/g,
    (_, alt: string, index: string) => {
      const path = paths[Number(index)] ?? null;
      return path === null ? '' : `![${alt}](${path})`;
    },
  );
  return filled.replaceAll(/\n{3,}/g, '\n\n').trim();
}

interface Picture {
  readonly source: string;
  readonly alt: string;
}

/**
 * The file of each pasted picture, null where the clipboard does not hold it: pictures of a page stay on the web, and Word
 * only names its own. Pictures that are in the clipboard as files stand for as many that are only named.
 */
export function pictureFiles(images: readonly Picture[], files: readonly File[]): readonly (File | null)[] {
  const made = images.map(({ source, alt }) => {
    const image = dataImage(source, alt);
    return image && new File([image.bytes], image.name, { type: image.type });
  });
  if (made.filter((file) => file === null).length !== files.length) return made;
  const rest = [...files];
  return made.map((file) => file ?? rest.shift() ?? null);
}
