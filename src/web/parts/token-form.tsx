import { type ReactNode, useState } from "react";
import { send } from "../ask.js";
import { useTitle } from "../title.js";

/** Asks for the token of a server that others can reach; the browser gets a session for it. */
export function TokenForm(): ReactNode {
  useTitle("Token");
  const [trouble, setTrouble] = useState("");
  const open = async (form: FormData) => {
    try {
      await send("/session", { token: String(form.get("token")).trim() });
      window.location.reload();
    } catch (error) {
      setTrouble(`${(error as Error).message}.`);
    }
  };
  return (
    <div className="page">
      <h1>A token is needed</h1>
      <p className="in-words">
        This server can be reached from other machines, so it shows its record only to who has a token. Who runs the
        server has it: it stands in the file that was given with <code>--tokens</code>.
      </p>
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
    </div>
  );
}
