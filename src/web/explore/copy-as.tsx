import { type ReactNode, useState } from "react";
import { saveFile } from "../parts/save.js";

/** The same question for other programs, and its answer as a file. */
export function CopyAs({ query }: { query: URLSearchParams }): ReactNode {
  const [copied, setCopied] = useState<string | null>(null);
  const text = query.toString();
  const address = (format: string) => `${window.location.origin}/api/events.${format}${text && `?${text}`}`;
  const options = [...query].map(([name, value]) => `--${kebab(name)} ${JSON.stringify(value)}`).join(" ");
  const forms: Readonly<Record<string, string>> = {
    "Command line": `readout export --format csv ${options}`.trim(),
    curl: `curl -s '${address("jsonl")}'`,
    R: `events <- read.csv("${address("csv")}")`,
    Python: `import pandas as pd\nevents = pd.read_csv("${address("csv")}")`,
    "Link to this page": window.location.href,
  };
  const copy = async (name: string, form: string) => {
    try {
      await navigator.clipboard.writeText(form);
      setCopied(`${name} copied`);
    } catch {
      // Without the right to the clipboard the words are still useful as a file.
      saveFile("readout-question.txt", "text/plain", form);
    }
  };
  return (
    <div className="row">
      <details className="menu">
        <summary className="button">Copy as</summary>
        <ul>
          {Object.entries(forms).map(([name, form]) => (
            <li key={name}>
              <button className="button quiet" type="button" title={form} onClick={() => void copy(name, form)}>
                {name}
              </button>
            </li>
          ))}
        </ul>
      </details>
      <details className="menu">
        <summary className="button">Download</summary>
        <ul>
          {["csv", "jsonl", "parquet"].map((format) => (
            <li key={format}>
              <a className="button quiet" href={address(format)} download>
                {format}
              </a>
            </li>
          ))}
        </ul>
      </details>
      <span role="status" className="cite">
        {copied}
      </span>
    </div>
  );
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
