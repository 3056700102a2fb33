import { decodeDocument } from "../bytes/decode-text.js";
import { readWhole } from "../bytes/read-whole.js";
import type { Disk } from "../disk.js";
import { fetchDocument } from "../fetch/fetch-document.js";
import type { Fetcher } from "../fetch/fetcher.js";
import { feedAddresses } from "../formats/read-feed-list.js";
import { isAddress } from "../open-given.js";

/**
 * The feeds to watch, each once: addresses of feeds as they are, and of a file or an address that is an OPML list those
 * that it names. An address is taken for a list by its name alone (".opml"), so that a feed is not fetched twice.
 */
export async function listFeeds(inputs: readonly string[], disk: Disk, fetcher: Fetcher): Promise<string[]> {
  const feeds: string[] = [];
  for (const input of inputs) {
    if (isAddress(input) && !/\.opml(?:$|[?#])/i.test(input)) {
      feeds.push(input);
      continue;
    }
    const chunks = isAddress(input) ? (await fetchDocument(input, fetcher, 0)).chunks : disk.openFile(input);
    const { text } = decodeDocument(await readWhole(chunks, input), input, { guess: true });
    feeds.push(...feedAddresses(text, input));
  }
  return [...new Set(feeds)];
}
