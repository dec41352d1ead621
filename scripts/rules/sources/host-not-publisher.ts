import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import type { RecordFacts, TextAt } from "../../facts/facts.ts";
import { each, stringOf, stringsOf, textOf, textsOf } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";

const sources = facts("sources", {
  kind: textOf,
  host: textOf,
  publisher: textOf,
  urls: textsOf,
});
/** Host names of the sites of an organization, and those whose sites may be its own. */
const organizations = facts("organizations", {
  domains: stringsOf,
  kin: (organization) =>
    each(organization, "relations", (relation) =>
      ["part-of", "predecessor", "member-of"].includes(String(relation.value["type"]))
        ? stringOf(relation, "organization")
        : undefined,
    ),
});

/**
 * An address is on a site of the publisher or of the host that the source names. A warning, for
 * an organization has more sites than its record knows; not judged where it knows none.
 */
export default corpusRule({
  id: "sources/host-not-publisher",
  severity: "warning",
  yieldsTo: {
    "names/site-of-two": "here",
    "sources/kind": "record",
    "sources/duplicate": "here",
    "wording/unfinished": "here",
  },
  judges: sources,
  facts: [organizations],
  docs: {
    demands:
      "The addresses of a source are on a site of its publisher or of its host, by the “domains” of those organizations; of the host, if one is named whose sites are known.",
    why: "Figures credited to one office and found on the site of another may be neither's own.",
    failing: { "organizations/example-ngo": "domains: [watch.example]" },
    passing: { "organizations/example-ngo": "domains: [example.org]" },
  },
  check(corpus, report) {
    return (record, { kind, host: holder, publisher, urls }) => {
      const holders = [holder, publisher].flatMap((at) => at ?? []);
      const known = holders.flatMap(({ text }) => domainsOf(corpus, text));
      if (known.length === 0) return;
      swapped(record, holder, publisher, urls);
      // A host that is named and whose sites are not known may be the one.
      if (holder && domainsOf(corpus, holder.text).length === 0) return;
      for (const { pointer, text } of urls) {
        const host = URL.canParse(text) ? new URL(text).hostname : undefined;
        if (host === undefined || archives.some((archive) => isOn(host, archive))) continue;
        if (known.some(({ domain }) => isOn(host, domain))) continue;
        if (isShared(host, kind?.text)) continue;
        const owner = ownerOf(corpus, host);
        report(record, {
          pointer,
          message: `The address is on ${host}, which is not a site of ${holders.map((at) => `“${at.text}”`).join(" or ")}${owner ? `, but one of “${owner.id}”` : ""}.`,
          help: owner
            ? `Write host: ${owner.id}, or correct the publisher or the address.`
            : "Name in “host” whose site it is, or add the site to “domains” of the publisher.",
          ...(owner ? { suggestions: [owner.id] } : {}),
          related: [
            ...holders.map((at) => ({ pointer: at.pointer, message: "who published or holds it" })),
            ...known.slice(0, 1).map(({ record: of, pointer: at }) => ({
              record: of,
              pointer: at,
              message: "its site",
            })),
          ],
          parameters: [host],
        });
      }
    };

    /** A host that holds none of the addresses, all of which are on a site of the publisher. */
    function swapped(
      record: RecordFacts,
      host: TextAt | undefined,
      publisher: TextAt | undefined,
      urls: readonly TextAt[],
    ): void {
      if (!host || !publisher || host.text === publisher.text || urls.length === 0) return;
      const isOf = (id: string) => {
        const sites = domainsOf(corpus, id);
        return urls.every(({ text }) => {
          const at = URL.canParse(text) ? new URL(text).hostname : "";
          return sites.some(({ domain }) => isOn(at, domain));
        });
      };
      if (domainsOf(corpus, host.text).length === 0 || isOf(host.text) || !isOf(publisher.text))
        return;
      report(record, {
        pointer: publisher.pointer,
        message: `The address is on a site of the publisher “${publisher.text}”, and the host “${host.text}” holds none: the two may have changed places.`,
        help: "The publisher wrote the document, the host keeps it on its site; leave “host” out where both are one.",
        related: [{ pointer: host.pointer, message: "the host" }],
        parameters: ["swapped"],
      });
    }
  },
});

/** Keepers of copies, who publish nothing themselves. */
const archives = ["web.archive.org", "archive.org", "archive.today", "archive.ph", "perma.cc"];

/**
 * Sites on which many publish under their own names: those of the UN for its documents, and the one
 * portal of all State bodies (gov.kz, gov.uk).
 */
function isShared(host: string, kind: string | undefined): boolean {
  if (kind === "un-document" || kind === "treaty-body-decision") {
    return ["un.org", "ohchr.org", "undocs.org"].some((domain) => isOn(host, domain));
  }
  return (
    /^(www\.)?gov\.[a-z]{2}$/.test(host) && kind !== undefined && /^official-|^legis/.test(kind)
  );
}

function isOn(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

interface Site {
  readonly domain: string;
  /** The organization that lists it, and where. */
  readonly record: RecordFacts;
  readonly pointer: string;
}

/** The sites of an organization and of those it is a part of. */
function domainsOf(corpus: Corpus, id: string): Site[] {
  const found: Site[] = [];
  const waiting = [id];
  const seen = new Set<string>();
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const record = seen.has(next) ? undefined : corpus.record("organizations", next);
    seen.add(next);
    const { domains = [], kin = [] } = organizations.of(record) ?? {};
    found.push(
      ...domains.map((domain, index) => ({
        domain,
        record: record!,
        pointer: `/domains/${index}`,
      })),
    );
    waiting.push(...kin);
  }
  return found;
}

function ownerOf(corpus: Corpus, host: string): RecordFacts | undefined {
  return corpus
    .of("organizations")
    .find((record) => organizations.of(record)?.domains.some((domain) => isOn(host, domain)));
}
