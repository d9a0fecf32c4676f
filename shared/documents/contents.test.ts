import { expect, test } from 'vitest';
import { numberedContents } from './contents.ts';

const entry = (anchor: string, number = '') => `<b class="page" data-page-of="${anchor}">${number}</b>`;

test('contents get the number of each page that is known, and keep the room of the others', () => {
  const pages = new Map([['m-01-pengantar', 3]]);
  const html = `${entry('m-01-pengantar')} ${entry('m-02-loket')} <b>tebal</b>`;
  expect(numberedContents(html, pages)).toBe(`${entry('m-01-pengantar', '3')} ${entry('m-02-loket')} <b>tebal</b>`);
});
