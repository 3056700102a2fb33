/** Whether the person wants a run to end. The first Ctrl-C lets the part at hand be finished, the second ends at once. */
export interface Interrupt {
  readonly isStopping: boolean;
  /** From now on Ctrl-C means what it always does. */
  end(): void;
}

export function watchInterrupt(): Interrupt {
  let isStopping = false;
  const stop = (): void => {
    isStopping = true;
  };
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const signal of signals) process.once(signal, stop);
  return {
    get isStopping() {
      return isStopping;
    },
    end: () => {
      for (const signal of signals) process.removeListener(signal, stop);
    },
  };
}
