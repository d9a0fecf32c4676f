import { expect, test } from 'vitest';
import { matchingQuestions, tagsOf } from './matching-questions.ts';

const questions = [
  { stem: 'Apa guna maklumat pelayanan?', tags: ['hak', 'dasar'] },
  { stem: 'Résumé berkas', tags: ['dasar'] },
];

test('questions are found by their words and tags, whatever their case and accents', () => {
  expect(matchingQuestions(questions, 'PELAYANAN apa', [])).toEqual([questions[0]]);
  expect(matchingQuestions(questions, 'resume', ['dasar'])).toEqual([questions[1]]);
  expect(matchingQuestions(questions, '', ['dasar', 'hak'])).toEqual([questions[0]]);
  expect(matchingQuestions(questions, 'tidak ada', [])).toEqual([]);
  expect(tagsOf(questions)).toEqual(['dasar', 'hak']);
});
