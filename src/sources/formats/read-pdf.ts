import { ReadoutError } from "../../base/readout-error.js";

/** Whether a file begins as PDF files do. */
export function isPdf(bytes: Uint8Array): boolean {
  return bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46 && bytes[4] === 0x2d;
}

/**
 * The text of a PDF, its pages parted by blank lines. Lines are as the file has them; a page of pictures has none. Throws
 * input/broken-pdf for a file that cannot be opened, also for want of a password, and input/empty for one without text.
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<string> {
  // The library is large, and most inputs are no PDF.
  const { extractText, getDocumentProxy } = await import("unpdf");
  const pages = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    .then(async (file) => (await extractText(file, { mergePages: false })).text)
    .catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new ReadoutError("input/broken-pdf", `${name} cannot be opened as a PDF: ${reason}`, {
        hint: "Open it in a viewer and save it again, without a password.",
        cause,
      });
    });
  const text = pages.map((page) => page.trim()).join("\n\n");
  if (text.trim() !== "") return text;
  throw new ReadoutError("input/empty", `${name} is a PDF without text`, {
    hint: "It may hold pictures of pages; run OCR over it first.",
  });
}
