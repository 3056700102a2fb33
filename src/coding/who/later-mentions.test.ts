import { describe, test } from "vitest";
import { check } from "./testing/check-who.js";

describe("later mentions of a name", () => {
  test("the surname, whichever word it is", () => {
    check("Li Shangfu met Emmanuel Macron. [Macron] thanked [Li]. Then he thanked [Shangfu].", "2023-05-19", [
      "~FRA GOV Emmanuel Macron, President",
      "~CHN MIL Li Shangfu, Defence Minister",
      "~CHN MIL Li Shangfu, Defence Minister",
    ]);
    check("Prime Minister Viktor Orban met Pedro Ruiz. [Orban] praised [Ruiz].", "2023-06-19", [
      "~HUN GOV Viktor Orban, Prime Minister",
      "? ? Pedro Ruiz",
    ]);
  });
  test("a surname that the report never gives in full is who is in office on the day", () => {
    check("[Putin] called [Macron].", "2023-06-19", [
      "~RUS GOV Vladimir Putin, President",
      "~FRA GOV Emmanuel Macron, President",
    ]);
    check("China protested. [Xi] met Putin.", "2023-06-19", ["~CHN GOV Xi Jinping, President"]);
    check("[President Reagan] left.", "1987-03-04", ["~USA GOV Ronald Reagan, President"]);
    check("[Reagan] left.", "1990-03-04", ["~USA ELI Ronald Reagan"]);
    check("[Reagan] left.", "1996-03-04", ["-"]);
  });
  test("not the name of somebody unknown who is named in full only later", () => {
    check("[Reagan] and his wife Nancy Reagan left. [Reagan] spoke.", "1987-04-10", [
      "~USA GOV Ronald Reagan, President",
      "~USA GOV Ronald Reagan, President",
    ]);
  });
  test("a title takes up who has that office, of two in one sentence its subject", () => {
    check(
      "West German Chancellor Helmut Kohl praised Soviet leader Mikhail Gorbachev. [The chancellor] left.",
      "1987-04-10",
      ["~DEU GOV Helmut Kohl, Chancellor"],
    );
    check(
      "French Foreign Minister Jean-Bernard Raimond met Soviet Foreign Minister Eduard Shevardnadze. [The minister] left.",
      "1987-04-10",
      ["~FRA GOV Jean-Bernard Raimond, Foreign Minister"],
    );
  });
  test("a given name misspelt by a letter or two", () => {
    check("[German Chancellor Olav Scholz] left.", "2023-06-19", ["DEU GOV Olaf Scholz, Chancellor"]);
    check("[Sergey Lavrov] left.", "2018-04-05", ["RUS GOV Sergei Lavrov, Foreign Minister"]);
  });
});

describe("titles that the registry contradicts", () => {
  test("the title is right where the named one takes part otherwise", () => {
    check(
      "Wang Yi flew to Moscow. [Russian Foreign Minister Wang] thanked [Yi] there.",
      "2018-04-05",
      ["~RUS GOV Sergei Lavrov, Foreign Minister", "~CHN GOV Wang Yi, Foreign Minister"],
      { notes: ["who/title-contradicts-registry"] },
    );
  });
  test("the name is right where the holder of the office takes part otherwise", () => {
    check(
      "[Russian President Emmanuel Macron] called Vladimir Putin.",
      "2023-06-19",
      ["~FRA GOV Emmanuel Macron, President"],
      { notes: ["who/title-contradicts-registry"] },
    );
  });
  test("where both can be right it stays open", () => {
    check("[Russian President Emmanuel Macron] left.", "2023-06-19", ["? GOV"], {
      notes: ["who/title-contradicts-registry"],
    });
  });
  test("an unknown name with a title, and a former title, contradict nothing", () => {
    check("[Russian Foreign Minister Oleg Petrov] left.", "2023-06-19", ["RUS GOV Oleg Petrov, Foreign Minister"]);
    check("[Former Russian President Emmanuel Macron] left.", "2023-06-19", ["FRA GOV Emmanuel Macron, President"]);
  });
});

