import type { ReactNode } from "react";
import type { Account, EncounterView, HistoryEncounter, Pair, Words } from "../../api/contract/shapes.js";
import { type Address, useAnswer, withQuery } from "../ask.js";
import { paths, useLocation } from "../location.js";
import { Show } from "../parts/asked.js";
import { Card } from "../parts/card.js";
import { DataMenu } from "../parts/data-menu.js";
import { EventTile, toEventRow, useSayActor } from "../parts/event-words.js";
import { LongList } from "../parts/long-list.js";
import { Evidence } from "../relation/happening-list.js";
import { useTitle } from "../title.js";
import { sayDay, sayDuration, sayPeriod } from "../words/dates.js";
import { rankMeanings, stageMeanings } from "../words/meanings.js";
import { useNames } from "../words/names.js";

/** One visit, meeting, call or summit, with all who tell it. */
export function EncounterPage({ pair, id, mark }: { pair: Pair; id: string; mark: number }): ReactNode {
  const { query } = useLocation();
  const path: Address = `/relations/${pair[0]}/${pair[1]}/encounters/${encodeURIComponent(id)}`;
  const asked = useAnswer("getEncounter", withQuery(path, query), mark);
  return (
    <Show asked={asked} what="Opening the encounter">
      {(view) => <Opened view={view} pair={pair} period={query.toString()} />}
    </Show>
  );
}

const tones: Readonly<Record<string, string>> = {
  cancelled: "conf",
  refused: "conf",
  postponed: "conf",
  denied: "conf",
};

function Opened({
  view: { encounter, history, events },
  pair,
  period,
}: {
  view: EncounterView;
  pair: Pair;
  period: string;
}): ReactNode {
  const names = useNames();
  const say = useSayActor();
  const { kind, stage, place, life, start, end, duration } = encounter;
  const title = `${kind[0]!.toUpperCase()}${kind.slice(1)}${place ? ` in ${place.name}` : ""}, ${sayPeriod(start, end)}`;
  useTitle(title);
  const account = history.accounts[0];
  return (
    <div className="page">
      <div>
        <p className="cite">
          <a href={paths.relation(...pair)}>
            {names.of(pair[0])} – {names.of(pair[1])}
          </a>
        </p>
        <h1>{title}</h1>
        <p className="in-words">
          It {stage === "done" ? "took place" : stageMeanings[stage]}.
          {duration && ` It ${stage === "done" ? "took" : "was to take"} ${sayDuration(duration)}.`}{" "}
          {encounter.independent}{" "}
          {encounter.independent === 1 ? "independent source tells" : "independent sources tell"} it, in{" "}
          {encounter.reports} {encounter.reports === 1 ? "report" : "reports"}.
        </p>
      </div>
      <div className="columns">
        <Card
          title="Its life"
          about="What was told of it, from the first report on."
          tools={
            <DataMenu
              name={`life-${encounter.id}`}
              rows={() =>
                life.map((step) => ({
                  told: step.told,
                  stage: step.stage,
                  when: step.when?.value,
                  words: step.words.map(({ text }) => text).join(" … "),
                  because: step.because.map(({ text }) => text).join(" … "),
                }))
              }
            />
          }
        >
          <ol className="life">
            {life.map((step) => (
              <li key={`${step.stage} ${step.told} ${step.words[0]?.report}`}>
                <span className="when">{sayDay(step.told)}</span>
                <span className={`dot ${tones[step.stage] ?? ""}`} aria-hidden="true" />
                <div>
                  <strong>{step.stage}</strong>
                  {step.when && (
                    <span className="cite">
                      {" "}
                      for{" "}
                      {sayPeriod(
                        step.when.start ?? step.when.value,
                        step.when.end ?? step.when.start ?? step.when.value,
                      )}
                    </span>
                  )}
                  {step.words.slice(0, 2).map((words) => (
                    <div key={`${words.report} ${words.start}`}>
                      <Evidence words={words} />
                    </div>
                  ))}
                  {step.because.map((words) => (
                    <div key={`${words.report} ${words.start}`} className="cite">
                      because <Evidence words={words} />
                    </div>
                  ))}
                </div>
              </li>
            ))}
          </ol>
        </Card>
        <People encounter={encounter} />
      </div>
      {account && <Accounts account={account} />}
      <Ties encounter={encounter} all={history.encounters} pair={pair} period={period} />
      <Card
        title="Who tells it, and why they were taken as one"
        tools={
          <DataMenu
            name={`tellings-${encounter.id}`}
            rows={() =>
              encounter.mentions.map(({ report, told, stage, why, words }) => ({
                report,
                told,
                stage,
                why,
                words: words.map(({ text }) => text).join(" … "),
              }))
            }
          />
        }
      >
        <ul className="list">
          {encounter.mentions.map((mention) => (
            <li key={`${mention.report} ${mention.stage} ${mention.words[0]?.start}`}>
              <span className="when">{sayDay(mention.told)}</span> {mention.stage}:{" "}
              {mention.words.slice(0, 2).map((words, at) => (
                <span key={words.start}>
                  {at > 0 && " and "}
                  <Evidence words={words} />
                </span>
              ))}
              <div className="cite">
                <Why text={mention.why} reports={history.reports} />
              </div>
            </li>
          ))}
        </ul>
      </Card>
      <Card
        title={`Events (${events.length})`}
        tools={<DataMenu name={`events-${encounter.id}`} rows={() => events.map((hit) => toEventRow(hit, say))} />}
      >
        <LongList items={events} keyOf={({ event }) => event.id} label="Events" className="tiles">
          {(hit) => <EventTile hit={hit} />}
        </LongList>
      </Card>
    </div>
  );
}

