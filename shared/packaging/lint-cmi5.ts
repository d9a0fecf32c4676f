/** Rules of cmi5.xml (cmi5 Quartz, section 13), also those that its XSD has, for the XSD comes with no library. */
import type { LocalText, Problem } from '../course/problem.ts';
import { pathOf } from './lint-files.ts';
import { broken, type PackageRule } from './lint-rules.ts';
import { childOf, descendants, misplaced, type ChildOrder, type XmlElement } from './lint-xml.ts';
import { manifestFiles } from './plan.ts';

const moveOnValues: readonly string[] = [
  'NotApplicable',
  'Passed',
  'Completed',
  'CompletedAndPassed',
  'CompletedOrPassed',
];
/** With a scheme; an IRI without one would be relative. */
const completeIri = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/;

function found(code: PackageRule, message?: LocalText): Problem {
  return broken(code, manifestFiles.cmi5, message);
}

const childOrder: ChildOrder = {
  courseStructure: ['course', 'objectives', 'au|block'],
  course: ['title', 'description'],
  block: ['title', 'description', 'objectives', 'au|block'],
  au: ['title', 'description', 'objectives', 'url', 'launchParameters', 'entitlementKey'],
};

function lintOrder(structure: XmlElement): readonly Problem[] {
  return misplaced(structure, childOrder).map(({ parent, child, before }) =>
    found('cmi5-order', {
      id: `Di dalam <${parent}>, <${before}> harus mendahului <${child}>.`,
      en: `In <${parent}>, <${before}> must come before <${child}>.`,
    }),
  );
}

/** What must have a title, a description and an id. */
function described(structure: XmlElement): readonly XmlElement[] {
  return ['course', 'block', 'au'].flatMap((name) => descendants(structure, name));
}

function lintTexts(structure: XmlElement): readonly Problem[] {
  return described(structure).flatMap((element) =>
    ['title', 'description'].flatMap((name) => {
      const strings = childOf(element, name)?.children.filter((child) => child.name === 'langstring') ?? [];
      if (strings.some((string) => string.text !== '')) return [];
      return [
        found('cmi5-langstring', {
          id: `<${name}> di dalam <${element.name}> butuh paling sedikit satu <langstring> yang berisi.`,
          en: `<${name}> in <${element.name}> needs at least one <langstring> with a text.`,
        }),
      ];
    }),
  );
}

function lintIds(structure: XmlElement): readonly Problem[] {
  const seen = new Set<string>();
  return described(structure).flatMap((element) => {
    const id = element.attributes['id'] ?? '';
    const isNew = !seen.has(id);
    seen.add(id);
    if (completeIri.test(id) && isNew) return [];
    return [
      found('cmi5-id', {
        id: `id="${id}" pada <${element.name}> harus IRI lengkap yang hanya dipakai sekali.`,
        en: `id="${id}" of <${element.name}> must be a complete IRI that is used once.`,
      }),
    ];
  });
}

function lintRules({ attributes }: XmlElement): readonly Problem[] {
  const { moveOn, masteryScore } = attributes;
  const problems: Problem[] = [];
  if (moveOn !== undefined && !moveOnValues.includes(moveOn)) {
    problems.push(
      found('cmi5-move-on', {
        id: `moveOn="${moveOn}" tidak dikenal. Pilihan: ${moveOnValues.join(', ')}.`,
        en: `moveOn="${moveOn}" is unknown. Choose one of: ${moveOnValues.join(', ')}.`,
      }),
    );
  }
  if (masteryScore !== undefined && !/^(?:0(?:\.\d{1,4})?|1(?:\.0{1,4})?)$/.test(masteryScore)) {
    problems.push(
      found('cmi5-mastery-score', {
        id: `masteryScore="${masteryScore}" bukan angka dari 0 sampai 1 dengan paling banyak 4 desimal.`,
        en: `masteryScore="${masteryScore}" is no number from 0 to 1 with at most 4 decimals.`,
      }),
    );
  }
  return problems;
}

function lintUrl(unit: XmlElement, paths: readonly string[]): readonly Problem[] {
  const url = childOf(unit, 'url')?.text ?? '';
  if (completeIri.test(url) || paths.includes(pathOf(url))) return [];
  return [
    found('cmi5-url', {
      id: `url "${url}" tidak menunjuk berkas dalam paket.`,
      en: `The url "${url}" points to no file of the package.`,
    }),
  ];
}

export function lintCmi5(structure: XmlElement, paths: readonly string[]): readonly Problem[] {
  const units = descendants(structure, 'au');
  const courses = structure.children.filter((child) => child.name === 'course');
  const emptyBlocks = descendants(structure, 'block').filter((block) => descendants(block, 'au').length === 0);
  return [
    ...(courses.length === 1 ? [] : [found('cmi5-course')]),
    ...(units.length === 0 ? [found('cmi5-no-au')] : []),
    ...emptyBlocks.map(() => found('cmi5-block-empty')),
    ...lintOrder(structure),
    ...lintTexts(structure),
    ...lintIds(structure),
    ...units.flatMap(lintRules),
    ...units.flatMap((unit) => lintUrl(unit, paths)),
  ];
}
