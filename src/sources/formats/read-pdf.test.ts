import { expect, test } from "vitest";
import { isPdf, readPdf } from "./read-pdf.js";

/** The smallest PDF with one page for each of the given lines. */
function makePdf(lines: readonly string[]): Uint8Array {
  const pages = lines.map((_, index) => `${4 + 2 * index} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${pages}] /Count ${lines.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...lines.flatMap((line, index) => {
      const content = `BT /F1 12 Tf 72 700 Td (${line}) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.indexOf("xref\n")}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

test("pages are parted by a blank line", async () => {
  const pdf = makePdf(["France recalled its ambassador.", "Iran answered."]);
  expect(isPdf(pdf)).toBe(true);
  expect(await readPdf(pdf, "a.pdf")).toBe("France recalled its ambassador.\n\nIran answered.");
});

test("a PDF without text says so", async () => {
  await expect(readPdf(makePdf([""]), "a.pdf")).rejects.toMatchObject({ code: "input/empty" });
});

test("a broken PDF is named", async () => {
  const broken = new TextEncoder().encode("%PDF-1.7 x");
  await expect(readPdf(broken, "a.pdf")).rejects.toMatchObject({ code: "input/broken-pdf" });
});
