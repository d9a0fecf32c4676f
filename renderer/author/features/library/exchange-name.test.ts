import { expect, test } from 'vitest';
import { exchangeName } from './exchange-name.ts';

test('a course is saved under the words of its title', () => {
  expect(exchangeName('Dasar Pelayanan Publik', 'course')).toBe('dasar-pelayanan-publik.ajar');
  expect(exchangeName('Étika & Integritas ASN!', 'course-folder')).toBe('etika-integritas-asn');
});

test('a title without a letter that a file name may hold still gives a name', () => {
  expect(exchangeName('¿?', 'course')).toBe('kursus.ajar');
});
