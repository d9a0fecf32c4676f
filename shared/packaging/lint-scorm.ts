/**
 * What the official XSDs let through in an imsmanifest.xml and an LMS does not. Sources: Content Aggregation Model 1.2,
 * section 2.3; Content Aggregation Model 1.3 (2004), sections 3.4 and 5.1; and the import code of widely used LMSs.
 */
import type { LocalText, Problem } from '../course/problem.ts';
import { broken, type PackageRule } from './lint-rules.ts';
import { childOf, descendants, misplaced, type ChildOrder, type XmlElement } from './lint-xml.ts';
import { schemaVersions2004, type Edition2004 } from './manifest2004.ts';
import { manifestFiles } from './plan.ts';

export type ScormFormat = 'scorm12' | Edition2004;

function found(code: PackageRule, message?: LocalText): Problem {
  return broken(code, manifestFiles.scorm, message);
}

const schemaVersions: Readonly<Record<ScormFormat, string>> = { scorm12: '1.2', ...schemaVersions2004 };

/** The attribute of `<resource>`: small t in 1.2, capital T in 2004. */
function typeAttribute(format: ScormFormat): string {
  return format === 'scorm12' ? 'adlcp:scormtype' : 'adlcp:scormType';
}

const childOrder: ChildOrder = {
  manifest: ['metadata', 'organizations', 'resources', 'manifest', 'imsss:sequencingCollection'],
  metadata: ['schema', 'schemaversion'],
  organization: ['title', 'item', 'metadata', 'imsss:sequencing'],
  item: [
    'title',
    'item',
    'metadata',
    'adlcp:prerequisites',
    'adlcp:maxtimeallowed',
    'adlcp:timelimitaction',
    'adlcp:datafromlms',
    'adlcp:masteryscore',
    'adlcp:timeLimitAction',
    'adlcp:dataFromLMS',
    'adlcp:completionThreshold',
    'imsss:sequencing',
    'adlnav:presentation',
    'adlcp:data',
  ],
  resource: ['metadata', 'file', 'dependency'],
  'imsss:sequencing': [
    'imsss:controlMode',
    'imsss:sequencingRules',
    'imsss:limitConditions',
    'imsss:auxiliaryResources',
    'imsss:rollupRules',
    'imsss:objectives',
    'imsss:randomizationControls',
    'imsss:deliveryControls',
  ],
};

function lintOrder(manifest: XmlElement): readonly Problem[] {
  return misplaced(manifest, childOrder).map(({ parent, child, before }) =>
    found('manifest-order', {
      id: `Di dalam <${parent}>, <${before}> harus mendahului <${child}>.`,
      en: `In <${parent}>, <${before}> must come before <${child}>.`,
    }),
  );
}

function lintMetadata(format: ScormFormat, manifest: XmlElement): readonly Problem[] {
  const expected = { schema: 'ADL SCORM', schemaversion: schemaVersions[format] } as const;
  const metadata = childOf(manifest, 'metadata');
  return Object.entries(expected).flatMap(([name, value]) => {
    const actual = childOf(metadata, name)?.text ?? '';
    if (actual === value) return [];
    return [
      found('manifest-schema', {
        id: `<${name}> harus "${value}", bukan "${actual}".`,
        en: `<${name}> must be "${value}", not "${actual}".`,
      }),
    ];
  });
}

function lintOrganizations(manifest: XmlElement): readonly Problem[] {
  const organizations = childOf(manifest, 'organizations');
  const wanted = organizations?.attributes['default'];
  const organization = organizations?.children.find((child) => child.attributes['identifier'] === wanted);
  if (wanted === undefined || organization === undefined) return [found('manifest-organization')];
  const items = descendants(organization, 'item');
  if (items.length === 1) return [];
  return [
    found('manifest-item-count', {
      id: `Paket satu SCO harus punya tepat satu item; ini punya ${items.length}.`,
      en: `A package of one SCO must have exactly one item; this one has ${items.length}.`,
    }),
  ];
}

function lintItems(manifest: XmlElement): readonly Problem[] {
  const resources = new Set(descendants(manifest, 'resource').map((resource) => resource.attributes['identifier']));
  return descendants(manifest, 'item')
    .map((item) => item.attributes['identifierref'] ?? '')
    .filter((reference) => !resources.has(reference))
    .map((reference) =>
      found('manifest-identifierref', {
        id: `identifierref="${reference}" tidak menunjuk resource mana pun.`,
        en: `identifierref="${reference}" points to no resource.`,
      }),
    );
}

