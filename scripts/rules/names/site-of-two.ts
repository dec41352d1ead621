import { addTo } from "../../diagnostics/add-to.ts";
import type { RecordFacts, TextAt } from "../../facts/facts.ts";
import { facts } from "../../facts/declared.ts";
import { textsOf } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";

const sites = facts("organizations", { sites: (organization) => textsOf(organization, "domains") });

/** A site has one owner. A warning: two bodies may share one, and then one is a part of the other. */
export default corpusRule({
  id: "names/site-of-two",
  severity: "warning",
  yieldsTo: { "twice/record": "record", "names/likely-duplicate": "record" },
  facts: [sites],
  docs: {
    demands: "A site is among the “domains” of one organization.",
    why: "The site tells who published a page; with two owners a page is credited to the wrong one.",
    failing: {
      "organizations/example-ngo": "domains: [example.org]",
      "organizations/review-council": "domains: [example.org]",
    },
    passing: { "organizations/example-ngo": "domains: [example.org]" },
  },
  check(corpus, report) {
    const owners = new Map<string, { record: RecordFacts; at: TextAt }[]>();
    for (const record of corpus.of("organizations"))
      for (const at of sites.of(record)?.sites ?? [])
        addTo(owners, at.text.toLowerCase().replace(/^www\./, ""), { record, at });
    for (const [site, all] of owners) {
      if (all.length < 2) continue;
      // Whose sources are here is the likelier owner.
      const [owner, ...others] = all.toSorted(
        (a, b) => mentionsOf(b.record) - mentionsOf(a.record),
      );
      for (const { record, at } of others)
        if (record !== owner!.record)
          report(record, {
            pointer: at.pointer,
            message: `${site} is a site of “${owner!.record.id}” too.`,
            help: "Keep it with its owner. A part of a body needs no site of its own: “relations” says part-of.",
            related: [
              { record: owner!.record, pointer: owner!.at.pointer, message: "the other owner" },
            ],
            parameters: [site],
          });
    }

    function mentionsOf({ id }: RecordFacts): number {
      return corpus.inbound(`organizations/${id}`).length;
    }
  },
});
