import type { PackKind } from './course-actions.ts';

/** File or folder name for a course: lower-case ASCII words of the title, "dasar-pelayanan-publik.ajar". */
export function exchangeName(title: string, kind: PackKind): string {
  const slug = title
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
  const name = slug === '' ? 'kursus' : slug;
  return kind === 'course' ? `${name}.ajar` : name;
}
