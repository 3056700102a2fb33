/**
 * The only error class of Readout. `code` is a documented slug such as "codebook/unknown-type"; the message names the
 * place (file, row, column or span); `hint` says what a person can do. Oddities in news text are notes, never errors.
 */
export class ReadoutError extends Error {
  readonly code: string;
  readonly hint: string | undefined;

  constructor(code: string, message: string, { hint, cause }: { hint?: string; cause?: unknown } = {}) {
    super(message, { cause });
    this.name = "ReadoutError";
    this.code = code;
    this.hint = hint;
  }

  toJSON(): { code: string; message: string; hint?: string } {
    const { code, message, hint } = this;
    return hint === undefined ? { code, message } : { code, message, hint };
  }
}
