/** Extensions of formats that are compressed already: deflating them costs time and saves nothing. */
export const compressed: ReadonlySet<string> = new Set(
  'png jpg jpeg gif webp avif mp4 m4v webm mov mp3 m4a aac ogg opus pdf zip woff woff2 docx pptx xlsx'
    .split(' ')
    .map((name) => `.${name}`),
);
