import { expect, test } from "vitest";
import { readAll, showItem } from "../testing/made-disk.js";

const head = "From: wire@example.org\nTo: desk@example.org\nMessage-ID: <7@example.org>\n";

test.each<[string, string, string[]]>([
  [
    "text",
    `${head}Subject: Fwd: Visit\nDate: Mon, 19 Jun 2023 23:30:00 +0200\n\nOslo agrees.\n`,
    ["a.eml = <7@example.org> | Visit Oslo agrees. | 2023-06-19T23:30:00+02:00"],
  ],
  [
    "an encoded subject and quoted-printable",
    `${head}Subject: =?utf-8?Q?Z=C3=BCrich?=\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nZ=FCrich agrees.\n`,
    ["a.eml = <7@example.org> | Zürich Zürich agrees."],
  ],
  [
    "HTML alone",
    `${head}Subject: Visit\nContent-Type: text/html; charset=utf-8\n\n<p>Oslo agrees.</p>\n`,
    ["a.eml = <7@example.org> | Oslo agrees."],
  ],
  [
    "two forms and a picture",
    `${head}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/plain\n\nOslo agrees.\n--c\nContent-Type: text/html\n\n<p>Oslo agrees.</p>\n--c--\n--b\nContent-Type: image/png; name=p.png\nContent-Disposition: attachment; filename=p.png\nContent-Transfer-Encoding: base64\n\nAAAA\n--b--\n`,
    ["a.eml#p.png skipped: attachment of an e-mail", "a.eml = <7@example.org> | Oslo agrees."],
  ],
  ["no text", `${head}Subject: Visit\n\n`, ["a.eml ! input/empty"]],
  ["nothing", "", ["a.eml ! input/broken-mail"]],
])("an e-mail with %s", async (_, content, expected) => {
  expect((await readAll("a.eml", { "a.eml": content })).map(showItem)).toEqual(expected);
});
