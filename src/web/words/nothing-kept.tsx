/** What a record without reports says, and what to do then. */
export const nothingKept = (
  <>
    Nothing is kept here yet. <code>readout add FILES --db FILE</code> takes reports in, files, folders or addresses;
    the page shows them as they come.
  </>
);
