/** The simulator's entries as the trainer reads them. */
import type { SimulatorEntry, SimulatorEvent } from '#shared/contract/simulator.ts';
import type { CourseOutline } from '#shared/course/compiled.ts';
import type { LocalText } from '#shared/course/problem.ts';
import { callInWords } from '#shared/lms/call-words.ts';

/** Older entries are forgotten: a long rehearsal must not fill the memory. */
const mostEntries = 2_000;

export function withEntry(entries: readonly SimulatorEntry[], entry: SimulatorEntry): readonly SimulatorEntry[] {
  return [...entries.slice(-(mostEntries - 1)), entry];
}

export type LineTone = 'call' | 'refused' | 'fault' | 'seen' | 'violation' | 'launch';

export interface JournalLine {
  readonly number: number;
  readonly at: number;
  readonly tone: LineTone;
  readonly text: LocalText;
}

type FaultName = Extract<SimulatorEvent, { readonly kind: 'fault' }>['fault'];

export const faultWords: Readonly<Record<FaultName, LocalText>> = {
  refuses: { id: 'LMS mulai menolak menyimpan', en: 'The LMS begins to refuse saving' },
  offline: { id: 'Jaringan terputus', en: 'The network is gone' },
  expired: { id: 'Sesi di LMS kedaluwarsa', en: 'The session in the LMS expired' },
  repaired: { id: 'LMS dan jaringan pulih', en: 'LMS and network are back' },
  cut: { id: 'Kursus tertutup mendadak', en: 'The course was closed abruptly' },
  closed: { id: 'Peserta menutup kursus', en: 'The learner closes the course' },
  reloaded: { id: 'Halaman kursus dimuat ulang', en: 'The page of the course is reloaded' },
};

function same(text: string): LocalText {
  return { id: text, en: text };
}

function wordsOf(event: SimulatorEvent, outline: CourseOutline): Pick<JournalLine, 'tone' | 'text'> | null {
  switch (event.kind) {
    case 'call': {
      const text = callInWords(outline, event);
      return text === null ? null : { tone: event.error === '' ? 'call' : 'refused', text };
    }
    case 'fault':
      return { tone: 'fault', text: faultWords[event.fault] };
    case 'launch':
      return {
        tone: 'launch',
        text: { id: `Kursus diluncurkan untuk ${event.learner}`, en: `The course is launched for ${event.learner}` },
      };
    case 'seen':
      return event.text === ''
        ? null
        : { tone: 'seen', text: { id: `Peserta membaca: ${event.text}`, en: `The learner reads: ${event.text}` } };
    case 'violation':
      return {
        tone: 'violation',
        text: { id: `Melanggar standar: ${event.text.id}`, en: `Breaks the standard: ${event.text.en}` },
      };
  }
}

/** In a trainer's words; calls that mean nothing to a trainer are left out, and so is what was just said. */
export function plainLines(entries: readonly SimulatorEntry[], outline: CourseOutline): readonly JournalLine[] {
  const lines: JournalLine[] = [];
  for (const { number, at, event } of entries) {
    const words = wordsOf(event, outline);
    if (words !== null && words.text.en !== lines.at(-1)?.text.en) lines.push({ number, at, ...words });
  }
  return lines;
}

/** As the LMS heard it: `LMSSetValue cmi.core.score.raw = 80 → true`. */
function rawText(event: SimulatorEvent): string {
  switch (event.kind) {
    case 'call': {
      const value = event.value === '' ? '' : ` = ${event.value}`;
      const error = event.error === '' ? '' : ` (${event.error})`;
      return `${[event.call, event.element].filter(Boolean).join(' ')}${value} → ${event.answer}${error}`;
    }
    case 'fault':
      return `— ${event.fault} —`;
    case 'launch':
      return `— launch: ${event.learner} —`;
    case 'seen':
      return `« ${event.text} »`;
    case 'violation':
      return `! ${event.text.en}`;
  }
}

function toneOf(event: SimulatorEvent): LineTone {
  return event.kind === 'call' && event.error !== '' ? 'refused' : event.kind;
}

export function rawLines(entries: readonly SimulatorEntry[]): readonly JournalLine[] {
  return entries.map(({ number, at, event }) => ({ number, at, tone: toneOf(event), text: same(rawText(event)) }));
}

export interface FaultReport {
  readonly number: number;
  readonly at: number;
  readonly fault: LocalText;
  /** What the course and the learner did until the next fault. */
  readonly reactions: readonly JournalLine[];
}

/** Each fault beside what came of it. */
export function faultReports(entries: readonly SimulatorEntry[], outline: CourseOutline): readonly FaultReport[] {
  const reports: { number: number; at: number; fault: LocalText; reactions: JournalLine[] }[] = [];
  for (const line of plainLines(entries, outline)) {
    const { number, at, text, tone } = line;
    if (tone === 'fault') reports.push({ number, at, fault: text, reactions: [] });
    else reports.at(-1)?.reactions.push(line);
  }
  return reports;
}

/** `03.07` since the simulator was opened: minutes and seconds. */
export function clockText(at: number): string {
  const seconds = Math.floor(at / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}.${String(seconds % 60).padStart(2, '0')}`;
}
