import { baseOf, iriOf } from "../publish/release/addresses.ts";
import type { Delta } from "../publish/release/delta.ts";
import { sentencesOf } from "../changes/words/sentences.ts";
import { tellingOf } from "./pages/changes.tsx";
import type { Reader } from "./reader.ts";

/**
 * The changes of a release as an Atom feed (RFC 4287), an entry for each record. People have none. The time is
 * the day on which the release was issued.
 */
export function feedOf(reader: Reader, delta: Delta, issued: string): string {
  const { dataset } = reader.release;
  const base = baseOf(reader.release);
  const updated = `${issued}T00:00:00Z`;
  const telling = tellingOf(reader, delta);
  const author = String(dataset["publisher"] ?? dataset["title"]);
  const entries = delta.changes
    .filter(({ record }) => !record.startsWith("people/"))
    .map((change) => {
      const address = iriOf(base, change.record);
      const text = sentencesOf(change, telling)
        .map((sentence) => sentence.text)
        .join(" ");
      return `  <entry>
    <id>${escaped(`${address}?version=${String(dataset["version"])}`)}</id>
    <title>${escaped(reader.titleOf(change.record))}</title>
    <updated>${updated}</updated>
    <link href="${escaped(address)}"/>
    <summary>${escaped(text)}</summary>
  </entry>
`;
    });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escaped(iriOf(base, "changes.atom"))}</id>
  <title>${escaped(String(dataset["title"]))}</title>
  <updated>${updated}</updated>
  <author><name>${escaped(author)}</name></author>
${entries.join("")}</feed>
`;
}

/** Most addresses of one sitemap (sitemaps.org, protocol 0.9). */
const MOST = 50_000;

/**
 * The addresses of all pages that search engines may list: no people. More than fit into one file stand in several,
 * and `sitemap.xml` lists those.
 *
 * @param base of the web addresses
 * @param ids of the records, by collection
 */
export function sitemapsOf(
  base: string,
  ids: ReadonlyMap<string, readonly string[]>,
  most = MOST,
): { readonly path: string; readonly content: () => string }[] {
  const open = [...ids].filter(([collection]) => collection !== "people");
  const count = open.reduce((sum, [, some]) => sum + some.length, 1);
  const names = () => [
    "",
    ...open.flatMap(([collection, some]) => some.map((id) => `${collection}/${id}`)),
  ];
  const map = (from: number, to: number) => () =>
    listOf(
      "urlset",
      "url",
      names()
        .slice(from, to)
        .map((name) => base + name),
    );
  if (count <= most) return [{ path: "sitemap.xml", content: map(0, count) }];
  const parts = Array.from({ length: Math.ceil(count / most) }, (_, index) => ({
    path: `sitemap-${index + 1}.xml`,
    content: map(index * most, (index + 1) * most),
  }));
  const all = parts.map(({ path }) => base + path);
  return [{ path: "sitemap.xml", content: () => listOf("sitemapindex", "sitemap", all) }, ...parts];
}

function listOf(root: string, entry: string, addresses: readonly string[]): string {
  const lines = addresses.map(
    (address) => `  <${entry}><loc>${escaped(address)}</loc></${entry}>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join("")}</${root}>
`;
}

/** Text of XML: control characters, which XML cannot hold, are left out. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
