import { isPartialDate } from "./partial-date.js";

/**
 * What the cells of a column hold: any text; a number with a decimal point; a date (2023, 2023-03 or 2023-03-16); or a
 * CAMEO event code, which is a text of three or four digits with its leading zero. An empty cell is right everywhere.
 */
export type ColumnKind = "text" | "number" | "date" | "cameo";

/** What is wrong with a cell of one kind; null where nothing is. */
export function checkCell(cell: string, kind: ColumnKind): Fault | null {
  switch (kind) {
    case "date":
      return checkDate(cell);
    case "cameo":
      return checkCameo(cell);
    case "number":
      return checkNumber(cell);
    case "text":
      return null;
  }
}

interface Fault {
  readonly message: string;
  readonly hint: string;
}

/** Whether any cell of a file can be damaged in the ways of `findDamage`. */
export function mayBeDamaged(content: string): boolean {
  return /[\uFFFD\uFEFF]|\u00C3[^A-Za-z\s]|(?:^|[,;\t"])\s*(?:#[A-Z]|\d{1,2}-[A-Z]|[A-Z][a-z]{2}-\d|\d[.,]?\d*E\+?\d)/m.test(
    content,
  );
}

/** What a spreadsheet, or a wrong encoding, did to the text of a cell; null where nothing. */
export function findDamage(cell: string): Fault | null {
  if (/[\uFFFD\uFEFF]|\u00C3[^A-Za-z\s]/.test(cell)) {
    return { message: `"${cell}" holds broken letters`, hint: 'Save the file as "CSV UTF-8".' };
  }
  if (/^#[A-Z]+[!?/]/.test(cell)) {
    return {
      message: `"${cell}" is an error of a spreadsheet`,
      hint: "Format the column as text and type the cell again.",
    };
  }
  if (/^\d(?:[.,]\d+)?E\+?\d+$/.test(cell)) {
    return {
      message: `"${cell}" was rewritten as a number by a spreadsheet`,
      hint: "Format the column as text and type the cell again.",
    };
  }
  if (
    /^(?:\d{1,2}-)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\d\d$|^\d{1,2}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)$/.test(
      cell,
    )
  ) {
    return {
      message: `"${cell}" was rewritten as a date by a spreadsheet`,
      hint: "Format the column as text; dates are 2023-06-19.",
    };
  }
  return null;
}

function checkDate(cell: string): Fault | null {
  if (isPartialDate(cell)) return null;
  const hint = "Write 2023, 2023-06 or 2023-06-19.";
  if (/^\d{5}$/.test(cell) || /^\d{1,4}[/.]\d{1,2}[/.]\d{1,4}$/.test(cell)) {
    return { message: `"${cell}" was rewritten by a spreadsheet`, hint: `Format the column as text. ${hint}` };
  }
  return { message: `"${cell}" is no date`, hint };
}

function checkCameo(cell: string): Fault | null {
  if (/^(?:0[1-9]|1\d|20)\d{1,2}$/.test(cell)) return null;
  if (/^[1-9]\d{1,2}$/.test(cell)) {
    return {
      message: `"${cell}" is no CAMEO code: a spreadsheet has probably dropped its leading zero`,
      hint: `Format the column as text and write 0${cell}.`,
    };
  }
  return { message: `"${cell}" is no CAMEO code`, hint: "CAMEO codes have three or four digits: 010, 0311, 1621." };
}

function checkNumber(cell: string): Fault | null {
  if (/^-?\d+(?:\.\d+)?$/.test(cell)) return null;
  if (/^-?\d+,\d+$/.test(cell)) {
    return { message: `"${cell}" has a decimal comma`, hint: `Write ${cell.replace(",", ".")}.` };
  }
  return { message: `"${cell}" is no number`, hint: "Write digits only, with a point for decimals." };
}
