import { type ReactNode, useState } from "react";

const step = 60;

/** The first items of a list that may be long, and a button for more, so that no page draws thousands at once. */
export function LongList<Item>({
  items,
  keyOf,
  children,
  ordered = false,
  label,
  className,
  scrolls = false,
}: {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
  ordered?: boolean;
  label: string;
  className?: string;
  /** The list is no higher than the style sheet says, and scrolls. */
  scrolls?: boolean;
}): ReactNode {
  const [count, setCount] = useState(step);
  const List = ordered ? "ol" : "ul";
  return (
    // What scrolls must be reached by keyboard.
    <List
      className={[className, scrolls && "scrolls"].filter(Boolean).join(" ") || undefined}
      aria-label={label}
      tabIndex={scrolls ? 0 : undefined}
    >
      {items.slice(0, count).map((item) => (
        <li key={keyOf(item)}>{children(item)}</li>
      ))}
      {items.length > count && (
        <li>
          <button className="button quiet" type="button" onClick={() => setCount(count + step)}>
            {Math.min(step, items.length - count)} more of {(items.length - count).toLocaleString("en")}
          </button>
        </li>
      )}
    </List>
  );
}
