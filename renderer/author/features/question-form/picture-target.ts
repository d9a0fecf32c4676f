/** The address as it can stand in `![…](…)`. */
function written(path: string): string {
  return /[\s()]/.test(path) ? `<${path}>` : path;
}

/** The stem with another picture in the place of `image`; at its end where it has none. */
export function withPicture(stem: string, image: string | null, path: string): string {
  const images = [...stem.matchAll(/!\[[^\]\n]*\]\((<[^>\n]*>|[^\s()]+)/g)];
  const shown = images.findLast(([, target = '']) => target.replace(/^<|>$/g, '') === image);
  const target = shown?.[1];
  if (shown === undefined || target === undefined) return `${stem.trimEnd()}\n\n![](${written(path)})`.trimStart();
  const at = shown.index + shown[0].length - target.length;
  return stem.slice(0, at) + written(path) + stem.slice(at + target.length);
}
