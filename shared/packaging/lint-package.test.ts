import { XmlDocument, XmlElement as LibElement, XmlText } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { compileCourse } from './compile.ts';
import { planPackage } from './formats.ts';
import { lintPackage, type PackageToLint } from './lint-package.ts';
import type { PackageRule } from './lint-rules.ts';
import { declaredFormat } from './lint-scorm.ts';
import type { XmlElement } from './lint-xml.ts';
import { checksumFile, packageFormatNames, type PackageFormat } from './plan.ts';
import { courseWith } from './test-course.ts';

const nameOf = (node: { readonly prefix: string; readonly name: string }): string =>
  node.prefix === '' ? node.name : `${node.prefix}:${node.name}`;

function elementOf(node: LibElement): XmlElement {
  const children: XmlElement[] = [];
  let text = '';
  for (let child = node.firstChild; child !== null; child = child.next) {
    if (child instanceof LibElement) children.push(elementOf(child));
    else if (child instanceof XmlText) text += child.content;
  }
  const attributes = Object.fromEntries(node.attrs.map((attribute) => [nameOf(attribute), attribute.value]));
  return { name: nameOf(node), attributes, children, text: text.trim() };
}

function parse(text: string): XmlElement {
  const document = XmlDocument.fromString(text);
  try {
    return elementOf(document.root);
  } finally {
    document.dispose();
  }
}

const { course } = compileCourse(courseWith(), { draft: false });
if (course === null) throw new Error('the course was not compiled');
const plans = Object.fromEntries(packageFormatNames.map((format) => [format, planPackage(course, format)]));

/** The manifest as Ajar writes it. */
function manifestText(format: PackageFormat): string {
  const name = format === 'cmi5' ? 'cmi5.xml' : 'imsmanifest.xml';
  const source = plans[format]?.entries.find((entry) => entry.path === name)?.source;
  return source?.kind === 'text' ? source.text : '<none/>';
}

const pathsOf = (format: PackageFormat): readonly string[] => [
  ...(plans[format]?.entries.map((entry) => entry.path) ?? []),
  checksumFile,
];

type Spoil = (manifest: string) => string;

/** The codes of the broken rules. `spoil` must change something: a rule that is not broken proves nothing. */
function codes(format: PackageFormat, spoil?: Spoil, change: Partial<PackageToLint> = {}): readonly string[] {
  const text = manifestText(format);
  const spoiled = spoil?.(text) ?? text;
  if (spoil !== undefined && spoiled === text) throw new Error('the test spoils nothing');
  const toLint = { format, manifest: format === 'html' ? null : parse(spoiled), paths: pathsOf(format), ...change };
  return lintPackage(toLint).map((problem) => problem.code);
}

const swap =
  (from: string | RegExp, to: string): Spoil =>
  (text) =>
    text.replace(from, to);

/** Moves the first match of `part` before the first match of `before`. */
const move =
  (part: RegExp, before: string): Spoil =>
  (text) => {
    const piece = part.exec(text)?.[0] ?? '';
    return text.replace(piece, '').replace(before, `${piece}${before}`);
  };

it.each(packageFormatNames)('nothing is wrong in a %s package that Ajar planned', (format) => {
  expect(codes(format)).toEqual([]);
});

const scormFormats = ['scorm12', 'scorm2004-3', 'scorm2004-4'] as const;
const newFormats = ['scorm2004-3', 'scorm2004-4'] as const;

