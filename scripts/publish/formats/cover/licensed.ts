import type { Licence } from "../catalogue/entry.ts";

/** What the licence of a release covers, and what it does not. */
export function licensed({ id, url }: Licence): string {
  return `The records and this release are licensed under ${id}:
${url}

The licence covers the records as written here: the summaries and the arrangement of
the facts. The documents that they cite keep the terms of their publishers.`;
}
