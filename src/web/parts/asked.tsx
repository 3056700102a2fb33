import { type ReactNode, useState } from "react";
import { AskError, type Asked, forgetAnswers, send } from "../ask.js";

/** Shows what was asked for once it is there; until then that it is on its way, or what went wrong and what helps. */
export function Show<Value>({
  asked,
  what,
  children,
}: {
  asked: Asked<Value>;
  what: string;
  children: (value: Value) => ReactNode;
}): ReactNode {
  if (asked.state === "trouble") return <Trouble error={asked.error} />;
  if (asked.value === null) {
    return (
      <p className="waiting" role="status">
        {what} …
      </p>
    );
  }
  return children(asked.value);
}

function Trouble({ error }: { error: Error }): ReactNode {
  const problem = error instanceof AskError ? error.problem : null;
  if (problem?.code === "api/no-access") return <TokenForm />;
  return (
    <div className="trouble" role="alert">
      <p>{error.message}.</p>
      <p>{problem?.hint ?? "Is `readout serve` still running?"}</p>
    </div>
  );
}

function TokenForm(): ReactNode {
  const [trouble, setTrouble] = useState("");
  const open = async (form: FormData) => {
    try {
      await send("/session", { token: String(form.get("token")) });
      forgetAnswers();
      window.location.reload();
    } catch (error) {
      setTrouble((error as Error).message);
    }
  };
  return (
    <form className="card row" action={open}>
      <label className="field">
        Token of this server
        <input name="token" type="password" autoComplete="off" required />
      </label>
      <button className="button primary" type="submit">
        Open
      </button>
      <p role="alert">{trouble}</p>
    </form>
  );
}
