/**
 * The steps from an empty schema to the present shape, as for DuckDB. What is looked up by is partitioned by time, in
 * stretches of five years, so that a question about some years leaves the rest of a large record alone. Texts are sorted
 * by their bytes, as DuckDB does it, and so lists have the same order in both.
 */
export const migrations: readonly (readonly string[])[] = [
  [
    `CREATE TABLE runs (run integer PRIMARY KEY, started text, finished text, state text, about text, counts text,
      input_hash text)`,
    "CREATE SEQUENCE run_numbers AS integer OWNED BY runs.run",
    'CREATE TABLE reports (id text COLLATE "C" PRIMARY KEY, state text, why text, run integer)',
    `CREATE TABLE readings (key integer PRIMARY KEY, report text COLLATE "C", version integer, hash text, reader text,
      since integer, until integer, origin text COLLATE "C", url text, outlet text COLLATE "C", title text,
      published text COLLATE "C", language text, story text COLLATE "C", has_text boolean, text_hash text, batch integer,
      events bytea, rest bytea)`,
    "CREATE SEQUENCE reading_keys AS integer OWNED BY readings.key",
    // They are compressed already.
    "ALTER TABLE readings ALTER events SET STORAGE EXTERNAL, ALTER rest SET STORAGE EXTERNAL",
    "CREATE INDEX ON readings (report)",
    "CREATE INDEX ON readings (published DESC NULLS LAST, report) WHERE until IS NULL",
    "CREATE INDEX ON readings (origin) WHERE until IS NULL",
    "CREATE INDEX ON readings (outlet) WHERE until IS NULL",
    "CREATE INDEX ON readings (story) WHERE until IS NULL",
    "CREATE INDEX ON readings (since)",
    ...partitioned(
      "events",
      "days integer, act text, quad integer, goldstein real, intensity real, confidence real, place text, place_country text",
    ),
    "CREATE INDEX ON events (day DESC NULLS LAST, id)",
    "CREATE INDEX ON events (type, day DESC NULLS LAST, id)",
    "CREATE INDEX ON events (reading)",
    "CREATE INDEX ON events (id)",
    "CREATE INDEX ON events (place) WHERE place IS NOT NULL",
    ...partitioned("sides", "side text, country text, sector text, person text, office text"),
    "CREATE INDEX ON sides (country, day DESC NULLS LAST, id)",
    "CREATE INDEX ON sides (person, day DESC NULLS LAST, id) WHERE person IS NOT NULL",
    "CREATE INDEX ON sides (office, day DESC NULLS LAST, id) WHERE office IS NOT NULL",
    "CREATE INDEX ON sides (reading)",
    ...partitioned("pairs", "days integer, pair text, direction integer, goldstein real, intensity real"),
    "CREATE INDEX ON pairs (pair, day DESC NULLS LAST, id)",
    "CREATE INDEX ON pairs (reading)",
    'CREATE TABLE words (word text COLLATE "C", batch integer, readings integer[])',
    "CREATE INDEX ON words (word)",
    "CREATE INDEX ON words (batch)",
  ],
  [
    `CREATE TABLE reviews (report text COLLATE "C", number integer, event text COLLATE "C", verdict text,
      correction text, other text, note text, author text, said text, stands boolean, PRIMARY KEY (report, number))`,
    "CREATE INDEX ON reviews (event) WHERE stands",
    // New readings have all that was read in one part, and no rest.
    "ALTER TABLE readings RENAME COLUMN events TO record",
  ],
  [
    // A series of a pair lies all over the table; here it is together, with all that is counted.
    "DROP INDEX pairs_pair_day_id_idx",
    `CREATE INDEX ON pairs (pair, day DESC NULLS LAST, id)
      INCLUDE (key, type, stage, background, days, direction, goldstein, intensity)`,
    // The latest events at a place, or in a country.
    "DROP INDEX events_place_idx",
    "CREATE INDEX ON events (place, day DESC NULLS LAST, id) WHERE place IS NOT NULL",
    "CREATE INDEX ON events (place_country, day DESC NULLS LAST, id) WHERE place_country IS NOT NULL",
    // Words with one beginning lie side by side in each batch; new batches come so.
    "DROP INDEX words_batch_idx",
    "CREATE INDEX words_by_batch ON words (batch, word)",
    "CLUSTER words USING words_by_batch",
  ],
];

/** The tables of events, with one part for each five years, and one for all that is earlier, later or undated. */
function partitioned(table: string, columns: string): string[] {
  const key = `key bigint, reading integer, id text COLLATE "C", day date, type text, stage text, background boolean`;
  const parts = [`CREATE TABLE ${table} (${key}, ${columns}) PARTITION BY RANGE (day)`];
  parts.push(`CREATE TABLE ${table}_other PARTITION OF ${table} DEFAULT`);
  for (let year = 1990; year < 2040; year += 5) {
    const range = `FROM ('${year}-01-01') TO ('${year + 5}-01-01')`;
    parts.push(`CREATE TABLE ${table}_${year} PARTITION OF ${table} FOR VALUES ${range}`);
  }
  return parts;
}
