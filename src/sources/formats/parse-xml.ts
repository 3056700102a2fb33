import { XMLParser, XMLValidator } from "fast-xml-parser";
import { ReadoutError } from "../../base/readout-error.js";

/** An element: its attributes with "@" before their names, its children as lists, its own text as "#text". */
export interface XmlElement {
  readonly [name: string]: string | readonly XmlElement[] | undefined;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  alwaysCreateTextNode: true,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
  // Markup of a story is handed on as it is.
  stopNodes: ["*.inlineXML"],
});

/** Parses XML without any outside entity. Throws `input/broken-xml` with the line. */
export function parseXml(text: string, name: string): XmlElement {
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    throw new ReadoutError("input/broken-xml", `${name} is broken XML (line ${valid.err.line}): ${valid.err.msg}`, {
      hint: "The file may have been cut off; fetch or save it again.",
    });
  }
  try {
    return parser.parse(text) as XmlElement;
  } catch (cause) {
    throw new ReadoutError("input/broken-xml", `${name} cannot be read as XML: ${(cause as Error).message}`, {
      hint: "The file may have been cut off; fetch or save it again.",
      cause,
    });
  }
}

/** All elements on a path of names below an element. */
export function elementsAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement[] {
  let found = element ? [element] : [];
  for (const name of path) {
    found = found.flatMap((one) => {
      const children = one[name];
      return Array.isArray(children) ? (children as XmlElement[]) : [];
    });
  }
  return found;
}

/** The text of the first element on a path; undefined where it is absent or blank. */
export function textAt(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  const text = elementsAt(element, ...path)[0]?.["#text"];
  return typeof text === "string" && text.trim() !== "" ? text.trim() : undefined;
}

/** An attribute of the element itself. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  const value = element?.[`@${name}`];
  return typeof value === "string" ? value : undefined;
}
