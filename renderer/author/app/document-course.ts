import type { DocumentsDialogProps } from '#author/features/documents/documents-dialog.tsx';
import type { OutputOf } from '#shared/contract/contract.ts';
import { slugOf } from '#shared/course/names.ts';

/** A course as the dialog for its documents wants it. */
export function documentCourse({ id, settings, modules }: OutputOf<'course.get'>): DocumentsDialogProps['course'] {
  return {
    id,
    title: settings.title,
    modules: modules.map(({ file, ...module }) => ({ ...module, slug: slugOf(file) })),
  };
}
