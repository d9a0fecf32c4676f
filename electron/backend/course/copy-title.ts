const maxTitle = 300;

/** `Judul (salinan)` in Indonesian courses, `Title (copy)` in others; at most 300 characters. */
export function copyTitle(title: string, language: string): string {
  const suffix = /^id\b/i.test(language) ? ' (salinan)' : ' (copy)';
  return title.slice(0, maxTitle - suffix.length) + suffix;
}
