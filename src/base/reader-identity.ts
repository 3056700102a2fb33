/** What reports are read with. The same identity and the same report give the same record. */
export interface ReaderIdentity {
  /** Hash of all below: what readings are compared by. */
  readonly hash: string;
  /** Version of the package. */
  readonly version: string;
  /** SHA-256 of the code that reads. */
  readonly code: string;
  readonly codebook: { readonly version: string; readonly hash: string };
  /** SHA-256 of each model, by its name. */
  readonly models: Readonly<Record<string, string>>;
}
