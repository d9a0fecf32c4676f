/** What a call of a package to its LMS means, in the words of a trainer. */
import type { CourseOutline } from '../course/compiled.ts';
import type { LocalText } from '../course/problem.ts';

/** A call of a package to the LMS. */
export interface NotedCall {
  /** `LMSSetValue`, `Commit`; under cmi5 `POST token`, `statement`, `PUT state`. */
  readonly call: string;
  /** `cmi.core.lesson_status`; under cmi5 the verb or the document. */
  readonly element: string;
  readonly value: string;
  /** `true`, a value, or the status of the answer. */
  readonly answer: string;
  /** The LMS's error code; '' or 0 when all is well. */
  readonly error: string;
  /** Ids of the questions that it is about. */
  readonly questions: readonly string[];
}

interface Place {
  readonly number: number;
  readonly module: string;
}

/** Where a question stands; null for one that the course does not have. */
function placeOf(outline: CourseOutline, id: string): Place | null {
  for (const { title, questions } of outline.modules) {
    const at = questions.findIndex((question) => question.id === id);
    if (at !== -1) return { number: at + 1, module: title };
  }
  return null;
}

/** “soal 3 (Post-test)”. An id that the course does not have is shown as it is. */
function questionText(outline: CourseOutline, id: string): LocalText {
  const place = placeOf(outline, id);
  if (place === null) return { id: `soal ${id}`, en: `question ${id}` };
  return {
    id: `soal ${place.number} (${place.module})`,
    en: `question ${place.number} (${place.module})`,
  };
}

function listText(texts: readonly LocalText[]): LocalText {
  return { id: texts.map((text) => text.id).join(', '), en: texts.map((text) => text.en).join(', ') };
}

const statuses: Readonly<Record<string, LocalText>> = {
  passed: { id: 'lulus', en: 'passed' },
  failed: { id: 'belum lulus', en: 'failed' },
  completed: { id: 'selesai', en: 'completed' },
  incomplete: { id: 'belum selesai', en: 'incomplete' },
  unknown: { id: 'belum diketahui', en: 'unknown' },
};

const results: Readonly<Record<string, LocalText>> = {
  correct: { id: 'benar', en: 'right' },
  wrong: { id: 'salah', en: 'wrong' },
  incorrect: { id: 'salah', en: 'wrong' },
  neutral: { id: 'tanpa nilai', en: 'not scored' },
};

/** A known word in both languages, another as it is. */
function wordOf(words: Readonly<Record<string, LocalText>>, value: string): LocalText {
  return words[value] ?? { id: value, en: value };
}

function moduleText(outline: CourseOutline, slug: string): string {
  return outline.modules.find((module) => module.slug === slug)?.title ?? slug;
}

/** The kind of a SCORM call without its standard's prefix. */
function kindOf(call: string): string {
  return call.replace(/^LMS/, '').replace('Finish', 'Terminate');
}

function setInWords(outline: CourseOutline, { element, value, questions }: NotedCall): LocalText | null {
  const name = element.replace(/^cmi\.(core\.)?/, '').replace(/^interactions\.\d+\./, 'interaction.');
  switch (name) {
    case 'lesson_status':
    case 'success_status':
    case 'completion_status': {
      const word = wordOf(statuses, value);
      return { id: `Status dilaporkan: ${word.id}`, en: `Status reported: ${word.en}` };
    }
    case 'score.raw':
      return { id: `Nilai ${value} dilaporkan`, en: `Score ${value} reported` };
    case 'suspend_data':
      return {
        id: `Kemajuan peserta dikirim (${value.length} karakter)`,
        en: `The learner’s progress sent (${value.length} characters)`,
      };
    case 'lesson_location':
    case 'location': {
      const title = moduleText(outline, value);
      return { id: `Peserta berada di “${title}”`, en: `The learner is at “${title}”` };
    }
    case 'interaction.result': {
      const question = questionText(outline, questions[0] ?? '');
      const word = wordOf(results, value);
      return { id: `Jawaban ${question.id} dikirim: ${word.id}`, en: `Answer to ${question.en} sent: ${word.en}` };
    }
    case 'session_time':
      return { id: `Waktu belajar dilaporkan: ${value}`, en: `Learning time reported: ${value}` };
    case 'exit':
      return value === 'suspend'
        ? { id: 'Peserta akan melanjutkan nanti', en: 'The learner will go on later' }
        : { id: 'Kursus ditutup sebagai selesai', en: 'The course is closed as finished' };
    default:
      return null;
  }
}

