/** One page for a head of agency: how far a course has reached, and where somebody has to act. */
import { dayAt, dayText } from '../course/figures.ts';
import type { Locale } from '../course/problem.ts';
import { escapeHtml } from '../markdown/escape.ts';
import type { Overview, OverviewRow } from '../release/ledger-entry.ts';
import { overviewStyle } from './overview-style.ts';
import { overviewWords } from './overview-words.ts';
import { documentPage } from './sheet.ts';

export interface OverviewPageInput {
  readonly courseTitle: string;
  /** Name of the group that the page is about; null for all agencies. */
  readonly group: string | null;
  readonly overview: Overview;
  /** ISO time of the page. */
  readonly at: string;
  readonly locale: Locale;
  /** Local time less universal time. */
  readonly minutesFromUtc: number;
}

/** What fits on the page below the figures: entries, and characters of names. What is left out is counted. */
const mostOpen = 28;
const doneCharacters = 700;
const longestName = 42;

type State = OverviewRow['state'];
const states = ['confirmed', 'handed', 'prepared', 'none'] as const satisfies readonly State[];

/** Self-contained HTML, one A4 page however many agencies there are. */
export function overviewPage(input: OverviewPageInput): string {
  const words = overviewWords[input.locale];
  const { rows, newest } = input.overview;
  const isDone = (row: OverviewRow): boolean => newest !== null && row.behind === 0 && reached(row);
  const open = rows.filter((row) => !isDone(row)).toSorted(mostUrgentFirst);
  const done = rows.filter(isDone);
  const body = [
    heading(input),
    figures(input),
    open.length === 0 ? `<p class="all-good">${words.nothingOpen}</p>` : openList(open, input.locale),
    done.length === 0 ? '' : doneList(done, input.locale),
    `<footer>${words.footer}</footer>`,
  ].join('\n');
  return documentPage({
    title: `${words.title}: ${input.courseTitle}`,
    language: input.locale,
    body: `<main class="overview">${body}</main>`,
    style: overviewStyle,
  });
}

const reached = ({ state }: OverviewRow): boolean => state === 'handed' || state === 'confirmed';

const rank = ({ state }: OverviewRow): number => (state === 'none' ? 1 : state === 'prepared' ? 2 : 0);

/** Those with the oldest version first, then those that have nothing, then those whose package lies ready. */
function mostUrgentFirst(a: OverviewRow, b: OverviewRow): number {
  return rank(a) - rank(b) || b.behind - a.behind;
}

function heading({ courseTitle, group, overview, at, locale, minutesFromUtc }: OverviewPageInput): string {
  const words = overviewWords[locale];
  const day = dayOf(locale, minutesFromUtc);
  const version =
    overview.newest === null ? words.noRelease : words.newest(overview.newest.version, day(overview.newest.at));
  const scope = group === null ? words.everyAgency : escapeHtml(group);
  return `<header>
<p class="eyebrow">${words.title}</p>
<h1>${escapeHtml(courseTitle)}</h1>
<p class="soft">${scope} · ${escapeHtml(version)} · ${words.asOf(day(at))}</p>
</header>`;
}

/** The four states as numbers and as one bar, whose shares are also written out for those who print without colour. */
function figures({ overview, locale }: OverviewPageInput): string {
  const words = overviewWords[locale];
  const { rows, counts } = overview;
  const total = Math.max(1, rows.length);
  const cells = states.map(
    (state) => `<div class="figure ${state}"><dt>${words.states[state]}</dt><dd>${counts[state]}</dd></div>`,
  );
  const parts = states
    .filter((state) => counts[state] > 0)
    .map((state) => `<i class="${state}" style="width:${((100 * counts[state]) / total).toFixed(2)}%"></i>`);
  return `<dl class="figures">${cells.join('')}<div class="figure behind"><dt>${words.behind}</dt><dd>${counts.behind}</dd></div></dl>
<div class="bar" role="img" aria-label="${escapeHtml(words.bar(rows.length))}">${parts.join('')}</div>`;
}

function openList(open: readonly OverviewRow[], locale: Locale): string {
  const words = overviewWords[locale];
  const shown = open.slice(0, mostOpen);
  const rows = shown.map((row) => {
    const version = row.version === null ? '' : `<small>${escapeHtml(row.version)}</small>`;
    return `<li><b>${name(row)}</b>${version}<span>${escapeHtml(words.todo(row))}</span></li>`;
  });
  const rest = open.length - shown.length;
  const more = rest === 0 ? '' : `<p class="soft">${words.more(rest)}</p>`;
  return `<section><h2>${words.open} (${open.length})</h2><ol class="open">${rows.join('')}</ol>${more}</section>`;
}

function doneList(done: readonly OverviewRow[], locale: Locale): string {
  const words = overviewWords[locale];
  const names = done.map(name);
  while (names.length > 0 && names.join(' · ').length > doneCharacters) names.pop();
  const rest = done.length - names.length;
  const more = rest === 0 ? '' : ` ${words.more(rest)}`;
  return `<section><h2>${words.done} (${done.length})</h2><p class="names">${names.join(' · ')}${more}</p></section>`;
}

function name({ agency }: OverviewRow): string {
  const long = agency.name.length > longestName;
  const shown = long && agency.shortName !== '' ? agency.shortName : agency.name;
  return escapeHtml(shown.length > longestName ? `${shown.slice(0, longestName - 1)}…` : shown);
}

/** Gives the day of an ISO time where the person is; the machine's own zone plays no part. */
function dayOf(locale: Locale, minutesFromUtc: number): (iso: string) => string {
  return (iso) => dayText(dayAt(iso, minutesFromUtc), locale);
}