describe.each(scormFormats)('what schemas let through in %s and an LMS does not', (format) => {
  const type = format === 'scorm12' ? 'adlcp:scormtype' : 'adlcp:scormType';
  const spoiled: readonly (readonly [what: string, code: PackageRule, spoil: Spoil])[] = [
    ['another version', 'manifest-schema', swap(/<schemaversion>.*</, '<schemaversion>1.3<')],
    ['another schema', 'manifest-schema', swap('>ADL SCORM<', '>SCORM<')],
    ['a default organization that is not there', 'manifest-organization', swap(/default="[^"]*"/, 'default="lain"')],
    ['two items', 'manifest-item-count', (text) => text.replace(/<item [^]*<\/item>/, (item) => item + item)],
    ['no item', 'manifest-item-count', swap(/<item [^]*<\/item>/, '')],
    ['an item that points nowhere', 'manifest-identifierref', swap(/identifierref="[^"]*"/, 'identifierref="lain"')],
    ['a resource without its type', 'manifest-scormtype', swap(` ${type}="sco"`, '')],
    [
      'a resource typed as in the other version',
      'manifest-scormtype',
      swap(type, format === 'scorm12' ? 'adlcp:scormType' : 'adlcp:scormtype'),
    ],
    ['metadata behind the organizations', 'manifest-order', move(/<metadata>[^]*<\/metadata>/, '<resources>')],
    ['a root element of its own', 'manifest-root', () => '<html/>'],
  ];

  it.each(spoiled)('includes %s', (_what, code, spoil) => {
    expect(codes(format, spoil)).toEqual([code]);
  });

  it('includes files that are listed and not there, there and not listed, or listed twice', () => {
    const paths = pathsOf(format);
    expect(codes(format, undefined, { paths: paths.filter((path) => path !== 'media/alur.svg') })).toEqual([
      'package-file-missing',
    ]);
    expect(codes(format, undefined, { paths: [...paths, 'media/lain.svg'] })).toEqual(['package-file-unlisted']);
    const again = '<file href="media/alur.svg"/>';
    expect(codes(format, swap(again, again + again))).toEqual(['package-file-listed-twice']);
  });

  it('includes a start page that is not in the package, even when the list forgets it', () => {
    expect(codes(format, swap(' href="index.html"', ' href="mulai.html"'))).toEqual(['package-file-missing']);
  });

  it('reads percent-encoded names, and a broken encoding breaks nothing', () => {
    expect(codes(format, swap('"media/alur.svg"', '"%6dedia/alur.svg"'))).toEqual([]);
    const paths = pathsOf(format).filter((path) => path !== 'media/alur.svg');
    expect(codes(format, swap('"media/alur.svg"', '"%FF.svg"'), { paths })).toEqual(['package-file-missing']);
  });

  it('includes a control document that is not at the root', () => {
    const [first = ''] = pathsOf(format).filter((path) => path.endsWith('.xsd'));
    const paths = pathsOf(format).map((path) => (path === first ? `xsd/${first}` : path));
    const spoil = swap(`"${first}"`, `"xsd/${first}"`);
    expect(codes(format, spoil, { paths })).toEqual(['package-control-document-missing']);
  });
});

describe('a SCORM 1.2 manifest', () => {
  it.each(['101', '-1', 'tujuh puluh', ''])('may not have a mastery score of %j', (score) => {
    expect(codes('scorm12', swap(/masteryscore>75</, `masteryscore>${score}<`))).toEqual(['manifest-masteryscore']);
  });

  it('has the mastery score behind the title', () => {
    const spoil = move(
      /<adlcp:masteryscore>.*<\/adlcp:masteryscore>/,
      '<title>Dasar Pelayanan Publik</title>\n        ',
    );
    expect(codes('scorm12', spoil)).toEqual(['manifest-order']);
  });
});

const renamed: Spoil = (text) => text.replaceAll('imsss:', 'ss:').replaceAll('xmlns:imsss', 'xmlns:ss');

describe.each(newFormats)('a %s manifest', (format) => {
  it.each(['1.01', '-2', '75 persen', '7.5e-1', ''])('may not have a pass mark of %j', (mark) => {
    const spoil = swap(/Measure>0.75</, `Measure>${mark}<`);
    expect(codes(format, spoil)).toEqual(['manifest-pass-mark']);
  });

  it('may not leave the pass mark out, for then it is 100 per cent', () => {
    const spoil = swap(/<imsss:minNormalizedMeasure>.*<\/imsss:minNormalizedMeasure>/, '');
    expect(codes(format, spoil)).toEqual(['manifest-pass-mark']);
    const uncounted = spoil(manifestText(format)).replace('satisfiedByMeasure="true"', 'satisfiedByMeasure="false"');
    expect(codes(format, () => uncounted)).toEqual([]);
  });

  it.each(['completionSetByContent', 'objectiveSetByContent'])('must have %s', (name) => {
    expect(codes(format, swap(` ${name}="true"`, ''))).toEqual(['manifest-set-by-content']);
    expect(codes(format, swap(`${name}="true"`, `${name}="false"`))).toEqual(['manifest-set-by-content']);
  });

  it('must let the LMS open the course, for flow is off unless it is switched on', () => {
    expect(codes(format, swap('choice="true" flow="true"', 'choice="true"'))).toEqual(['manifest-control-mode']);
    expect(codes(format, swap('choice="true" flow="true"', 'choice="false" flow="true"'))).toEqual([
      'manifest-control-mode',
    ]);
    const ofOrganization = swap(/(<\/item>\s*<imsss:sequencing>)[^]*?(<\/imsss:sequencing>)/, '$1$2');
    expect(codes(format, ofOrganization)).toEqual(['manifest-control-mode']);
  });

  it('has the presentation behind the sequencing', () => {
    const spoil = move(
      /<adlnav:presentation>[^]*<\/adlnav:presentation>/,
      '<imsss:sequencing>\n          <imsss:controlMode',
    );
    expect(codes(format, spoil)).toEqual(['manifest-order']);
  });

  it('keeps the order of sequencing', () => {
    const spoil = move(/<imsss:deliveryControls [^>]*>/, '<imsss:controlMode');
    expect(codes(format, spoil)).toEqual(['manifest-order']);
  });

  it('writes a completion threshold as its edition does', () => {
    const threshold = {
      'scorm2004-3': '<adlcp:completionThreshold minProgressMeasure="0.5"/>',
      'scorm2004-4': '<adlcp:completionThreshold>0.5</adlcp:completionThreshold>',
    } as const;
    const [own, other] = format === 'scorm2004-3' ? (['-4', '-3'] as const) : (['-3', '-4'] as const);
    const before = '<imsss:sequencing>\n          <imsss:controlMode';
    expect(codes(format, swap(before, threshold[`scorm2004${own}`] + before))).toEqual([]);
    expect(codes(format, swap(before, threshold[`scorm2004${other}`] + before))).toEqual([
      'manifest-completion-threshold',
    ]);
  });

  it('must carry the names that some LMSs look for, whatever they are called by namespace', () => {
    expect(codes(format, renamed)).toEqual(['manifest-set-by-content', 'manifest-control-mode']);
  });
});

describe('a cmi5 course structure', () => {
  const spoiled: readonly (readonly [what: string, code: PackageRule, spoil: Spoil])[] = [
    ['without a course', 'cmi5-course', swap(/<course [^]*<\/course>/, '')],
    ['without a unit', 'cmi5-no-au', swap(/<au [^]*<\/au>/, '')],
    [
      'with a block that holds no unit',
      'cmi5-block-empty',
      (text) =>
        text.replace(
          '<au ',
          `${text.replace(/[^]*<course (id="[^"]*)"([^]*)<\/course>[^]*/, '<block $1#b"$2</block>')}<au `,
        ),
    ],
    ['with the course behind the unit', 'cmi5-order', move(/<course [^]*<\/course>/, '</courseStructure>')],
    ['with the url before the title', 'cmi5-order', swap(/(<au [^>]*>)([^]*?)(<url>.*<\/url>)/, '$1$3$2')],
    ['with a title as plain text', 'cmi5-langstring', swap(/<title><lang[^>]*>([^<]*)<\/langstring>/, '<title>$1')],
    ['with an empty langstring', 'cmi5-langstring', swap(/(<description><langstring [^>]*>)[^<]*/, '$1')],
    ['without a description', 'cmi5-langstring', swap(/<description>.*<\/description>/, '')],
    ['whose unit has the course’s id', 'cmi5-id', swap('#au"', '"')],
    ['whose id is no complete IRI', 'cmi5-id', swap(/<course id="[^"]*"/, '<course id="dasar-pelayanan"')],
    ['with an unknown moveOn', 'cmi5-move-on', swap('CompletedAndPassed', 'PassedAndCompleted')],
    ['with a mastery score over 1', 'cmi5-mastery-score', swap('masteryScore="0.75"', 'masteryScore="75"')],
    ['with a mastery score below 0', 'cmi5-mastery-score', swap('masteryScore="0.75"', 'masteryScore="-0.5"')],
    ['with five decimals', 'cmi5-mastery-score', swap('masteryScore="0.75"', 'masteryScore="0.66667"')],
    ['whose unit starts nowhere', 'cmi5-url', swap('<url>index.html</url>', '')],
    ['whose start page is not in the package', 'cmi5-url', swap('>index.html<', '>mulai.html<')],
    ['with a root element of its own', 'manifest-root', () => '<manifest/>'],
  ];

  it.each(spoiled)('%s breaks one rule', (_what, code, spoil) => {
    expect(codes('cmi5', spoil)).toEqual([code]);
  });

  it('may start with parameters, or at an address of its own', () => {
    expect(codes('cmi5', swap('>index.html<', '>index.html?mulai=1#awal<'))).toEqual([]);
    expect(codes('cmi5', swap('>index.html<', '>https://contoh.example/mulai<'))).toEqual([]);
  });
});

/** Lists the file where a manifest lists files, so that only its name is wrong. */
function withFile(format: PackageFormat, path: string): readonly string[] {
  const listed = swap(
    '<file href="index.html"/>',
    `<file href="index.html"/><file href="${encodeURIComponent(path)}"/>`,
  );
  const spoil = format === 'cmi5' || format === 'html' ? undefined : listed;
  return codes(format, spoil, { paths: [...pathsOf(format), path] });
}

describe.each(packageFormatNames)('the files of a %s package', (format) => {
  it.each(['kirim.php', 'b.jsp', '.htaccess', 'jalan.sh'])('may not include %s', (path) => {
    expect(withFile(format, path)).toEqual(['package-file-forbidden']);
  });

  it.each(['Foto.png', 'foto loket.png', 'a&b.png', 'foto~1.png', 'é.png'])('may not be called %s', (path) => {
    expect(withFile(format, path)).toEqual(['package-file-name']);
  });

  it('must not be stored with their sizes behind their data', () => {
    expect(codes(format, undefined, { storedWithDescriptor: ['media/foto.png'] })).toEqual([
      'package-stored-descriptor',
    ]);
  });

  it('must not be wrapped in a folder', () => {
    const paths = pathsOf(format).map((path) => `kursus/${path}`);
    expect(codes(format, undefined, { manifest: null, paths })).toEqual(['package-wrapper-folder']);
  });

  it('must begin with what the format begins with', () => {
    const none = { manifest: null, paths: ['player/player.js'] };
    expect(codes(format, undefined, none)).toEqual([format === 'html' ? 'package-no-index' : 'package-no-manifest']);
  });
});

it.each(scormFormats)('a manifest says that it is %s', (format) => {
  expect(declaredFormat(parse(manifestText(format)))).toBe(format);
  expect(declaredFormat(parse(manifestText(format).replace(/<schemaversion>.*</, '<schemaversion>2.0<')))).toBeNull();
});
