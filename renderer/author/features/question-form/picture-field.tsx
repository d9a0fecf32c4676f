import type { ReactElement } from 'react';
import { useContractQuery } from '#author/bridge/queries.ts';
import { useText } from '#author/i18n/text.tsx';
import { Select } from '#author/ui/select.tsx';
import { withPicture } from './picture-target.ts';
import type { PartProps } from './part-props.ts';
import { formTexts as texts } from './texts.ts';

/** Paths of the course's pictures; null until they are known. */
export function useCoursePictures(courseId: string): readonly string[] | null {
  const { data } = useContractQuery('media.list', { courseId });
  return data?.filter(({ kind }) => kind === 'image').map(({ path }) => path) ?? null;
}

export interface PictureFieldProps extends Pick<PartProps, 'values' | 'write'> {
  readonly image: string | null;
  readonly known: readonly string[];
}

/** Which of the course's pictures the question is about; the text of the stem holds it. */
export function PictureField({ values, write, image, known }: PictureFieldProps): ReactElement {
  const text = useText();
  const isMissing = image === null || !known.includes(image);
  const options = [
    ...(isMissing ? [{ id: image ?? '', text: image ?? text(texts.noPicture) }] : []),
    ...known.map((id) => ({ id, text: id.replace(/^media\//, '') })),
  ];
  return (
    <Select
      label={text(texts.picture)}
      description={isMissing ? text(known.length === 0 ? texts.noPictures : texts.choosePicture) : undefined}
      value={image ?? ''}
      options={options}
      onChange={(path) => {
        if (path !== '') write({ kind: 'stem', text: withPicture(values.stem, image, path) });
      }}
    />
  );
}
