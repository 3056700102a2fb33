import { ReadoutError } from "../base/readout-error.js";

/** Of the first this many characters, so many in a hundred may be control or replacement characters in a text. */
const checked = 8_192;
const mostStrangePercent = 20;

/**
 * Throws `report/empty` for a text without any character to read and `report/binary` for what was no text: null bytes,
 * or mostly control and replacement characters, as when a picture or an archive is decoded as UTF-8.
 */
export function checkText(text: string): void {
  if (/^[\s\uFEFF\u200B\u2060]*$/u.test(text)) {
    throw new ReadoutError("report/empty", "The report has no text", {
      hint: "Give the text of a report, or a page that holds one.",
    });
  }
  if (text.includes("\0")) {
    throw new ReadoutError("report/binary", "The report holds null bytes, so it is not text", {
      hint: "Give text or HTML in UTF-8; a file in UTF-16 or a PDF must be converted first.",
    });
  }
  const head = text.slice(0, checked);
  const strange = countStrange(head);
  if (strange * 100 > mostStrangePercent * head.length) {
    throw new ReadoutError("report/binary", "Most of the report is not readable as text", {
      hint: "It may be a binary file, or text in another encoding than UTF-8: convert it first.",
    });
  }
}

function countStrange(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isControl = unit < 32 && !(unit >= 9 && unit <= 13);
    if (isControl || unit === 0x7f || unit === 0xfffd) count++;
  }
  return count;
}
