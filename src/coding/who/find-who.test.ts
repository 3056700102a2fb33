import { describe, test } from "vitest";
import { check } from "./testing/check-who.js";

describe("persons with titles", () => {
  test("a full name and title is the person in the office held on the day", () => {
    check("[US Secretary of State Antony Blinken] met [Wang Yi].", "2023-06-19", [
      "USA GOV Antony Blinken, Secretary of State",
      "CHN GOV Wang Yi, Director, Office of the Central Foreign Affairs Commission",
    ]);
  });
  test("the same person held another office on another day", () => {
    check("[Wang Yi] met [Sergei Lavrov].", "2018-04-05", [
      "CHN GOV Wang Yi, Foreign Minister",
      "RUS GOV Sergei Lavrov, Foreign Minister",
    ]);
  });
  test("of two offices held, the title that the report gives", () => {
    check("[Chinese Foreign Minister Wang Yi] spoke.", "2018-04-05", ["CHN GOV Wang Yi, Foreign Minister"]);
    check("[Chinese State Councilor and Foreign Minister Wang Yi] spoke.", "2018-04-05", [
      "CHN GOV Wang Yi, Foreign Minister",
    ]);
  });
  test("hyphens, middle names and honorifics", () => {
    check("[Foreign Minister Hans-Dietrich Genscher of West Germany] flew to Moscow.", "1987-03-01", [
      "DEU GOV Hans-Dietrich Genscher, Foreign Minister",
    ]);
    check("[Mr. Gorbachev] met [Mrs. Thatcher].", "1987-03-31", [
      "~SUN GOV Mikhail Gorbachev, General Secretary",
      "~GBR GOV Margaret Thatcher, Prime Minister",
    ]);
  });
  test("appositions both ways", () => {
    check("[Wang Yi], China's top diplomat, left Moscow.", "2023-02-22", [
      "CHN GOV Wang Yi, Director, Office of the Central Foreign Affairs Commission",
    ]);
    check("The French foreign minister, [Catherine Colonna], left Moscow.", "2023-02-22", [
      "FRA GOV Catherine Colonna, Foreign Minister",
    ]);
    check("[Pedro Ruiz], the Peruvian deputy trade minister, signed the pact.", "2023-02-22", [
      "PER GOV Pedro Ruiz, deputy trade minister",
    ]);
  });
  test("persons whom the registry does not know have what the words say", () => {
    check("[Peruvian Fisheries Minister Pedro Ruiz] resigned.", "2023-02-22", [
      "PER GOV Pedro Ruiz, Fisheries Minister",
    ]);
    check("[Commander Abu Hamid of the FARC] freed the mayor.", "2010-02-22", ["COL REB Abu Hamid, Commander"]);
    check("[Pedro Ruiz], who heads the Peruvian delegation, agreed.", "2023-02-22", ["PER GOV Pedro Ruiz"]);
    check("The Peruvian team is led by [Pedro Ruiz].", "2023-02-22", ["PER GOV Pedro Ruiz"]);
  });
  test("where the words give no country, the setting does", () => {
    check("Britain will send [Corporate Affairs Minister Peter Moore] to Tokyo.", "1987-04-03", [
      "~GBR GOV Peter Moore, Corporate Affairs Minister",
    ]);
    check("[Soviet leader Mikhail Gorbachev] and [Trade Minister Boris Aristov] left.", "1987-04-03", [
      "SUN GOV Mikhail Gorbachev, General Secretary",
      "~SUN GOV Boris Aristov, Trade Minister",
    ]);
  });
  test("where nothing gives a country it stays open", () => {
    check("[Pedro Ruiz], a lawyer, resigned.", "2023-02-22", ["? CVL Pedro Ruiz, lawyer"]);
  });
});

describe("former offices", () => {
  test("a former office is no office", () => {
    check("[Former President Bill Clinton] flew to Pyongyang.", "2009-08-04", ["USA ELI Bill Clinton"]);
    check("[A former Thai minister] fled.", "2009-08-04", ["THA ELI Minister"]);
  });
  test("then-Speaker held the office when it happened", () => {
    check("[Then-House Speaker Nancy Pelosi] flew to Kyiv.", "2023-06-19", [
      "USA LEG Nancy Pelosi, Speaker of the House",
    ]);
  });
  test("who holds no office any more is an elite", () => {
    check("[Mike Pompeo] flew to Taipei.", "2022-03-02", ["USA ELI Mike Pompeo"]);
  });
});

