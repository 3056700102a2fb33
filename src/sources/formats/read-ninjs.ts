import { ReadoutError } from "../../base/readout-error.js";
import type { SourceItem } from "../source-item.js";
import { readAgencyItem } from "./agency-item.js";
import type { Parts } from "./compose-page.js";

type Json = Readonly<Record<string, unknown>>;

/** Whether an object is an item of IPTC ninjs: named by a URI, with what only news items have. */
export function isNinjs(value: object): boolean {
  const item = foldKeys(value);
  const isNews = ["pubstatus", "versioncreated", "headlines", "bodies"].some((key) => key in item);
  return (
    typeof item.uri === "string" && (isNews || Object.keys(item).some((key) => /^body_?(?:text|xhtml|html)/.test(key)))
  );
}

/** Reads an item of ninjs 1, 2 or 3, which differ in how they spell and nest their fields. */
export function readNinjs(value: object, from: string, now: number): SourceItem {
  const item = foldKeys(value);
  const id = textOf(item.uri);
  if (!id) {
    throw new ReadoutError("input/bad-item", `${from}: the item has no uri`, {
      hint: "ninjs names each item by its uri.",
    });
  }
  const type = textOf(item.type);
  if (type && !/^(?:text|composite)$/.test(type)) return { from, skipped: `${type} of an agency` };
  return readAgencyItem(
    {
      id,
      version: textOf(item.version),
      status: textOf(item.pubstatus) ?? "usable",
      embargoed: "embargoed" in item ? (textOf(item.embargoed) ?? "") : undefined,
      isCorrection: /correct/i.test(JSON.stringify([item.signal, item.signals, item.profile, item.genre, item.genres])),
      advice: textOf(item.ednote) ?? textOf(item.embargoedreason),
      created: textOf(item.versioncreated) ?? textOf(item.firstcreated),
      parts: readParts(item),
    },
    from,
    now,
  );
}

function readParts(item: Json): Parts | null {
  const body = readBody(item);
  if (!body) return null;
  return {
    title: textOf(item.headline) ?? mainValue(item.headlines) ?? textOf(item.title),
    byline: textOf(item.byline)?.replace(/^by\s+/i, ""),
    language: textOf(item.language),
    credit: textOf(item.creditline) ?? textOf(item.copyrightholder),
    body,
  };
}

function readBody(item: Json): Parts["body"] | null {
  const html = textOf(item.body_xhtml) ?? textOf(item.body_html) ?? mainValue(item.bodies, /html/);
  if (html) return { html };
  const text = textOf(item.body_text) ?? mainValue(item.bodies);
  return text ? { text } : null;
}

/** The first value of a list such as `headlines`; of the given media type, where one is wanted. */
function mainValue(list: unknown, contentType?: RegExp): string | undefined {
  if (!Array.isArray(list)) return undefined;
  const entries = list.filter((one): one is object => typeof one === "object" && one !== null).map(foldKeys);
  const main = entries.filter(({ role }) => role === "main");
  const fitting = [...main, ...entries].find(
    (entry) => !contentType || contentType.test(textOf(entry.contenttype) ?? ""),
  );
  return textOf(fitting?.value);
}

/** ninjs 3 writes "pubStatus" and "bodies", the earlier ones "pubstatus" and "body_text". */
function foldKeys(value: object): Json {
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key.toLowerCase(), one]));
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
