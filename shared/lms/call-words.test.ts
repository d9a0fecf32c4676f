import { describe, expect, it } from 'vitest';
import type { CourseOutline } from '../course/compiled.ts';
import { callInWords, type NotedCall } from './call-words.ts';

const question = (id: string) => ({ id, type: 'single', points: 1, fingerprint: 'x', parts: 1, choices: 2 }) as const;
const outline: CourseOutline = {
  format: 1,
  id: 'kursus',
  version: '1.0.0',
  title: 'Pelayanan',
  summary: '',
  language: 'id',
  passMark: 75,
  completion: 'all',
  navigation: 'free',
  draft: false,
  slipKey: '',
  modules: [
    { slug: '01-a', title: 'Pengantar', kind: 'lesson', minutes: 1, test: null, questions: [], draws: [] },
    {
      slug: '90-b',
      title: 'Post-test',
      kind: 'post-test',
      minutes: 1,
      test: null,
      questions: [question('satu'), question('dua'), question('tiga')],
      draws: [],
    },
  ],
};
const said = (call: string, element = '', more: Partial<NotedCall> = {}) =>
  callInWords(outline, { call, element, value: '', answer: 'true', error: '0', questions: [], ...more })?.id ?? null;

describe('a SCORM call in a trainer’s words', () => {
  it('says which answer was saved, by its number and module', () => {
    expect(said('LMSCommit', '', { questions: ['tiga'] })).toBe('Jawaban soal 3 (Post-test) tersimpan');
    expect(said('Commit', '', { questions: ['satu', 'dua'] })).toBe(
      'Jawaban soal 1 (Post-test), soal 2 (Post-test) tersimpan',
    );
    expect(said('Commit')).toBe('Tersimpan di LMS');
  });

  it('says the verdict of an answer on its way', () => {
    expect(said('LMSSetValue', 'cmi.interactions.4.result', { value: 'wrong', questions: ['dua'] })).toBe(
      'Jawaban soal 2 (Post-test) dikirim: salah',
    );
  });

  it('says score and status of both standards', () => {
    expect(said('LMSSetValue', 'cmi.core.score.raw', { value: '80' })).toBe('Nilai 80 dilaporkan');
    expect(said('SetValue', 'cmi.score.raw', { value: '80' })).toBe('Nilai 80 dilaporkan');
    expect(said('LMSSetValue', 'cmi.core.lesson_status', { value: 'passed' })).toBe('Status dilaporkan: lulus');
    expect(said('SetValue', 'cmi.success_status', { value: 'failed' })).toBe('Status dilaporkan: belum lulus');
  });

  it('names the place by its title', () => {
    expect(said('SetValue', 'cmi.location', { value: '01-a' })).toBe('Peserta berada di “Pengantar”');
  });

  it('says what the LMS refused', () => {
    expect(said('LMSCommit', '', { answer: 'false' })).toBe('LMS menolak menyimpan');
    expect(said('LMSSetValue', 'cmi.exit', { answer: 'false' })).toBe('LMS menolak nilai yang dikirim');
    expect(said('Initialize', '', { answer: 'false' })).toBe('LMS menolak membuka sesi');
  });

  it('tells a first visit from one that goes on', () => {
    expect(said('LMSGetValue', 'cmi.suspend_data', { answer: '' })).toContain('belum punya');
    expect(said('LMSGetValue', 'cmi.suspend_data', { answer: '2;…' })).toContain('diterima');
  });

  it('leaves out what only a programmer wants to see', () => {
    expect(said('LMSGetValue', 'cmi.core.student_id', { answer: 'x' })).toBeNull();
    expect(said('LMSSetValue', 'cmi.core.score.min', { value: '0' })).toBeNull();
  });
});

describe('a cmi5 request in a trainer’s words', () => {
  it('says the verbs, with their score', () => {
    expect(said('statement', 'passed', { value: '100', answer: '204' })).toBe('Status dilaporkan: lulus, nilai 100');
    expect(said('statement', 'answered', { answer: '204', questions: ['satu'] })).toBe(
      'Jawaban soal 1 (Post-test) tersimpan',
    );
  });

  it('says what the LRS refused', () => {
    expect(said('statement', 'passed', { answer: '500' })).toBe('LMS menolak menyimpan');
    expect(said('PUT state', 'ajar', { answer: '401' })).toBe('LMS menolak menyimpan');
    expect(said('POST token', '', { answer: '200' })).toBe('Kunci sesi diterima dari LMS');
  });

  it('says how much was kept', () => {
    expect(said('PUT state', 'ajar', { value: 'abc', answer: '204' })).toBe('Kemajuan peserta tersimpan (3 karakter)');
  });

  it('leaves out other documents', () => {
    expect(said('GET state', 'LMS.LaunchData', { answer: '200' })).toBeNull();
  });
});
