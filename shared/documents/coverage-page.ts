/** The grid of objectives and modules on paper, for whoever approves a curriculum. */
import type { CourseCoverage, CoverageCell, CoverageModule, CoverageRow } from '../course/coverage.ts';
import type { Locale } from '../course/problem.ts';
import { escapeHtml } from '../markdown/escape.ts';
import { coverageWords } from './coverage-words.ts';
import { documentPage } from './sheet.ts';
import type { DocumentSource } from './source.ts';

const style = `
@page { size: A4 landscape; margin: 14mm 14mm 18mm; }
.coverage { font-size: 8.5pt; table-layout: fixed; }
.coverage th:first-child { width: 62mm; }
.coverage td { text-align: center; font-variant-numeric: tabular-nums; }
.coverage .gap { background: #fdf3dc; font-weight: 600; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.coverage thead th { overflow-wrap: anywhere; }
.coverage small { display: block; font-weight: 400; color: #444; }
`;

/** `● 2 +3`: taught here, two questions in every attempt, three more that a draw may pick. */
export function coverageMark({ isTaught, questions, drawable }: CoverageCell): string {
  const parts = [
    isTaught ? '●' : '',
    questions > 0 ? String(questions) : '',
    drawable > 0 ? `+${String(drawable)}` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** HTML that needs no pictures. `numbers`: who writes the page numbers. */
export function coveragePage(
  { settings, locale, edition }: Pick<DocumentSource, 'settings' | 'locale' | 'edition'>,
  coverage: CourseCoverage,
  numbers: 'page' | 'printer',
): string {
  const title = coverageWords.title[locale];
  const { modules, rows, minutes, hours, plannedMinutes } = coverage;
  const name = escapeHtml(settings.title);
  return documentPage({
    title: `${title} – ${settings.title} · ${edition}`,
    language: settings.language,
    body: `<p class="eyebrow">${name} · ${escapeHtml(edition)}</p>
<h1>${title}</h1>
<p>${coverageWords.sum[locale](minutes, plannedMinutes, hours)}</p>
<table class="coverage">
<thead><tr><th scope="col">${coverageWords.objective[locale]}</th>${modules.map(columnHead).join('')}<th scope="col">${coverageWords.minutes[locale]}</th></tr></thead>
<tbody>${rows.map((row) => line(row, locale)).join('\n')}
${looseLine(modules, locale)}</tbody>
</table>
<p class="soft">${coverageWords.legend[locale]}</p>`,
    style,
    ...(numbers === 'page' ? { footer: `${settings.title} · ${title} · ${edition}` } : {}),
  });
}

function columnHead({ title, minutes }: CoverageModule): string {
  return `<th scope="col">${escapeHtml(title)}<small>${minutes}′</small></th>`;
}

function line({ id, text, cells, minutes, lacksContent, lacksQuestion }: CoverageRow, locale: Locale): string {
  const gaps = [
    ...(lacksContent ? [coverageWords.noContent[locale]] : []),
    ...(lacksQuestion ? [coverageWords.noQuestion[locale]] : []),
  ];
  const said = gaps.length === 0 ? '' : `<small>${gaps.join(' · ')}</small>`;
  const marks = cells.map((cell) => `<td>${coverageMark(cell)}</td>`).join('');
  return `<tr><th scope="row"${said === '' ? '' : ' class="gap"'}>${escapeHtml(id)} · ${escapeHtml(text)}${said}</th>${marks}<td>${minutes}</td></tr>`;
}

/** What no objective accounts for, module by module; '' when there is nothing. */
function looseLine(modules: readonly CoverageModule[], locale: Locale): string {
  if (modules.every(({ lacksObjective, looseQuestions }) => !lacksObjective && looseQuestions === 0)) return '';
  const cells = modules.map(({ lacksObjective, looseQuestions }) => {
    const said = [
      ...(lacksObjective ? [coverageWords.noObjective[locale]] : []),
      ...(looseQuestions > 0 ? [coverageWords.looseQuestions[locale](looseQuestions)] : []),
    ];
    return said.length === 0 ? '<td></td>' : `<td class="gap">${said.join('<br>')}</td>`;
  });
  return `<tr><th scope="row">${coverageWords.loose[locale]}</th>${cells.join('')}<td></td></tr>`;
}
