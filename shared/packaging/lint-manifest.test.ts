import { describe, expect, it } from 'vitest';
import { lintPackage, type PackageToLint, type XmlElement } from './lint-manifest.ts';
import { controlDocuments12 } from './manifest12.ts';

function element(name: string, attributes: Record<string, string>, content: XmlElement[] | string = []): XmlElement {
  return typeof content === 'string'
    ? { name, attributes, children: [], text: content }
    : { name, attributes, children: content, text: '' };
}

interface Parts {
  readonly schema?: string;
  readonly version?: string;
  readonly standard?: string;
  readonly reference?: string;
  readonly mastery?: string;
  readonly scormtype?: Record<string, string>;
  readonly items?: number;
  readonly files?: readonly string[];
}

function manifest(parts: Parts = {}): XmlElement {
  const item = element('item', { identifier: 'item', identifierref: parts.reference ?? 'resource' }, [
    element('title', {}, 'Kursus'),
    element('adlcp:masteryscore', {}, parts.mastery ?? '75'),
  ]);
  const files = parts.files ?? ['index.html', 'player/player.js'];
  return element('manifest', { identifier: 'm' }, [
    element('metadata', {}, [
      element('schema', {}, parts.schema ?? 'ADL SCORM'),
      element('schemaversion', {}, parts.version ?? '1.2'),
    ]),
    element('organizations', { default: parts.standard ?? 'organization' }, [
      element('organization', { identifier: 'organization' }, Array<XmlElement>(parts.items ?? 1).fill(item)),
    ]),
    element('resources', {}, [
      element(
        'resource',
        { identifier: 'resource', href: 'index.html', ...(parts.scormtype ?? { 'adlcp:scormtype': 'sco' }) },
        files.map((href) => element('file', { href })),
      ),
    ]),
  ]);
}

const paths = ['imsmanifest.xml', ...controlDocuments12, 'index.html', 'player/player.js'];

function codes(change: Partial<PackageToLint>): readonly string[] {
  return lintPackage({ manifestXml: manifest(), paths, ...change }).map((problem) => problem.code);
}

describe('what schemas let through and an LMS does not', () => {
  it('is nothing in a package as it should be', () => {
    expect(codes({})).toEqual([]);
  });

  it.each(['101', '-1', 'tujuh puluh', ''])('includes a mastery score of %j', (mastery) => {
    expect(codes({ manifestXml: manifest({ mastery }) })).toEqual(['manifest-masteryscore']);
  });

  it('includes another version of SCORM', () => {
    expect(codes({ manifestXml: manifest({ version: '2004 3rd Edition' }) })).toEqual(['manifest-schema']);
    expect(codes({ manifestXml: manifest({ schema: 'SCORM' }) })).toEqual(['manifest-schema']);
  });

  it('includes an item that points nowhere', () => {
    expect(codes({ manifestXml: manifest({ reference: 'lain' }) })).toEqual(['manifest-identifierref']);
  });

  it('includes a default organization that does not exist', () => {
    expect(codes({ manifestXml: manifest({ standard: 'lain' }) })).toEqual(['manifest-organization']);
  });

  it('includes more or fewer items than one', () => {
    expect(codes({ manifestXml: manifest({ items: 2 }) })).toEqual(['manifest-item-count']);
    expect(codes({ manifestXml: manifest({ items: 0 }) })).toEqual(['manifest-item-count']);
  });

  it('includes a resource whose type is written as in SCORM 2004', () => {
    expect(codes({ manifestXml: manifest({ scormtype: { 'adlcp:scormType': 'sco' } }) })).toEqual([
      'manifest-scormtype',
    ]);
  });

  it('includes a root element that is no manifest', () => {
    expect(codes({ manifestXml: element('html', {}) })).toEqual(['manifest-root']);
  });
});

describe('the files of a package', () => {
  it('must all be there', () => {
    expect(codes({ paths: paths.filter((path) => path !== 'player/player.js') })).toEqual(['package-file-missing']);
  });

  it('must include the page that the LMS starts, even when the list forgets it', () => {
    const manifestXml = manifest({ files: ['player/player.js'] });
    expect(codes({ manifestXml, paths: paths.filter((path) => path !== 'index.html') })).toEqual([
      'package-file-missing',
    ]);
  });

  it('must all be listed, once', () => {
    expect(codes({ paths: [...paths, 'media/alur.svg'] })).toEqual(['package-file-unlisted']);
    const files = ['index.html', 'player/player.js', 'index.html'];
    expect(codes({ manifestXml: manifest({ files }) })).toEqual(['package-file-listed-twice']);
  });

  it('may be listed in percent-encoded form, and a broken encoding breaks nothing', () => {
    const files = ['index.html', 'player/player.js', '%69mages.png', '%FF.png'];
    const found = codes({ manifestXml: manifest({ files }), paths: [...paths, 'images.png'] });
    expect(found).toEqual(['package-file-missing']);
  });

  it('need the control documents at the root', () => {
    const moved = paths.map((path) => (path === 'ims_xml.xsd' ? 'xsd/ims_xml.xsd' : path));
    expect(codes({ paths: moved })).toEqual(['package-control-document-missing', 'package-file-unlisted']);
  });

  it.each(['kirim.php', 'a/b.jsp', '.htaccess', 'jalan.sh'])('may not include %s', (path) => {
    const files = ['index.html', 'player/player.js', path];
    expect(codes({ manifestXml: manifest({ files }), paths: [...paths, path] })).toEqual(['package-file-forbidden']);
  });

  it.each(['Foto.png', 'foto loket.png', 'a&b.png', 'foto~1.png', 'é.png'])('may not be called %s', (path) => {
    const files = ['index.html', 'player/player.js', encodeURIComponent(path)];
    const found = lintPackage({ manifestXml: manifest({ files }), paths: [...paths, path] });
    expect(found.map((problem) => problem.code)).toContain('package-file-name');
  });

  it('must not be wrapped in a folder', () => {
    const wrapped = paths.map((path) => `kursus/${path}`);
    expect(lintPackage({ manifestXml: null, paths: wrapped })[0]).toMatchObject({ code: 'package-wrapper-folder' });
    expect(lintPackage({ manifestXml: null, paths: ['index.html'] })[0]).toMatchObject({ code: 'package-no-manifest' });
  });
});
