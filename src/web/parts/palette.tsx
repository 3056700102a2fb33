import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useAnswer } from "../ask.js";
import { navigate, paths } from "../location.js";
import { useNames } from "../words/names.js";

interface Command {
  readonly label: string;
  readonly kind: string;
  readonly act: () => void;
}

const shown = 12;

/** Goes anywhere by typing: pages, pairs of states ("usa chn"), people, words in reports. Opens with Ctrl+K or "/". */
export function Palette({
  isOpen,
  onClose,
  extra,
}: {
  isOpen: boolean;
  onClose: () => void;
  extra: readonly Command[];
}): ReactNode {
  const names = useNames();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const pairs = useAnswer("countFacet", isOpen ? "/facets/pair?limit=200" : null);
  const people = useAnswer("listPeople", isOpen ? "/people?limit=500" : null);
  useEffect(() => {
    if (isOpen) {
      setTyped("");
      setAt(0);
      dialog.current?.showModal();
    } else dialog.current?.close();
  }, [isOpen]);
  const commands = useMemo<readonly Command[]>(
    () => [
      { label: "Start page", kind: "page", act: () => navigate(paths.home()) },
      { label: "Explore all events", kind: "page", act: () => navigate(paths.explore()) },
      { label: "Map of events", kind: "page", act: () => navigate(paths.explore("view=map")) },
      { label: "Network of states", kind: "page", act: () => navigate(paths.explore("view=network")) },
      { label: "Codebook", kind: "page", act: () => navigate(paths.codebook()) },
      ...extra,
      ...(pairs.value ?? []).map(({ value }) => {
        const [one = "", other = ""] = value.split(/[,–-]/);
        const label = `${names.of(one)} – ${names.of(other)} (${one} ${other})`;
        return { label, kind: "relation", act: () => navigate(paths.relation(one, other)) };
      }),
      ...(people.value ?? []).map(({ value }) => ({
        label: value,
        kind: "person",
        act: () => navigate(paths.person(value)),
      })),
    ],
    [pairs.value, people.value, names, extra],
  );
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = commands
    .filter(({ label }) => wanted.every((word) => label.toLowerCase().includes(word)))
    .slice(0, shown);
  const pair = findPair(typed, names.all);
  const isListed = pair && found.some(({ label }) => pair.every((code) => label.includes(names.of(code))));
  const all: readonly Command[] =
    typed.trim() === ""
      ? found
      : [
          ...found,
          ...(pair && !isListed
            ? [
                {
                  label: `${names.of(pair[0])} – ${names.of(pair[1])} (${pair.join(" ")})`,
                  kind: "relation",
                  act: () => navigate(paths.relation(...pair)),
                },
              ]
            : []),
          {
            label: `Reports with the words “${typed.trim()}”`,
            kind: "search",
            act: () => navigate(paths.explore(new URLSearchParams({ words: typed.trim() }))),
          },
        ];
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen by the arrows must be in sight.
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [at, typed]);
  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.act();
  };
  return (
    <dialog ref={dialog} className="palette" aria-label="Go to" onClose={onClose}>
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={all.length > 0 ? `palette-${at}` : undefined}
        aria-label="Go to a page, two states, a person, or words"
        placeholder="Go to a page, two states, a person, or words"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (step !== undefined) {
            event.preventDefault();
            setAt((at + step + all.length) % Math.max(1, all.length));
          } else if (event.key === "Enter") run(all[at]);
        }}
      />
      <div ref={list} role="listbox" id="palette-list" aria-label="Where to" tabIndex={-1}>
        {all.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys.
          <div
            key={`${command.kind} ${command.label}`}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            onClick={() => run(command)}
          >
            <span>{command.label}</span>
            <span className="cite">{command.kind}</span>
          </div>
        ))}
      </div>
    </dialog>
  );
}

/** Two states that are named in what was typed, by code or by name; null where there are not just two. */
function findPair(typed: string, names: ReadonlyMap<string, string>): [string, string] | null {
  let rest = ` ${typed.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ")} `;
  const found: string[] = [];
  // Longer names first, so that "South Korea" is not taken for another Korea.
  const words = [...names].flatMap(([code, name]) => [
    [code, code.toLowerCase()],
    [code, name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ")],
  ]);
  for (const [code, word] of words.sort(([, a], [, b]) => b!.length - a!.length)) {
    if (found.includes(code!) || !rest.includes(` ${word} `)) continue;
    found.push(code!);
    rest = rest.replace(` ${word} `, "  ");
  }
  const [one, other] = found;
  return one && other && found.length === 2 && rest.trim() === "" ? [one, other] : null;
}
