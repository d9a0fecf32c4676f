import { expect, test } from 'vitest';
import { createJsonLines } from './json-lines.ts';

function read(chunks: readonly string[]): unknown[] {
  const seen: unknown[] = [];
  const feed = createJsonLines((value) => seen.push(value));
  for (const chunk of chunks) feed(chunk);
  return seen;
}

test('an event that arrives in two pieces is read once it is whole', () => {
  expect(read(['{"type":"cha', 'nged"}\n'])).toEqual([{ type: 'changed' }]);
});

test('several events in one piece are read in order', () => {
  expect(read(['1\n2\n3\n'])).toEqual([1, 2, 3]);
});

test('empty lines that keep the connection alive are not events', () => {
  expect(read(['\n\n', '{"a":1}\n', '\n'])).toEqual([{ a: 1 }]);
});

test('an unfinished last line is not read', () => {
  expect(read(['1\n{"type"'])).toEqual([1]);
});