/** Why a telling belongs here; a report that it names by its id is named by its title. */
function Why({ text, reports }: { text: string; reports: EncounterView["history"]["reports"] }): ReactNode {
  const titles = new Map(reports.map(({ id, title }) => [id, title ?? "a report without a title"]));
  return text.split(/\b([\w-]{8,})\b/).map((part, at) => {
    const title = titles.get(part);
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never move.
    return title ? <a key={at} href={paths.report(part)}>{`“${title}”`}</a> : part;
  });
}

function People({
  encounter: { participants, host, rank, agenda, because, refusedBy },
}: {
  encounter: HistoryEncounter;
}): ReactNode {
  const names = useNames();
  return (
    <Card
      title="Who"
      about={rank && `${names.inText(rank.text)}.`}
      tools={
        <DataMenu
          name="participants"
          rows={() => participants.map(({ name, country, office, rank }) => ({ name, country, office, rank }))}
        />
      }
    >
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Office on the day</th>
            <th scope="col">Side</th>
          </tr>
        </thead>
        <tbody>
          {participants.map((who) => (
            <tr key={`${who.name} ${who.country}`}>
              <td data-label="Name">{who.person ? <a href={paths.person(who.person)}>{who.name}</a> : who.name}</td>
              <td data-label="Office">
                {who.office ? <a href={paths.office(who.office, who.country)}>{who.office}</a> : "–"}
                {who.rank && (
                  <span className="cite" title={`Rank ${who.rank} of protocol: ${rankMeanings[who.rank]}`}>
                    {" "}
                    rank {who.rank}
                  </span>
                )}
              </td>
              <td data-label="Side">
                {names.of(who.country)}
                {who.country === host && <span className="cite"> host</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {participants.some((who) => who.rank) && (
        <p className="cite">Ranks are those of protocol: 1 is a head of state, 10 a spokesman or aide.</p>
      )}
      {refusedBy && <p>Refused by {names.of(refusedBy)}.</p>}
      <Quotes title="Agenda" words={agenda} />
      <Quotes title="Reasons" words={because} />
    </Card>
  );
}

function Quotes({ title, words }: { title: string; words: readonly Words[] }): ReactNode {
  if (words.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {words.map((one) => (
          <li key={`${one.report} ${one.start}`}>
            <Evidence words={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the two sides said of the same encounter, topic by topic. */
function Accounts({ account: { sides, topics, note } }: { account: Account }): ReactNode {
  const names = useNames();
  const told = {
    one: `only ${names.of(sides[0])}`,
    other: `only ${names.of(sides[1])}`,
    both: "both",
    contradicting: "they contradict each other",
  };
  return (
    <Card
      title="Two accounts"
      about={names.inText(note)}
      tools={
        <DataMenu
          name="accounts"
          rows={() =>
            topics.map(({ topic, told: by, one, other }) => ({
              topic,
              told: by,
              [sides[0]]: one.map(({ text }) => text).join(" … "),
              [sides[1]]: other.map(({ text }) => text).join(" … "),
            }))
          }
        />
      }
    >
      <div className="scroll">
        <table className="stack">
          <thead>
            <tr>
              <th scope="col">Topic</th>
              <th scope="col">{names.of(sides[0])}</th>
              <th scope="col">{names.of(sides[1])}</th>
            </tr>
          </thead>
          <tbody>
            {topics.map((topic) => (
              <tr key={topic.topic}>
                <th scope="row">
                  {topic.topic}
                  <div className="cite" title={topic.why}>
                    {told[topic.told]}
                  </div>
                </th>
                {[topic.one, topic.other].map((words, side) => (
                  <td key={sides[side]} data-label={names.of(sides[side] ?? null)}>
                    {words.length === 0 && <span className="cite">nothing seen</span>}
                    {words.map((one) => (
                      <p key={`${one.report} ${one.start}`}>
                        <Evidence words={one} />
                      </p>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** Encounters it makes up for or belongs to, sources that exclude each other, and tellings that were kept apart. */
function Ties({
  encounter,
  all,
  pair,
  period,
}: {
  encounter: HistoryEncounter;
  all: readonly HistoryEncounter[];
  pair: Pair;
  period: string;
}): ReactNode {
  const names = useNames();
  const byId = new Map(all.map((one) => [one.id, one]));
  const replacedBy = all.filter(({ replaces }) => replaces.includes(encounter.id)).map(({ id }) => id);
  const parts = all.filter(({ partOf }) => partOf === encounter.id).map(({ id }) => id);
  const groups: readonly [string, readonly string[]][] = [
    ["In the place of", encounter.replaces],
    ["Later replaced by", replacedBy],
    ["Part of", encounter.partOf ? [encounter.partOf] : []],
    ["Its parts", parts],
  ];
  const isEmpty = groups.every(([, ids]) => ids.length === 0);
  if (isEmpty && encounter.contradictions.length === 0 && encounter.apart.length === 0) return null;
  const link = (id: string) => {
    const one = byId.get(id);
    return (
      <a key={id} href={paths.encounter(pair, id, period)}>
        {one ? `${one.kind}, ${sayPeriod(one.start, one.end)} (${one.stage})` : "an encounter"}
      </a>
    );
  };
  return (
    <Card title="What it is tied to">
      <dl className="facts">
        {groups.map(
          ([title, ids]) =>
            ids.length > 0 && [
              <dt key={title}>{title}</dt>,
              <dd key={`${title} list`}>
                {ids.map((id) => (
                  <div key={id}>{link(id)}</div>
                ))}
              </dd>,
            ],
        )}
      </dl>
      {encounter.contradictions.map(({ message, words }) => (
        <div key={message} className="trouble">
          {names.inText(message)}{" "}
          {words.map((one) => (
            <Evidence key={`${one.report} ${one.start}`} words={one} />
          ))}
        </div>
      ))}
      {encounter.apart.length > 0 && (
        <details>
          <summary>Kept apart from {encounter.apart.length} others</summary>
          <ul className="list">
            {encounter.apart.map((apart) => (
              <li key={apart.encounter}>
                {link(apart.encounter)}: {names.inText(apart.why)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