describe("roles taken up again", () => {
  test("the minister, the envoy, the top diplomat", () => {
    check("Sergei Lavrov flew to Oslo. [The minister] praised the talks.", "2018-04-05", [
      "~RUS GOV Sergei Lavrov, Foreign Minister",
    ]);
    check("The Swedish ambassador left Oslo. [The envoy] was tired.", "2018-04-05", ["~SWE GOV Ambassador"]);
    check("An Omani diplomat left Oslo. [The ambassador] was tired.", "2018-04-05", ["~OMN GOV diplomat"]);
    check("Wang Yi flew to Oslo. [The top Chinese diplomat] praised the talks.", "2018-04-05", [
      "~CHN GOV Wang Yi, Foreign Minister",
    ]);
  });
  test("groups and bodies", () => {
    check("Colombian rebels freed the mayor. [The guerrillas] left.", "2001-04-05", ["~COL REB"]);
    check("The Ukrainian parliament met. On Friday [the parliament] adjourned.", "2018-03-22", ["~UKR LEG"]);
  });
  test("an unnamed speaker whom the next sentences name", () => {
    check("[The Japanese ambassador] urged talks. Ambassador Taro Mori said he was hopeful.", "1987-03-31", [
      "~JPN GOV Taro Mori, Ambassador",
    ]);
    check("[A Yemeni militia spokesman] says the road is closed. [Hamid Nasser] says it was mined.", "2018-03-31", [
      "~YEM PRM Hamid Nasser, militia spokesman",
      "YEM PRM Hamid Nasser, militia spokesman",
    ]);
  });
});

describe("what the report says of itself", () => {
  test("the place it was filed from tells whose police is meant", () => {
    check("[Police] arrested ten people.", "2010-04-05", ["~THA COP"], { dateline: "BANGKOK" });
    check("[Police] arrested ten people.", "2010-04-05", ["? COP"]);
  });
  test("nothing is inferred from a damaged passage", () => {
    const text = "Wang Yi arrived in Oslo. Sergei Lavrov from the. [He] praised the talks.";
    check(text, "2018-04-05", ["~RUS GOV Sergei Lavrov, Foreign Minister"]);
    check(text, "2018-04-05", ["~CHN GOV Wang Yi, Foreign Minister"], { damaged: "Sergei Lavrov from the." });
  });
});

describe("pronouns", () => {
  test("what is denied or welcomed is no actor", () => {
    check("Iran shelled Iraq. Oman denied [it].", "1987-04-27", ["-"]);
    check("Iran shelled Iraq. Oman supported [it].", "1987-04-27", ["~IRN GOV"]);
  });
  test("an object is not of its subject's country", () => {
    check("Peru shelled Chile. Peru's army attacked [it] again.", "1987-04-27", ["~CHL GOV"]);
  });
  test("who is quoted speaks, and whose words are told does not speak on", () => {
    check('Reuters quoted Emmanuel Macron as saying: "[I] am tired."', "2023-06-19", [
      "~FRA GOV Emmanuel Macron, President",
    ]);
    const text = 'Emmanuel Macron said that Vladimir Putin had asked for a call. "I am tired," [he] added.';
    check(text, "2023-06-19", ["~FRA GOV Emmanuel Macron, President"]);
  });
  test("a relative clause after a comma, wherever the tree hangs it", () => {
    check("It is closed, said Wang Yi, [who] is visiting Russia as an envoy.", "2018-04-05", [
      "~CHN GOV Wang Yi, Foreign Minister",
    ]);
  });
  test("the subject of the governing clause, then of the sentence before", () => {
    check("Thatcher said [she] believes {her proposal} will survive.", "1987-04-27", [
      "~GBR GOV Margaret Thatcher, Prime Minister",
      "~GBR GOV Margaret Thatcher, Prime Minister",
    ]);
    check("Sergei Lavrov met Wang Yi. [He] praised the talks.", "2018-04-05", [
      "~RUS GOV Sergei Lavrov, Foreign Minister",
    ]);
    check("Emmanuel Macron met Catherine Colonna. [She] praised the talks.", "2023-02-22", [
      "~FRA GOV Catherine Colonna, Foreign Minister",
    ]);
    check("Sergei Lavrov arrived. Wang Yi met [him].", "2018-04-05", ["~RUS GOV Sergei Lavrov, Foreign Minister"]);
  });
  test("a following subject after a fronted phrase", () => {
    check("Wang Yi left. In {his speech}, Sergei Lavrov praised China.", "2018-04-05", [
      "~RUS GOV Sergei Lavrov, Foreign Minister",
    ]);
  });
  test("it and its", () => {
    check("Iran said [it] would close {its ports}.", "1987-04-27", ["~IRN GOV", "~IRN GOV"]);
    check("Britain thanked Oman for {its role}.", "1987-04-27", ["~OMN GOV"]);
    check("Kuwait protested. [It] asked Iran to leave.", "1987-04-27", ["~KWT GOV"]);
    check("It was clear that [it] would rain.", "1987-04-27", ["-"]);
  });
  test("they", () => {
    check("Iran and Iraq met. [They] agreed.", "1988-08-27", ["~IRN GOV + ~IRQ GOV"]);
    check("Turkish troops entered Syria. [They] shelled a town.", "2018-01-27", ["~TUR MIL"]);
  });
  test("I and we are who speaks", () => {
    check('"[We] will lift the ban," Wang Yi said.', "2018-04-05", ["~CHN GOV Wang Yi, Foreign Minister"]);
  });
  test("who", () => {
    check("Wang Yi, [who] is visiting Russia, left.", "2018-04-05", ["~CHN GOV Wang Yi, Foreign Minister"]);
  });
});

