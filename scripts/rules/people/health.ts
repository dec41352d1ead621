import type { Case, Person } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";

/**
 * What a person's body or mind has is theirs to tell. A warning, for the rule sees words and cannot
 * tell who first published them; injuries that are the matter of the case are left to its events.
 */
export default recordRule({
  id: "people/health",
  severity: "warning",
  collections: ["cases", "people"],
  docs: {
    demands:
      "The health of somebody named is stated only as far as the person or their lawyer published it: not in “health” of a status, and not in the words of a status, an event, a claim or a note, on the say of a relative, an organization or a report.",
    why: "A diagnosis in a dataset stays with a person for life, and others were not theirs to give away.",
    source: "Universal Declaration of Human Rights, article 12; CONTRIBUTING.md, “Do no harm”",
    repair:
      "Take it out. Where the person or the lawyer said it in public, write “health” at a status with “healthBy”, or a claim with “by” and the person's full name.",
    failing: { "cases/other": status("in poor health") },
    passing: { "cases/other": status("imprisoned again") },
  },
  check({ collection, value: record }, report) {
    const value = record as Partial<Case>;
    look("", { note: value.note });
    if (collection === "people") {
      const { roles = [], ages = [] } = record as Partial<Person>;
      for (const [index, { note }] of roles.entries()) look(`/roles/${index}`, { note });
      for (const [index, { note }] of ages.entries()) look(`/ages/${index}`, { note });
    } else if ((value.people ?? []).length === 0) return;
    for (const [index, status] of (value.statuses ?? []).entries()) {
      if (status.health !== undefined && status.healthBy === undefined)
        say(`/statuses/${index}/health`, status.health);
      look(`/statuses/${index}`, { note: status.note });
    }
    for (const [index, event] of (value.events ?? []).entries()) {
      if (bodily.has(event.type)) continue;
      const { summary, note } = event;
      look(`/events/${index}`, { summary, note });
    }
    for (const [index, { text, note, by = [] }] of (value.claims ?? []).entries()) {
      if (!by.some((name) => name.startsWith("people/"))) look(`/claims/${index}`, { text, note });
    }

    function look(pointer: string, texts: Readonly<Record<string, string | undefined>>) {
      for (const [key, text = ""] of Object.entries(texts)) {
        const word = health.exec(text)?.[0];
        if (word !== undefined) say(`${pointer}/${key}`, word);
      }
    }

    function say(pointer: string, words: string) {
      report({
        pointer,
        message: `“${words}” is about the health of somebody who is named, and nothing says that they or their lawyer published it.`,
        help: "Take it out; or say who published it: “healthBy” at a status, “by” with the full name at a claim.",
        parameters: [pointer.split("/").at(-1)!],
      });
    }
  },
});

/** Injuries, a diagnosis or a death are what these are about. */
const bodily: ReadonlySet<string> = new Set<NonNullable<Case["events"]>[number]["type"]>([
  "attack",
  "torture-or-ill-treatment",
  "medical-finding",
  "psychiatric-detention",
  "death",
]);

const health =
  /\b(?:(?:poor|bad|failing|worsening|ill|his|her|their) health|illness|diseases?|diagnos\w+|hospitali[sz]ed|surgery|cancer|HIV|tubercul\w+|hepatitis|diabet\w+|depression|schizophren\w+|epilep\w+|pregnan\w+|suicid\w+|asthma|(?:a|had a) stroke|heart attack|heart condition|high blood pressure|hypertension|arthritis|ulcers?|migraines?|PTSD|bipolar|dementia|insulin|medication|mentally ill|suffers? from (?:an? )?(?:chronic|serious|severe|mental) \w+)\b|(?<!\p{L})(?:астм|диабет|гепатит|туберкул|диагноз|инсульт|инфаркт|онколог|депресси|шизофрени|эпилепси|беремен|инвалидност|гипертони|қант диабеті|демікпе|ауруы бар)\p{L}*/iu;

function status(note: string): string {
  return `statuses:
  - { id: then, value: imprisoned, of: second-person, asOf: "2019", note: ${note}, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
