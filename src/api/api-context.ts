import type { ReadRecord } from "../base/record.js";
import type { CodebookFiles } from "../codebook/codebook.js";
import type { Sentence } from "../language/sentence.js";
import type { RawItem } from "../read.js";
import type { Store } from "../store/store.js";
import type { AddingWatch } from "./adding.js";
import type { JsonText } from "./answers/json-text.js";
import type { Answer, EndpointName, Question, Role } from "./contract/endpoints.js";
import type { Counts } from "./counts.js";
import type { FiredRows } from "./fired-rows.js";
import type { Histories } from "./histories/histories.js";
import type { RecordChanges } from "./record-changes.js";

/** What the server is made of; all that it knows of the world. */
export interface ApiParts {
  readonly store: Store;
  readonly version: string;
  readonly codebook: CodebookFiles;
  readonly now: () => Date;
  readonly read: (item: RawItem) => Promise<ReadRecord>;
  /** The trees of a text's sentences. */
  readonly parse: (text: string) => Promise<Sentence[]>;
}

/** What an answer is made from. `role` is what the asker may do. */
export interface ApiContext extends ApiParts {
  readonly histories: Histories;
  readonly counts: Counts;
  readonly changes: RecordChanges;
  readonly fired: FiredRows;
  readonly adding: AddingWatch;
  readonly role: Role | null;
  /** The name that the asker's reviews are kept under. */
  readonly author: string | null;
}

export type Answers = { readonly [Name in EndpointName]: AnswerMaker<Name> };
export type AnswerMaker<Name extends EndpointName> = (
  question: Question<Name>,
  context: ApiContext,
) => Promise<Still<Answer<Name>> | JsonText<Answer<Name>> | null>;

/** Nobody changes what was asked of the store. */
type Still<Value> = Value extends object ? { readonly [Key in keyof Value]: Still<Value[Key]> } : Value;
