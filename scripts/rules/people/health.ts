import type { Case } from "../../schema/records.ts";
import { wording } from "../../texts/text.ts";
import { recordRule } from "../rule.ts";

/**
 * What a person's body or mind has is theirs to tell. A warning, for the rule sees words and cannot
 * tell who first published them; injuries that are the matter of the case are left to its events.
 */
export default recordRule({
  id: "people/health",
  severity: "warning",
  collections: ["cases", "people", "organizations"],
  docs: {
    demands:
      "The health of somebody named is stated only as far as the person or their lawyer published it: not in “health” of a status, and not in the words of a status, an event, a claim, an answer, a question or a note, on the say of a relative, an organization or a report.",
    why: "A diagnosis in a dataset stays with a person for life, and others were not theirs to give away.",
    source: "Universal Declaration of Human Rights, article 12; CONTRIBUTING.md, “Do no harm”",
    repair:
      "Take it out. Where the person or the lawyer said it in public, write “health” at a status with “healthBy”, or a claim with “by” and the person's full name.",
    failing: { "cases/other": status("in poor health") },
    passing: { "cases/other": status("imprisoned again") },
  },
  check({ collection, value: record, scan }, report) {
    const { statuses = [], events = [], claims = [], people } = record as Partial<Case>;
    // Of a case of nobody in particular only what tells of one person is told of somebody.
    const isOfNobody = collection === "cases" && (people ?? []).length === 0;
    for (const [index, { health, healthBy }] of statuses.entries())
      if (health !== undefined && healthBy === undefined) say(`/statuses/${index}/health`, health);
    for (const text of scan.texts) {
      const { pointer, key } = text;
      if (!told.has(key)) continue;
      const word = text.read(illness);
      if (word === undefined || (isOfNobody && !ofOne.test(text.text))) continue;
      const [, list, at] = pointer.split("/");
      if (list === "claims" && claims[Number(at)]?.by?.some((name) => name.startsWith("people/")))
        continue;
      if (list === "events" && key !== "note" && bodily.has(events[Number(at)]?.type ?? ""))
        continue;
      if (collection === "organizations" && !named.test(text.text)) continue;
      say(pointer, word);
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

/** The keys of our own sentences. */
const told: ReadonlySet<string> = new Set(["note", "summary", "text", "resolution", "finding"]);
const ofOne =
  /\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er) (?:has|had|is|was|takes|took|suffer\w*|health|illness|disease|diagnosis)\b/;
const named = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;

/** Injuries, a diagnosis or a death are what these are about. */
const bodily: ReadonlySet<string> = new Set<NonNullable<Case["events"]>[number]["type"]>([
  "attack",
  "torture-or-ill-treatment",
  "medical-finding",
  "psychiatric-detention",
  "death",
]);

const illness = wording(
  {
    words:
      "poor bad fail wors ill his her thei illn dise diag hosp surg canc tumo HIV AIDS tube hepa diab depr schi para psyc halo anti epil preg suic asth stro hear bloo hype arth ulce migr PTSD bipo deme alzh park canc leuk scle cirr kidn dial chem insu medi ment suff addi abor misc infe impo vene аборт выки астм диаб гепа тубе диаг инсу инфа онко депр шизо эпил бере инва гипе қант демі ауру",
  },
  /\b(?:(?:poor|bad|failing|worsening|ill|his|her|their) health|illness|diseases?|diagnos\w+|hospitali[sz]ed|surgery|cancer|HIV|tubercul\w+|hepatitis|diabet\w+|depression|schizophren\w+|epilep\w+|pregnan\w+|suicid\w+|asthma|(?:a|had a) stroke|heart attack|heart condition|high blood pressure|hypertension|arthritis|ulcers?|migraines?|PTSD|bipolar|dementia|insulin|medication|mentally ill|suffers? from (?:an? )?(?:chronic|serious|severe|mental) \w+|tumou?rs?|leuk[ae]emia|multiple sclerosis|Alzheimer\S*|Parkinson\S*|cirrhosis|kidney (?:disease|failure|stones?)|on dialysis|chemotherap\w+|paranoi\w+|psychos[ie]s|psychotic|haloperidol|antidepressants?|antipsychotic\w*|alcoholi(?:c|sm)|drug addict\w*|(?<!forced )(?<!on )(?:an |had )abortions?|miscarriages?|infertil\w+|impotent|venereal)\b|\bAIDS\b|(?<!\p{L})(?:астм|диабет|гепатит|туберкул|диагноз|инсульт|инфаркт|онколог|депресси|шизофрени|эпилепси|беремен|инвалидност|гипертони|аборт|выкидыш|қант диабеті|демікпе|ауруы бар)\p{L}*/iu,
);

function status(note: string): string {
  return `statuses:
  - { id: then, value: imprisoned, of: second-person, asOf: "2019", note: ${note}, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