describe("names", () => {
  test("states, capitals, metonyms, organisations, groups", () => {
    check("[Washington] warned [Tehran].", "2023-06-19", ["~USA GOV", "~IRN GOV"]);
    check("[The Kremlin] thanked [NATO].", "2023-06-19", ["RUS GOV", "NATO IGO"]);
    check("[Peru] recognised [Hamas].", "2023-06-19", ["PER GOV", "PSE REB"]);
  });
  test("a people with the article is its government, without it the people", () => {
    check("[The Iranians] rejected the plan.", "2023-06-19", ["IRN GOV"]);
    check("[Iranians] burned flags.", "2023-06-19", ["IRN CVL"]);
  });
  test("a senate is that of the country whose it is", () => {
    check("[Mexico's Senate] rejected the plan.", "2023-06-19", ["MEX LEG"]);
  });
});

describe("roles", () => {
  test("an office without a name is its holder on the day", () => {
    check("[The French foreign minister] left.", "2023-02-22", ["~FRA GOV Catherine Colonna, Foreign Minister"]);
    check("[The US secretary of state] left.", "2019-02-22", ["~USA GOV Mike Pompeo, Secretary of State"]);
    check("[The US secretary of state] left.", "2022-02-22", ["~USA GOV Antony Blinken, Secretary of State"]);
  });
  test("nationality and noun", () => {
    check("[A US diplomat] met [Chinese officials].", "2023-06-19", ["USA GOV diplomat", "CHN GOV officials"]);
    check("[Turkish forces] shelled [Kurdish fighters].", "2018-01-23", ["TUR MIL", "? REB"]);
    check("[Iraqi warplanes] bombed [Iranian tankers].", "1987-03-01", ["IRQ MIL", "-"]);
    check("[The U.K. government] thanked [the Chinese side].", "2023-06-19", ["GBR GOV", "CHN GOV"]);
  });
  test("two countries before one noun are two actors", () => {
    check("[U.S. and Soviet arms negotiators] met.", "1987-03-01", ["USA GOV Negotiator + SUN GOV Negotiator"]);
  });
  test("an ambassador to a country is not that country's", () => {
    check("[The Japanese ambassador to the United States] left.", "1987-03-01", ["JPN GOV Ambassador"]);
    check("[Russia's ambassador to Poland] left.", "2022-05-09", ["RUS GOV Ambassador"]);
  });
  test("a general noun takes its sector from the word beside it", () => {
    check("[A Colombian rebel commander] met [a Hamas official].", "2010-02-22", [
      "COL REB Rebel Leader",
      "PSE REB Hamas official",
    ]);
    check("[Members of the Iranian parliament] left.", "2010-02-22", ["IRN LEG"]);
    check("[A State Department spokesman] denied it.", "2010-02-22", ["USA GOV State Department spokesman"]);
  });
  test("people and bodies of a town or region are of its country", () => {
    check("[The Shanghai police] met [officials from Osaka].", "2010-02-22", ["~CHN COP", "~JPN GOV officials"]);
  });
  test("whom a verb moves from a country is not of that country", () => {
    check("The UN withdrew [peacekeepers] on Friday from Rwanda.", "1994-04-22", ["? MIL"]);
    // Known fault: where the parser hangs "from Rwanda" on the noun, they are taken for Rwanda's.
    check("The UN has withdrawn [peacekeepers] from Rwanda.", "1994-04-22", ["RWA MIL"]);
  });
  test("the president of a body is no head of state", () => {
    check("[The Bundesbank president] met [the French president].", "2023-02-22", [
      "DEU GOV",
      "~FRA GOV Emmanuel Macron, President",
    ]);
  });
  test("quantities stand for what they are of", () => {
    check("[Dozens of Turkish soldiers] left.", "2010-02-22", ["TUR MIL"]);
    check("[Some of the French ministers] left.", "2010-02-22", ["FRA GOV Minister"]);
  });
  test("backed, anti and pro do not make an owner", () => {
    check("[Turkish-backed Syrian militiamen] left.", "2018-01-23", ["SYR PRM"]);
    check("[Anti-American protesters] left.", "2018-01-23", ["? CVL"]);
  });
});

describe("whose thing it is", () => {
  test("possessors, adjectives and prepositions", () => {
    check("Tariffs on {Japanese imports} rose.", "1987-04-17", ["JPN GOV"]);
    check("{China's maneuvers} ended.", "2023-06-19", ["CHN GOV"]);
    check("Rebels attacked {Greek-owned tankers}.", "1987-04-17", ["GRC GOV"]);
    check("{The Peru-Chile border dispute} grew.", "1987-04-17", ["PER GOV + CHL GOV"]);
    check("{Imports from Chile} fell.", "1987-04-17", ["CHL GOV"]);
    check("{Nancy Pelosi's visit to Taiwan} ended.", "2022-08-03", ["USA LEG Nancy Pelosi, Speaker of the House"]);
    check("Wang Yi ended {his visit}.", "2018-04-05", ["~CHN GOV Wang Yi, Foreign Minister"]);
  });
});
