import { recordRule } from "../rule.ts";

/**
 * A person's record says why they may be named, and that is so. Warnings: people judge whether a
 * ground holds; the rule sees only that nothing is said for it.
 */
export default recordRule({
  id: "people/ground",
  severity: "warning",
  yieldsTo: { "people/minor": "record", "people/role-unborne": "record" },
  collections: ["people"],
  docs: {
    demands:
      "A ground that is not plain from the record is explained in its “note”, which tells of no other ground: consent, a choice of one's own, publicity; “public-office” goes with a role that is an office; and every field that tells something about the person (names, roles, ages, claims) is covered by a ground.",
    why: "A private person is named only for a reason that somebody can check, and can withdraw; and what may be said of somebody's office may not hold for their age.",
    failing: { "people/second-person": person("consent-documented", "") },
    passing: {
      "people/second-person": person(
        "consent-documented",
        "note: A signed statement of 2019 is kept by the organization.",
      ),
    },
  },
  check({ value }, report) {
    const { naming, roles = [] } = value;
    for (const [index, { id, ground, note }] of naming.entries()) {
      const pointer = `/naming/${index}/ground`;
      if (ground === "public-office" && roles.every((role) => private_.has(role.value))) {
        report({
          pointer,
          message: `The person is named for a public office, and ${roles.length === 0 ? "the record gives no role" : `no role of theirs is one (${roles.map((role) => role.value).join(", ")})`}.`,
          help: "Add the office under “roles”, or another ground.",
          parameters: [id, ground],
        });
      }
      const words = note === undefined ? undefined : reasons[ground];
      if (words && !words.own.test(note!) && words.other.test(note!))
        report({
          pointer,
          message: `The ground is “${ground}”, and its note tells of another one.`,
          help: "Correct the ground or the note.",
          related: [{ pointer: `/naming/${index}/note`, message: "the note" }],
          parameters: [id, ground, "note"],
        });
      if (note !== undefined || ground === "public-office" || ground === "deceased") continue;
      report({
        pointer,
        message: `Nothing says what the ground “${ground}” rests on.`,
        help: "Say it in “note”, in one sentence that gives nobody away.",
        parameters: [id, ground],
      });
    }
    for (const field of ["names", "roles", "ages", "claims"] as const) {
      if ((value[field] ?? []).length === 0) continue;
      if (naming.some(({ fields }) => fields.includes(field))) continue;
      report({
        pointer: `/${field}`,
        at: "key",
        message: `No ground for naming covers “${field}”.`,
        help: "Name the field under “fields” of the ground that holds for it, add a ground of its own, or leave it out.",
        parameters: [field],
      });
    }
  },
});

const consent =
  /\bconsent|\bagree[ds]?\b|\bpermi(?:ssion|tted)\b|\bsigned\b|\bapproved\b|\basked (?:us|to be named)|\bwish(?:es|ed)\b|соглас|келісім/i;
const publicity =
  /\b(?:[Nn]amed|[Dd]escribed|reported|[Mm]entioned|known) (?:\p{L}+ ){0,6}?(?:in|by) |\b(?:press|media|reports?|appeals|published)\b/u;

/** The words of a note for a ground, and those for another one. */
const reasons: Readonly<Record<string, { readonly own: RegExp; readonly other: RegExp }>> = {
  "consent-documented": { own: consent, other: publicity },
  "already-widely-public": {
    own: /\bpubli|press|media|report|appeal|named|known|СМИ|публи/i,
    other: consent,
  },
};

/** Roles of the table of the tool that are no office. */
const private_: ReadonlySet<string> = new Set([
  ...["human-rights-defender", "activist", "blogger", "journalist", "ngo-worker", "party-member"],
  ...["lawyer", "businessperson", "school-employee", "worker", "pensioner"],
  ...["prisoner-of-conscience", "convicted-person", "suspect", "complainant"],
]);

function person(ground: string, note: string): string {
  return `naming:
  - id: name
    fields: [names, roles]
    ground: ${ground}
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]
    decided: "2020-01-15"
    reviewBy: "2022-01-15"
    ${note}`;
}
