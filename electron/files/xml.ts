/** Reads XML and validates it against XSDs with libxml2. Nothing is fetched: schemas come from memory only. */
import {
  ParseOption,
  XmlBufferInputProvider,
  XmlDocument,
  XmlElement as LibElement,
  XmlLibError,
  XmlText,
  XmlCData,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import type { XmlElement } from '#shared/packaging/lint-xml.ts';

export interface XmlFault {
  /** 1-based. */
  readonly line: number;
  /** As libxml2 says it, in English. */
  readonly message: string;
}

export interface XmlReading {
  /** Null when the text is not well-formed, or has a document type. */
  readonly root: XmlElement | null;
  /** Not well-formed, or against the schemas. */
  readonly faults: readonly XmlFault[];
}

/** XSDs by file name, and the names of those that the document's elements come from with their namespaces. */
export interface SchemaSet {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly roots: Readonly<Record<string, string>>;
}

const schemaAddress = 'ajar-schema:/';
const schemaFiles = new XmlBufferInputProvider({});
let registered = false;

/**
 * Parses `xml` and, where it is well-formed and there are schemas, validates it. Entities have no place here: a document
 * type is a fault.
 */
export function readXml(xml: Uint8Array, schemas: SchemaSet | null): XmlReading {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(xml, { option: ParseOption.XML_PARSE_NO_XXE });
  } catch (error) {
    return { root: null, faults: faultsOf(error) };
  }
  try {
    if (document.dtd !== null) return { root: null, faults: [{ line: 1, message: 'a document type (DOCTYPE)' }] };
    return { root: elementOf(document.root), faults: schemas === null ? [] : validate(document, schemas) };
  } finally {
    document.dispose();
  }
}

function validate(document: XmlDocument, schemas: SchemaSet): readonly XmlFault[] {
  const validator = compile(schemas);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    return faultsOf(error);
  } finally {
    validator.dispose();
  }
}

/** One schema that imports the roots. Throws when the XSDs themselves are broken: they are ours. */
function compile({ files, roots }: SchemaSet): XsdValidator {
  if (!registered) registered = xmlRegisterInputProvider(schemaFiles);
  for (const [name, bytes] of Object.entries(files)) schemaFiles.addBuffer(schemaAddress + name, bytes);
  const imports = Object.entries(roots).map(
    ([namespace, name]) => `<xs:import namespace="${namespace}" schemaLocation="${schemaAddress}${name}"/>`,
  );
  const text = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:ajar:all">${imports.join('')}</xs:schema>`;
  const schema = XmlDocument.fromString(text, { url: `${schemaAddress}all.xsd` });
  try {
    return XsdValidator.fromDoc(schema);
  } finally {
    schema.dispose();
    for (const name of Object.keys(files)) schemaFiles.removeBuffer(schemaAddress + name);
  }
}

function faultsOf(error: unknown): readonly XmlFault[] {
  if (!(error instanceof XmlLibError)) throw error;
  return error.details.map(({ message, line }) => ({ line: Math.max(1, line), message: message.trim() }));
}

function elementOf(node: LibElement): XmlElement {
  const children: XmlElement[] = [];
  let text = '';
  for (let child = node.firstChild; child !== null; child = child.next) {
    if (child instanceof LibElement) children.push(elementOf(child));
    else if (child instanceof XmlText || child instanceof XmlCData) text += child.content;
  }
  const attributes = Object.fromEntries(node.attrs.map((attribute) => [nameOf(attribute), attribute.value]));
  return { name: nameOf(node), attributes, children, text: text.trim() };
}

/** With its literal prefix: some LMSs match names, not namespaces. */
function nameOf({ prefix, name }: { readonly prefix: string; readonly name: string }): string {
  return prefix === '' ? name : `${prefix}:${name}`;
}
