import { type ReactNode, useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { forgetAnswers, onNews, useAnswer } from "./ask.js";
import { followLinks, paths, useLocation } from "./location.js";
import { CodebookPage } from "./pages/codebook-page.js";
import { EncounterPage } from "./pages/encounter-page.js";
import { ExplorePage } from "./pages/explore-page.js";
import { HomePage } from "./pages/home-page.js";
import { OfficePage } from "./pages/office-page.js";
import { PersonPage } from "./pages/person-page.js";
import { RelationPage } from "./pages/relation-page.js";
import { ReportPage } from "./pages/report-page.js";
import { Palette } from "./parts/palette.js";
import { TokenForm } from "./parts/token-form.js";
import { useTheme } from "./theme.js";
import { useTitle } from "./title.js";
import { NamesProvider } from "./words/names.js";

/** The dashboard: a head with where one can go, the page that the address names, and a line about the record. */
export function App(): ReactNode {
  return (
    <NamesProvider>
      <Shell />
    </NamesProvider>
  );
}

function Shell(): ReactNode {
  const { path } = useLocation();
  const [theme, toggleTheme] = useTheme();
  const [isPaletteOpen, setIsPaletteOpen] = useState(false);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const { mark, adding, isLost } = useChanges();
  const about = useAnswer("about", "/about", mark);
  const [isLocked, setIsLocked] = useState(false);
  useEffect(() => onNews("locked", () => setIsLocked(true)), []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping = (event.target as Element | null)?.matches("input, textarea, select");
      if ((event.key === "k" && (event.ctrlKey || event.metaKey)) || (event.key === "/" && !isTyping)) {
        event.preventDefault();
        // At once, so that what is typed next goes into its field.
        flushSync(() => setIsPaletteOpen(true));
      } else if (event.key === "?" && !isTyping) setIsHelpOpen(true);
    };
    document.addEventListener("click", followLinks);
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("click", followLinks);
      document.removeEventListener("keydown", press);
    };
  }, []);
  const extra = useMemo(
    () => [
      { label: theme === "dark" ? "Light colours" : "Dark colours", kind: "view", act: toggleTheme },
      { label: "Keys", kind: "help", act: () => setIsHelpOpen(true) },
    ],
    [theme, toggleTheme],
  );
  return (
    <>
      <a className="unseen" href="#main">
        To the content
      </a>
      <header className="shell-head">
        <a className="brand" href={paths.home()}>
          <img src="/mark.svg" alt="" /> Readout
        </a>
        <nav className="shell-nav" aria-label="Pages">
          {links.map(({ label, to, begins }) => (
            <a
              key={label}
              href={to}
              aria-current={begins.some((one) => path.startsWith(one)) || path === to ? "page" : undefined}
            >
              {label}
            </a>
          ))}
        </nav>
        <div className="shell-tools">
          <button className="button" type="button" onClick={() => setIsPaletteOpen(true)}>
            Go to <kbd>Ctrl K</kbd>
          </button>
          <button
            className="button"
            type="button"
            onClick={toggleTheme}
            aria-label={theme === "dark" ? "Light colours" : "Dark colours"}
          >
            {theme === "dark" ? "☀" : "☾"}
          </button>
        </div>
      </header>
      <AddingLine adding={adding} />
      {isLost && (
        <p className="adding" role="alert">
          The server cannot be reached. What is shown may be old; the page goes on by itself once the server is back.
        </p>
      )}
      <main id="main" tabIndex={-1}>
        {isLocked || about.value?.role === null ? <TokenForm /> : pageOf(path, mark)}
      </main>
      <footer className="foot">
        {about.value && (
          <>
            <span>
              {about.value.events.toLocaleString("en")} events in {about.value.place}
            </span>
            <span>Readout {about.value.version}</span>
          </>
        )}
        <a href="/api/openapi.json">The same for programs</a>
        <button className="button quiet" type="button" onClick={() => setIsHelpOpen(true)}>
          Keys <kbd>?</kbd>
        </button>
      </footer>
      <Palette isOpen={isPaletteOpen} onClose={() => setIsPaletteOpen(false)} extra={extra} />
      <Help isOpen={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
    </>
  );
}

const links = [
  { label: "Relations", to: "/", begins: ["/relation/", "/encounter/"] },
  { label: "Explore", to: "/explore", begins: ["/report/", "/person/", "/office/"] },
  { label: "Codebook", to: "/codebook", begins: [] },
];

