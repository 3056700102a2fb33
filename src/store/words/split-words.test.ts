import { expect, test } from "vitest";
import { readWordsQuery } from "./read-words-query.js";
import { splitWords } from "./split-words.js";

test.each([
  ["U.S. Secretary of State Blinken's visit", "u s secretary of state blinken visit"],
  ["Außenministerin Özoğuz über Łódź", "aussenministerin ozoguz uber lodz"],
  ["Enrique Peña Nieto; 4,500 troops", "enrique pena nieto 4 500 troops"],
  ["中美关系", "中美 美关 关系 系"],
  ["外交部 G20峰会", "外交 交部 部 g20 峰会 会"],
  ["日本のサーバー", "日本 本の のサ サー ーハ ハー ー"],
  ["한국과 중국", "한국 국과 과 중국 국"],
  ["— … !", ""],
  ["x".repeat(60), "x".repeat(40)],
])("%s", (text, words) => {
  expect([...splitWords(text)].join(" ")).toBe(words);
});

test.each([
  ["Xi Putin", "xi putin"],
  ["sanction*", "sanction*"],
  ["Außen* -", "aussen*"],
  ["中美关系", "中美 美关 关系"],
  ["系", "系*"],
  ["中国*", "中国*"],
  ["Peña’s*", "pena s*"],
  ["* !", ""],
])("asked for %s", (query, conditions) => {
  const shown = readWordsQuery(query).map(({ word, isPrefix }) => `${word}${isPrefix ? "*" : ""}`);
  expect(shown.join(" ")).toBe(conditions);
});
