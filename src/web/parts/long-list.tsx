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
  height,
}: {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
  ordered?: boolean;
  label: string;
  className?: string;
  /** The list scrolls within so much. */
  height?: string;
}): ReactNode {
  const [count, setCount] = useState(step);
  const List = ordered ? "ol" : "ul";
  return (
    // What scrolls must be reached by keyboard.
    <List
      className={className}
      aria-label={label}
      tabIndex={height ? 0 : undefined}
      style={height ? { maxHeight: height, overflowY: "auto", position: "relative" } : undefined}
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