function pageOf(path: string, mark: number): ReactNode {
  const [page, one, other, third] = partsOf(path);
  if (page === "") return <HomePage mark={mark} />;
  if (page === "relation" && one && other) {
    // Written by hand, codes may be small.
    const [first, second] = [one.toUpperCase(), other.toUpperCase()];
    return <RelationPage key={`${first} ${second}`} one={first} other={second} mark={mark} />;
  }
  if (page === "encounter" && one && other && third) {
    return <EncounterPage key={third} pair={[one, other]} id={third} mark={mark} />;
  }
  if (page === "report" && one) return <ReportPage key={one} id={one} mark={mark} />;
  if (page === "person" && one) return <PersonPage key={one} name={one} mark={mark} />;
  if (page === "office" && one) return <OfficePage key={one} office={one} mark={mark} />;
  if (page === "explore") return <ExplorePage mark={mark} />;
  if (page === "codebook") return <CodebookPage mark={mark} />;
  return <LostPage />;
}

/** The parts of an address; what is no address of ours ("%zz") has one part that names no page. */
function partsOf(path: string): string[] {
  try {
    return path.split("/").slice(1).map(decodeURIComponent);
  } catch {
    return ["lost"];
  }
}

function LostPage(): ReactNode {
  useTitle("No such page");
  return (
    <div className="page">
      <h1>There is no such page</h1>
      <p className="in-words">
        The address may have been cut when it was copied. <a href={paths.home()}>To the start page</a>, or press{" "}
        <kbd>Ctrl K</kbd> and type what you look for.
      </p>
    </div>
  );
}

/** Counts up whenever the record changes while the page is open, so that what is shown is asked for again. */
function useChanges(): { readonly mark: number; readonly adding: readonly Adding[]; readonly isLost: boolean } {
  const [mark, setMark] = useState(0);
  const [adding, setAdding] = useState<readonly Adding[]>([]);
  const [isLost, setIsLost] = useState(false);
  useEffect(() => onNews("change", () => setMark((before) => before + 1)), []);
  useEffect(() => {
    const source = new EventSource("/api/changes");
    let isFirst = true;
    source.addEventListener("record", () => {
      if (!isFirst) {
        forgetAnswers();
        setMark((before) => before + 1);
      }
      isFirst = false;
    });
    source.addEventListener("open", () => setIsLost(false));
    // One that was refused is closed for good, which the questions of the page tell of.
    source.addEventListener("error", () => setIsLost(source.readyState === EventSource.CONNECTING));
    source.addEventListener("adding", ({ data }: MessageEvent<string>) => setAdding(JSON.parse(data)));
    return () => source.close();
  }, []);
  return { mark, adding, isLost };
}

interface Adding {
  readonly run: number;
  readonly reports: number;
  readonly fresh: number;
}

/** How far the programs are that add reports to the record while the page is open. */
function AddingLine({ adding }: { adding: readonly Adding[] }): ReactNode {
  return (
    <div role="status" className={adding.length > 0 ? "adding" : undefined}>
      {adding.map(({ run, reports, fresh }) => (
        <p key={run}>
          Reports are being added: {reports.toLocaleString("en")} so far, {fresh.toLocaleString("en")} of them new or
          changed.
        </p>
      ))}
    </div>
  );
}

const keys: readonly (readonly [string, string])[] = [
  ["Ctrl K, /", "go to a page, two states, a person, or words"],
  ["?", "these keys"],
  ["Tab, Enter", "from one thing to the next, and open it"],
  ["Esc", "close what is open"],
];

function Help({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }): ReactNode {
  const [dialog, setDialog] = useState<HTMLDialogElement | null>(null);
  useEffect(() => {
    if (isOpen) dialog?.showModal();
    else dialog?.close();
  }, [isOpen, dialog]);
  return (
    <dialog ref={setDialog} aria-label="Keys" onClose={onClose}>
      <div className="sheet page">
        <h2>Keys</h2>
        <dl className="facts">
          {keys.map(([key, meaning]) => [
            <dt key={key}>
              <kbd>{key}</kbd>
            </dt>,
            <dd key={meaning}>{meaning}</dd>,
          ])}
        </dl>
        <button className="button" type="button" onClick={onClose}>
          Close
        </button>
      </div>
    </dialog>
  );
}