const refused: Readonly<Record<string, LocalText>> = {
  Initialize: { id: 'LMS menolak membuka sesi', en: 'The LMS refused to open the session' },
  Terminate: { id: 'LMS menolak menutup sesi', en: 'The LMS refused to close the session' },
  Commit: { id: 'LMS menolak menyimpan', en: 'The LMS refused to save' },
  SetValue: { id: 'LMS menolak nilai yang dikirim', en: 'The LMS refused what was sent' },
};

function committed(outline: CourseOutline, { questions }: NotedCall): LocalText {
  if (questions.length === 0) return { id: 'Tersimpan di LMS', en: 'Saved in the LMS' };
  const list = listText(questions.map((id) => questionText(outline, id)));
  return { id: `Jawaban ${list.id} tersimpan`, en: `Answer to ${list.en} saved` };
}

function scormInWords(outline: CourseOutline, noted: NotedCall): LocalText | null {
  const kind = kindOf(noted.call);
  if (noted.answer === 'false') return refused[kind] ?? null;
  switch (kind) {
    case 'Initialize':
      return { id: 'Sesi dengan LMS dibuka', en: 'Session with the LMS opened' };
    case 'Terminate':
      return { id: 'Sesi ditutup dan disimpan', en: 'Session closed and saved' };
    case 'Commit':
      return committed(outline, noted);
    case 'SetValue':
      return setInWords(outline, noted);
    case 'GetValue':
      if (!noted.element.endsWith('suspend_data')) return null;
      return noted.answer === ''
        ? { id: 'LMS belum punya catatan kemajuan peserta', en: 'The LMS has no progress of the learner yet' }
        : { id: 'Kemajuan sebelumnya diterima dari LMS', en: 'Earlier progress received from the LMS' };
    default:
      return null;
  }
}

const verbs: Readonly<Record<string, LocalText>> = {
  initialized: { id: 'Sesi dibuka', en: 'Session opened' },
  completed: { id: 'Status dilaporkan: selesai', en: 'Status reported: completed' },
  passed: { id: 'Status dilaporkan: lulus', en: 'Status reported: passed' },
  failed: { id: 'Status dilaporkan: belum lulus', en: 'Status reported: failed' },
  terminated: { id: 'Sesi ditutup', en: 'Session closed' },
};

function statementInWords(outline: CourseOutline, { element, value, questions }: NotedCall): LocalText | null {
  if (element === 'answered') {
    const question = questionText(outline, questions[0] ?? '');
    return { id: `Jawaban ${question.id} tersimpan`, en: `Answer to ${question.en} saved` };
  }
  const known = verbs[element];
  if (known === undefined) return null;
  return value === '' ? known : { id: `${known.id}, nilai ${value}`, en: `${known.en}, score ${value}` };
}

function lrsInWords(outline: CourseOutline, noted: NotedCall): LocalText | null {
  const { call, element, value, answer } = noted;
  const isRefused = !(/^2\d\d$/.test(answer) || (answer === '404' && call.startsWith('GET ')));
  if (call.endsWith(' token'))
    return isRefused
      ? { id: 'LMS tidak memberi kunci sesi', en: 'The LMS gave no key to the session' }
      : { id: 'Kunci sesi diterima dari LMS', en: 'Key to the session received from the LMS' };
  if (isRefused) return refused['Commit'] ?? null;
  if (call === 'statement') return statementInWords(outline, noted);
  if (element !== 'ajar') return null;
  if (call === 'PUT state')
    return {
      id: `Kemajuan peserta tersimpan (${value.length} karakter)`,
      en: `The learner’s progress saved (${value.length} characters)`,
    };
  return answer === '404'
    ? { id: 'LMS belum punya catatan kemajuan peserta', en: 'The LMS has no progress of the learner yet' }
    : { id: 'Kemajuan sebelumnya diterima dari LMS', en: 'Earlier progress received from the LMS' };
}

/** Null for calls that only a programmer wants to see. */
export function callInWords(outline: CourseOutline, noted: NotedCall): LocalText | null {
  const isScorm = /^(LMS)?(Initialize|Finish|Terminate|Commit|SetValue|GetValue)$/.test(noted.call);
  return isScorm ? scormInWords(outline, noted) : lrsInWords(outline, noted);
}
