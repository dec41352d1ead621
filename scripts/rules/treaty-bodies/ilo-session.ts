import { recordRule } from "../rule.ts";

/**
 * The International Labour Conference meets once a year, in 2006 also for seafarers. The numbers are from
 * memory, so this is a warning, and a session off by one is let pass.
 */
export default recordRule({
  id: "treaty-bodies/ilo-session",
  severity: "warning",
  collections: ["recommendations"],
  keys: ["session"],
  docs: {
    demands:
      "The session of the International Labour Conference is one of the year in which the set was adopted: about the year less 1911.",
    why: "Records of the committee are found by the session.",
    failing: { "recommendations/ngo-report": set(88) },
    passing: { "recommendations/ngo-report": set(106) },
  },
  check({ value: { issuer, adopted } }, report) {
    if (issuer.kind !== "ilo-supervisory" || issuer.session === undefined) return;
    const year = Number(/^(\d{4})/.exec(adopted?.value ?? "")?.[1]);
    const off = Math.abs(issuer.session - (year - 1911));
    if (!(off > 2)) return;
    report({
      pointer: "/issuer/session",
      message: `Session ${issuer.session} was not in ${year}: about session ${year - 1911} was.`,
      help: "Compare the number with the document, or correct the year.",
      related: [{ pointer: "/adopted/value", message: "when the set was adopted" }],
      parameters: [String(issuer.session)],
    });
  },
});

function set(session: number): string {
  return `source: ngo-report
issuer: { kind: ilo-supervisory, organization: review-council, session: ${session} }
state: XAA
adopted: { value: "2017-06", citations: [{ source: ngo-report, at: { section: demands, item: "1" }, supports: full }] }
items:
  - { id: "1", summary: Let unions be founded., at: { section: demands, item: "1" } }`;
}
