/** One page about two states, before it is written as Markdown or HTML. */
export interface Brief {
  readonly title: string;
  /** A sentence on how things stand. */
  readonly lead: string;
  readonly sections: readonly BriefSection[];
  /** In the order in which they are first named; the first one is number 1. */
  readonly sources: readonly BriefSource[];
}

export interface BriefSection {
  readonly heading: string;
  readonly items: readonly BriefItem[];
}

export interface BriefItem {
  readonly text: string;
  /** Numbers of sources. */
  readonly sources: readonly number[];
}

export interface BriefSource {
  readonly title: string;
  readonly outlet: string | null;
  readonly day: string | null;
  readonly url: string | null;
  /** How many copies of the story there are. */
  readonly copies: number;
}
