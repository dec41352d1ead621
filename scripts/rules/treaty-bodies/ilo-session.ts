import { recordRule } from "../rule.ts";

/**
 * The International Labour Conference meets once a year, in 2006 also for seafarers and in 2020 not at all. The
 * numbers are from memory, so this is a warning.
 */
export default recordRule({
  id: "treaty-bodies/ilo-session",
  severity: "warning",
  collections: ["recommendations"],
  keys: ["session"],
  docs: {
    demands:
      "The session of the International Labour Conference is one of the year in which the set was adopted: since 1995 the year less 1911, since 2021 the year less 1912.",
    why: "Records of the committee are found by the session.",
    failing: { "recommendations/ngo-report": set(88) },
    passing: { "recommendations/ngo-report": set(106) },
  },
  check({ value: { issuer, adopted } }, report) {
    if (issuer.kind !== "ilo-supervisory" || issuer.session === undefined) return;
    const year = Number(/^(\d{4})/.exec(adopted?.value ?? "")?.[1]);
    const meant = year - (year > 2020 ? 1912 : 1911);
    // Before 1995 there were years with two; seafarers met early in 2006.
    const tolerance = year < 1995 ? 2 : year === 2006 ? 1 : 0;
    if (!(Math.abs(issuer.session - meant) > tolerance)) return;
    report({
      pointer: "/issuer/session",
      message: `Session ${issuer.session} was not in ${year}: session ${meant} was.`,
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
