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

/** A picture that is on the page, as a file of its own: the styles it takes from the page are written into it. */
export function toSvg(picture: SVGSVGElement): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const styles = getComputedStyle(document.documentElement);
  const own = new XMLSerializer().serializeToString(copy);
  // Colours stand as var(--name), which no program but a browser with this page would know.
  return own
    .replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => styles.getPropertyValue(name).trim() || "black")
    .replaceAll("currentColor", getComputedStyle(picture.isConnected ? picture : document.body).color);
}

const pngScale = 2;

export async function toPng(picture: SVGSVGElement): Promise<Blob> {
  // One that was drawn to be saved is on no page, and says itself how large it is.
  const { width, height } = picture.isConnected ? picture.getBoundingClientRect() : picture.viewBox.baseVal;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(toSvg(picture))}`;
  await image.decode();
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
