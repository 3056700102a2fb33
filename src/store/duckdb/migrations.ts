/**
 * The steps from an empty file to the present shape; a file says in `meta` how many it has gone. A step that was
 * released is never changed: a new shape is a new step. There is one index: columns are read fast enough, and each index
 * has to be kept in memory while much is added.
 */
export const migrations: readonly (readonly string[])[] = [
  [
    `CREATE TABLE runs (run INTEGER, started VARCHAR, finished VARCHAR, state VARCHAR, about VARCHAR, counts VARCHAR,
      input_hash VARCHAR)`,
    "CREATE TABLE reports (id VARCHAR, state VARCHAR, why VARCHAR, run INTEGER)",
    // The two blobs are compressed already; left as they are, one is fetched ten times faster.
    `CREATE TABLE readings (key INTEGER, report VARCHAR, version INTEGER, hash VARCHAR, reader VARCHAR, since INTEGER,
      until INTEGER, origin VARCHAR, url VARCHAR, outlet VARCHAR, title VARCHAR, published VARCHAR, language VARCHAR,
      story VARCHAR, has_text BOOLEAN, text_hash VARCHAR, batch INTEGER,
      events BLOB USING COMPRESSION uncompressed, rest BLOB USING COMPRESSION uncompressed)`,
    `CREATE TABLE events (key BIGINT, reading INTEGER, id VARCHAR, day DATE, type VARCHAR, stage VARCHAR,
      background BOOLEAN, days INTEGER, act VARCHAR, quad INTEGER, goldstein FLOAT, intensity FLOAT,
      confidence FLOAT, place VARCHAR, place_country VARCHAR)`,
    `CREATE TABLE sides (key BIGINT, reading INTEGER, id VARCHAR, day DATE, type VARCHAR, stage VARCHAR,
      background BOOLEAN, side VARCHAR, country VARCHAR, sector VARCHAR, person VARCHAR, office VARCHAR)`,
    `CREATE TABLE pairs (key BIGINT, reading INTEGER, id VARCHAR, day DATE, type VARCHAR, stage VARCHAR,
      background BOOLEAN, days INTEGER, pair VARCHAR, direction INTEGER, goldstein FLOAT, intensity FLOAT)`,
    "CREATE TABLE words (word VARCHAR, batch INTEGER, readings INTEGER[])",
  ],
  [
    `CREATE TABLE reviews (report VARCHAR, number INTEGER, event VARCHAR, verdict VARCHAR, correction VARCHAR,
      other VARCHAR, note VARCHAR, author VARCHAR, said VARCHAR, stands BOOLEAN)`,
    // New readings have all that was read in one part, and no rest.
    "ALTER TABLE readings RENAME COLUMN events TO record",
    // A list shows some hundred readings from anywhere; without an index, all would be gone through for them.
    "CREATE INDEX reading_keys ON readings (key)",
    // Up to this reading the rows that are looked up by are sorted.
    "CREATE TABLE sorting (reading INTEGER)",
    "INSERT INTO sorting VALUES (0)",
  ],
];
