/** A row of the codebook with the sentence that shows it; `file` and `line` say where it stands. */
export interface ExampleRow {
  readonly file: string;
  readonly line: number;
  readonly id: string;
  readonly example: string;
  /**
   * `SOURCE act stage TARGET…` by country codes ("FRA CONSULT.visit done IRN"); "" where this row gives none, "-" where the
   * sentence tells none at all.
   */
  readonly expect: string;
}
