import { recordRule } from "../rule.ts";

/**
 * A person's record says why they may be named, and that is so. Warnings: people judge whether a
 * ground holds; the rule sees only that nothing is said for it.
 */
export default recordRule({
  id: "people/ground",
  severity: "warning",
  collections: ["people"],
  docs: {
    demands:
      "A ground that is not plain from the record is explained in “groundNote”: consent, a choice of one's own, publicity; and “public-office” goes with a role.",
    why: "A private person is named only for a reason that somebody can check, and can withdraw.",
    failing: { "people/second-person": person("consent-documented", "") },
    passing: {
      "people/second-person": person(
        "consent-documented",
        "groundNote: A signed statement of 2019 is kept by the organization.",
      ),
    },
  },
  check({ value }, report) {
    const { ground, groundNote, roles = [] } = value;
    if (ground === "public-office" && roles.length === 0) {
      report({
        pointer: "/ground",
        message: "The person is named for a public office, and the record gives no role.",
        help: "Add the office under “roles”, or another ground.",
        parameters: [ground],
      });
    }
    if (groundNote !== undefined || ground === "public-office" || ground === "deceased") return;
    report({
      pointer: "/ground",
      message: `Nothing says what the ground “${ground}” rests on.`,
      help: "Say it in “groundNote”, in one sentence that gives nobody away.",
      parameters: [ground],
    });
  },
});

function person(ground: string, note: string): string {
  return `ground: ${ground}\n${note}`;
}
