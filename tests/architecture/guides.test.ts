import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const docs = path.join(import.meta.dirname, '..', '..', 'docs');
const pages = readdirSync(docs).filter((name) => name.endsWith('.md'));

test.each(pages)('every picture and page that %s points to is there', (page) => {
  // What stands in code is quoted from a course.
  const text = readFileSync(path.join(docs, page), 'utf8').replaceAll(/(`{1,4})[^]*?\1/g, '');
  const targets = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, target = '']) => target);
  expect(targets.filter((target) => !existsSync(path.join(docs, target)))).toEqual([]);
});
