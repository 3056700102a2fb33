import { type ReactNode, useId } from "react";

/** A part of a page with a heading, a line that says what it shows, and what can be done with it. */
export function Card({
  title,
  about,
  tools,
  className = "",
  children,
}: {
  title: string;
  about?: ReactNode;
  tools?: ReactNode;
  className?: string;
  children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <section className={`card ${className}`.trim()} aria-labelledby={id}>
      <div className="card-head">
        <div className="card-words">
          <h2 id={id}>{title}</h2>
          {about && <p>{about}</p>}
        </div>
        {tools}
      </div>
      {children}
    </section>
  );
}
