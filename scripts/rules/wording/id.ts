import { eachAsked } from "../../facts/asked.ts";
import { recordRule } from "../rule.ts";

/**
 * An id is a word for what it names. A warning, and only of a last word that is a word for another kind:
 * nobody can say what “first-case” is.
 */
export default recordRule({
  id: "wording/id",
  severity: "warning",
  yieldsTo: {
    "vocabulary/outcome": "here",

    "vocabulary/fits": "here",
  },
  docs: {
    demands:
      "The last word of an id does not name another kind of event, status, violation, role, relation, act or penalty than the field that says the kind.",
    why: "The id was written by somebody who knew what it was; one of the two is a slip.",
    source: "The schemas: the field that says the kind stands under x-kind",
    failing: { "cases/other": event("arrested") },
    passing: { "cases/other": event("broken-up") },
  },
  check({ value, scan }, report, { tables }) {
    eachAsked(scan.plan, "kind", value, ({ field, choices, table }, { value: object, path }) => {
      const { pointer } = path;
      const { id, [field]: own, state } = object;
      const code = typeof id === "string" ? /^([a-z]{3})-/.exec(id)?.[1]?.toUpperCase() : undefined;
      if (
        typeof state === "string" &&
        code !== undefined &&
        code !== state &&
        tables.get("states")?.rows.has(code)
      )
        report({
          pointer: `${pointer}/state`,
          message: `This is of ${state}, and its id begins with the code of ${code}.`,
          help: "Correct the State.",
          related: [{ pointer: `${pointer}/id`, message: "its id" }],
          parameters: [String(id), "state"],
        });
      if (typeof id !== "string" || typeof own !== "string") return;
      const all = choices ?? [...(tables.get(table ?? "")?.rows.keys() ?? [])];
      const whole = id.replace(/(?:-?\d+)+$/, "");
      if (!own.includes(whole) && whole.includes("-") && all.includes(whole)) {
        tell(whole);
        return;
      }
      const last = all.find((choice) => choice.includes("-") && whole.endsWith(`-${choice}`));
      if (
        last !== undefined &&
        akin[stemOf(last.split("-")[0]!) ?? ""]?.includes(own) !== true &&
        last !== own &&
        !all.some((one) => one === own && whole.includes(own))
      ) {
        tell(last);
        return;
      }
      const word = stemOf(
        id
          .replace(/(?:-?\d+)+$/, "")
          .split(/[-.]/)
          .at(-1) ?? "",
      );
      if (word === undefined || loose.has(word)) return;
      const meant = all.filter((choice) => choice.split("-").some((part) => stemOf(part) === word));
      if (meant.length === 0 || meant.includes(own) || akin[word]?.includes(own)) return;
      tell(meant[0]!);

      function tell(other: string): void {
        report({
          pointer: `${pointer}/${field}`,
          message: `This is “${String(own)}”, and its id says “${String(id)}”.`,
          help: `If it is “${other}”, correct the field; ids stay, so otherwise write in the note what the id means.`,
          related: [{ pointer: `${pointer}/id`, message: "its id" }],
          parameters: [String(id)],
        });
      }
    });
  },
});

/** Long enough to tell words apart, short enough to find “sentenced” in “sentence”. */
function stemOf(word: string): string | undefined {
  return word.length < 4 ? undefined : word.slice(0, 6).toLowerCase();
}

/** Kinds that the same word is rightly said of. */
const akin: Readonly<Record<string, readonly string[]>> = {
  releas: [
    "sentence-served",
    "parole",
    "pardon",
    "amnesty",
    "commutation",
    "conditionally-released",
    "free",
  ],
  arrest: ["administrative-detention", "pre-trial-detention", "charge"],
  senten: ["verdict", "sentence-changed", "fine", "court-ruling"],
  dismis: ["court-ruling", "appeal-decision", "cassation-decision"],
  appeal: ["court-ruling", "cassation-decision", "complaint-filed"],
  search: ["inspection"],
  compla: ["appeal-filed", "communication", "urgent-appeal"],
};

/** Words that kinds share, or that are said of several. */
const loose: ReadonlySet<string> = new Set(
  [
    "decision",
    "filed",
    "work",
    "start",
    "changed",
    "ended",
    "imposed",
    "opened",
    "proposed",
    "adopted",
    "amended",
  ]
    .concat([
      "detention",
      "verdict",
      "protest",
      "leader",
      "refused",
      "granted",
      "statement",
      "organization",
      "other",
    ])
    .concat([
      "house",
      "meeting",
      "court",
      "custody",
      "freedom",
      "published",
      "rights",
      "member",
      "worker",
      "person",
      "force",
      "refusal",
    ])
    .map((word) => word.slice(0, 6)),
);

function event(id: string): string {
  return `events:
  - id: ${id}
    type: protest
    date: "2016-05-15"
    participants: [{ role: organizer, person: second-person }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
