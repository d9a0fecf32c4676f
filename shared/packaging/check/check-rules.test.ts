import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { questionRules } from '../../quiz/parse-rules.ts';
import type { Rule } from '../../quiz/problem-at.ts';
import { packageRules } from '../lint-rules.ts';
import { courseRules } from './rules.ts';

const table = readFileSync(new URL('../../../docs/check-rules.md', import.meta.url), 'utf8').replace(/ +\|/g, ' |');
const rules: readonly (readonly [string, Rule])[] = [questionRules, courseRules, packageRules].flatMap((family) =>
  Object.entries<Rule>(family),
);

describe('docs/check-rules.md', () => {
  it.each(rules)('explains %s in both languages', (code, { severity, about }) => {
    expect(table).toContain(`| \`${code}\` | ${severity} | ${about.id} | ${about.en} |`);
  });

  it('has codes that no two rules share', () => {
    const codes = rules.map(([code]) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