describe("two sides", () => {
  test("both sides, the two countries", () => {
    check("The US and China met. [Both sides] praised the talks.", "2023-06-19", ["~USA GOV + ~CHN GOV"]);
    check("Iran accused Iraq of an attack. [The two countries] are at war.", "1987-06-19", ["~IRQ GOV + ~IRN GOV"]);
    check("France met Iran. [The two delegations] agreed.", "1987-03-13", ["~IRN GOV + ~FRA GOV"]);
  });
  test("two that a sentence joins come before others that are named", () => {
    const text =
      "Iran and Oman agreed. Wang Yi of China stood between them. With China [the two countries] spoke of peace.";
    check(text, "2018-04-05", ["~IRN GOV + ~OMN GOV"]);
  });
  test("both neighbours of somebody are none of the subject's", () => {
    const text = "Armenia and Azerbaijan met. Turkey praised Azerbaijan. Iran urged [both neighbours] to agree.";
    check(text, "2018-04-05", ["~AZE GOV + ~ARM GOV"]);
  });
  test("the two leaders are the persons", () => {
    check("Ronald Reagan met Mikhail Gorbachev. [The two leaders] agreed.", "1987-12-08", [
      "~SUN GOV Mikhail Gorbachev, General Secretary + ~USA GOV Ronald Reagan, President",
    ]);
  });
  test("the two leaders are those who met, not the states named since", () => {
    const text = "Ronald Reagan met Mikhail Gorbachev, a day after France had left a conference with Japan.";
    check(`${text} [The two leaders] agreed.`, "1987-12-08", [
      "~SUN GOV Mikhail Gorbachev, General Secretary + ~USA GOV Ronald Reagan, President",
    ]);
  });

  test("the leaders, both men", () => {
    const text = "Ronald Reagan met Mikhail Gorbachev.";
    const both = "~USA GOV Ronald Reagan, President + ~SUN GOV Mikhail Gorbachev, General Secretary";
    const swapped = "~SUN GOV Mikhail Gorbachev, General Secretary + ~USA GOV Ronald Reagan, President";
    check(`${text} [The leaders] last met in Geneva.`, "1987-12-08", [swapped]);
    check(`${text} [Both men] agreed.`, "1987-12-08", [swapped]);
    check("[The two leaders], Ronald Reagan and Mikhail Gorbachev, agreed.", "1987-12-08", [both.replaceAll("~", "")]);
  });
  test("both parties of lawmakers are parts of one state", () => {
    check("France met Iran. Lawmakers of [both parties] agreed.", "1987-12-08", ["-"]);
  });
  test("a colleague abroad is whoever was named last in that office", () => {
    const text =
      "French Foreign Minister Catherine Colonna stayed away after China had quarrelled with Iran. Chinese Foreign Minister Qin Gang said he would invite [his colleague].";
    check(text, "2023-06-19", ["~FRA GOV Catherine Colonna, Foreign Minister"]);
  });
  test("a counterpart holds the same office in the other country", () => {
    check("French Foreign Minister Catherine Colonna left. She called [her Chinese counterpart].", "2023-06-19", [
      "~CHN GOV Qin Gang, Foreign Minister",
    ]);
    check("France and China disagree. Yesterday Colonna called [her counterpart].", "2023-06-19", [
      "~CHN GOV Qin Gang, Foreign Minister",
    ]);
    check("Hungarian Prime Minister Viktor Orban wrote to [his Peruvian counterpart Pedro Ruiz].", "2023-03-17", [
      "PER GOV Pedro Ruiz, Prime Minister",
    ]);
  });
  test("the country, the North", () => {
    check("Kuwait protested. [The emirate] recalled its envoy.", "1987-04-27", ["~KWT GOV"]);
    check("North Korea protested. [The North] recalled its envoy.", "1987-04-27", ["~PRK GOV"]);
    check("Wang Yi praised {his country's proposal}.", "2018-04-05", ["~CHN GOV"]);
  });
});
