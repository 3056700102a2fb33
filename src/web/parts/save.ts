/** Hands a file to the person, made here of what is on the page. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}

export type Cell = string | number | null | undefined;
export type Row = Readonly<Record<string, Cell>>;

/** A table as CSV (RFC 4180); what a spreadsheet would take for a formula is kept text by a leading apostrophe. */
export function toCsv(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly Cell[]): string => cells.map(quote).join(",");
  return `${[line(columns), ...rows.map((row) => line(columns.map((column) => row[column])))].join("\n")}\n`;
}

function quote(cell: Cell): string {
  const text = typeof cell === "string" && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell ?? "");
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A picture that is on the page, as a file of its own: the styles it takes from the page are written into it, and the
 * caption below it.
 */
export function toSvg(picture: SVGSVGElement, caption = ""): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  if (caption) addCaption(copy, caption, sizeOf(picture));
  const styles = getComputedStyle(document.documentElement);
  const own = new XMLSerializer().serializeToString(copy);
  // Colours stand as var(--name), which no program but a browser with this page would know.
  return own
    .replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => styles.getPropertyValue(name).trim() || "black")
    .replaceAll("currentColor", getComputedStyle(picture.isConnected ? picture : document.body).color);
}

/** One that was drawn to be saved is on no page, and says itself how large it is. */
function sizeOf(picture: SVGSVGElement): { readonly width: number; readonly height: number } {
  return picture.isConnected ? picture.getBoundingClientRect() : picture.viewBox.baseVal;
}

/** Pixels that a letter and a line of the caption take, and the space around it. */
const captionSize = { letter: 6, line: 15, space: 10 };

function addCaption(copy: SVGSVGElement, caption: string, { width, height }: { width: number; height: number }): void {
  const { x, y, width: units, height: unitsHigh } = copy.viewBox.baseVal;
  // The picture may count in other units than pixels.
  const scale = units === 0 || width === 0 ? 1 : units / width;
  const lines = wrapText(caption, Math.floor((width - 2 * captionSize.space) / captionSize.letter));
  const added = lines.length * captionSize.line + 2 * captionSize.space;
  copy.setAttribute("viewBox", `${x} ${y} ${units || width} ${(unitsHigh || height) + added * scale}`);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height + added));
  for (const [index, line] of lines.entries()) {
    const text = document.createElementNS("http://www.w3.org/2000/svg", "text");
    text.setAttribute("x", String(x + captionSize.space * scale));
    text.setAttribute(
      "y",
      String(y + (unitsHigh || height) + (captionSize.space + (index + 0.8) * captionSize.line) * scale),
    );
    text.setAttribute("font-size", String(11 * scale));
    text.setAttribute("font-family", "sans-serif");
    text.setAttribute("fill", "currentColor");
    text.textContent = line;
    copy.append(text);
  }
}

function wrapText(text: string, lettersMax: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < lettersMax) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const pngScale = 2;

export async function toPng(picture: SVGSVGElement, caption = ""): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(toSvg(picture, caption))}`;
  await image.decode();
  const { width, height } = caption ? { width: image.width, height: image.height } : sizeOf(picture);
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * pngScale, height * pngScale];
  const pen = canvas.getContext("2d")!;
  pen.fillStyle = getComputedStyle(document.body).backgroundColor;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture cannot be made"))), "image/png"),
  );
}
