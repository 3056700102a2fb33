// What the core uses of papaparse. Its own types refer to Node's, which would make all of Node known to the core.
interface ParseResult<Row> {
  readonly data: Row[];
  readonly errors: readonly { readonly type: string; readonly row?: number; readonly message: string }[];
}

declare const Papa: {
  parse<Row>(
    text: string,
    options?: { delimiter?: string; newline?: "\n" | "\r\n" | "\r"; skipEmptyLines?: boolean },
  ): ParseResult<Row>;
};
export default Papa;
