import { type ReactNode, useId } from "react";

/** A part of a page with a heading, a line that says what it shows, and what can be done with it. */
export function Card({
  title,
  about,
  tools,
  children,
}: {
  title: string;
  about?: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head">
        <div>
          <h2 id={id}>{title}</h2>
          {about && <p>{about}</p>}
        </div>
        {tools}
      </div>
      {children}
    </section>
  );
}
