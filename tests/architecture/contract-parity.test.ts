import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { handlers } from '#backend/handlers.ts';
import { contract, isMethodName } from '#shared/contract/contract.ts';

const root = path.join(import.meta.dirname, '..', '..');
const names = Object.keys(contract);

function testSources(): string {
  const files = ['electron', 'renderer', 'tests'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:test|spec)\.tsx?$/.test(name) && !name.includes('node_modules'))
      .map((name) => path.join(root, folder, name)),
  );
  return files
    .filter((file) => file !== import.meta.filename)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

test('every method of the contract has a handler, and no handler is without a method', () => {
  expect(Object.keys(handlers).sort()).toEqual(names.toSorted());
});

test('every method has an input and an output schema, and topics that a command touches', () => {
  for (const [name, method] of Object.entries(contract)) {
    expect(typeof method.input.safeParse, `input of ${name}`).toBe('function');
    expect(typeof method.output.safeParse, `output of ${name}`).toBe('function');
    expect(Array.isArray(method.topics), `topics of ${name}`).toBe(true);
  }
});

test('every input is strict: a field that nobody declared is refused', () => {
  const tolerant = Object.entries(contract).filter(([, method]) => {
    const parsed = method.input.safeParse({ undeclared: true });
    return parsed.success || !parsed.error.issues.some((issue) => issue.code === 'unrecognized_keys');
  });
  expect(tolerant.map(([name]) => name)).toEqual([]);
});

test('every method is called in a test', () => {
  const sources = testSources();
  expect(names.filter((name) => !sources.includes(`'${name}'`))).toEqual([]);
});

test('the handler of a method lives in a file of the method’s name', () => {
  const backend = path.join(root, 'electron', 'backend');
  const missing = names.filter((name) => {
    const [folder = '', verb = ''] = name.split('.');
    return !readdirSync(path.join(backend, folder)).includes(`${verb}.ts`);
  });
  expect(missing).toEqual([]);
});

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', ''])('“%s” is no method', (name) => {
  expect(isMethodName(name)).toBe(false);
});