function lintResources(format: ScormFormat, manifest: XmlElement): readonly Problem[] {
  const attribute = typeAttribute(format);
  return descendants(manifest, 'resource')
    .filter((resource) => resource.attributes[attribute] !== 'sco')
    .map((resource) =>
      found('manifest-scormtype', {
        id: `Resource "${resource.attributes['identifier'] ?? ''}" harus punya ${attribute}="sco".`,
        en: `The resource "${resource.attributes['identifier'] ?? ''}" must have ${attribute}="sco".`,
      }),
    );
}

function lintMasteryScore(manifest: XmlElement): readonly Problem[] {
  return descendants(manifest, 'adlcp:masteryscore')
    .filter(({ text }) => !/^\d{1,3}(?:\.\d+)?$/.test(text) || Number(text) > 100)
    .map(({ text }) =>
      found('manifest-masteryscore', {
        id: `masteryscore "${text}" bukan angka dari 0 sampai 100.`,
        en: `masteryscore "${text}" is no number from 0 to 100.`,
      }),
    );
}

/** Left out beside `satisfiedByMeasure="true"`, the measure means 1.0: nobody passes with one wrong answer. */
function lintPassMark(manifest: XmlElement): readonly Problem[] {
  return descendants(manifest, 'imsss:primaryObjective').flatMap((objective) => {
    const measure = childOf(objective, 'imsss:minNormalizedMeasure');
    if (measure === undefined) {
      return objective.attributes['satisfiedByMeasure'] === 'true' ? [found('manifest-pass-mark')] : [];
    }
    const { text } = measure;
    if (/^[+-]?\d+(?:\.\d+)?$/.test(text) && Math.abs(Number(text)) <= 1) return [];
    return [
      found('manifest-pass-mark', {
        id: `minNormalizedMeasure "${text}" bukan angka dari −1 sampai 1.`,
        en: `minNormalizedMeasure "${text}" is no number from −1 to 1.`,
      }),
    ];
  });
}

function lintSequencing(manifest: XmlElement): readonly Problem[] {
  return descendants(manifest, 'item').flatMap((item) => {
    const sequencing = childOf(item, 'imsss:sequencing');
    const delivery = childOf(sequencing, 'imsss:deliveryControls')?.attributes ?? {};
    const byContent = ['completionSetByContent', 'objectiveSetByContent'].every((name) => delivery[name] === 'true');
    return byContent ? [] : [found('manifest-set-by-content')];
  });
}

/** `choice` is true and `flow` false where they are left out. */
function lintControlMode(manifest: XmlElement): readonly Problem[] {
  return descendants(manifest, 'organization').flatMap((organization) => {
    const modes = [organization, ...descendants(organization, 'item')].map(
      (element) => childOf(childOf(element, 'imsss:sequencing'), 'imsss:controlMode')?.attributes ?? {},
    );
    const allows = modes.every((mode) => mode['choice'] !== 'false' && mode['flow'] === 'true');
    return allows ? [] : [found('manifest-control-mode')];
  });
}

/** A number as text in the 3rd Edition, attributes in the 4th. */
function lintThreshold(format: Edition2004, manifest: XmlElement): readonly Problem[] {
  return descendants(manifest, 'adlcp:completionThreshold')
    .filter(({ text, attributes }) =>
      format === 'scorm2004-4' ? text !== '' : text === '' || Object.keys(attributes).length > 0,
    )
    .map(() => found('manifest-completion-threshold'));
}

function lintStandard(format: ScormFormat, manifest: XmlElement): readonly Problem[] {
  if (format === 'scorm12') return lintMasteryScore(manifest);
  return [
    ...lintPassMark(manifest),
    ...lintSequencing(manifest),
    ...lintControlMode(manifest),
    ...lintThreshold(format, manifest),
  ];
}

/** Broken rules of the manifest itself; which files it lists is another matter (lint-files.ts). */
export function lintScorm(format: ScormFormat, manifest: XmlElement): readonly Problem[] {
  return [
    ...lintMetadata(format, manifest),
    ...lintOrder(manifest),
    ...lintOrganizations(manifest),
    ...lintItems(manifest),
    ...lintStandard(format, manifest),
    ...lintResources(format, manifest),
  ];
}

/** The format that a manifest declares; null when it is none that Ajar knows. */
export function declaredFormat(manifest: XmlElement): ScormFormat | null {
  const version = childOf(childOf(manifest, 'metadata'), 'schemaversion')?.text;
  const formats: readonly ScormFormat[] = ['scorm12', 'scorm2004-3', 'scorm2004-4'];
  return formats.find((format) => schemaVersions[format] === version) ?? null;
}
