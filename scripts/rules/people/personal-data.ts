import { corpusRule } from "../rule.ts";

/**
 * Nothing that leads to a person's door. Judged on facts that hold the kind only, so that a record
 * with other faults is judged as well and no finding holds the value. E-mail addresses, telephone
 * numbers, identity numbers and coordinates are errors; a street address is a guess by its words, so a
 * warning.
 */
export default corpusRule({
  id: "people/personal-data",
  severity: "error",
  docs: {
    demands:
      "No text of a record, and no name of a file, holds an e-mail address, a telephone number, an identity number, a date of birth, a bank account or card, a private profile or handle, a key in an address, a child or a relative by name, coordinates, a number plate, a street address, a password, a link to a place on a map, or a word of something told in confidence.",
    why: "Whoever wants to harm a witness needs no more than that; and what is pushed stays in git.",
    source: "OHCHR, Manual on Human Rights Monitoring, on the principle of do no harm",
    failing: { "cases/other": claim("Reach the organizer at organizer@mail.example .") },
    passing: { "cases/other": claim("The organizer can be reached through the office.") },
  },
  check(corpus, report) {
    return (record) => {
      for (const { pointer, kinds } of record.personal) {
        for (const kind of kinds) {
          report(record, {
            pointer,
            // The name of a file is in every report; only what is in the file can be held back.
            ...(pointer !== "" && { private: true }),
            severity: guessed.has(kind) ? "warning" : "error",
            message: `${pointer === "" ? "The file's name" : "This text"} seems to hold ${kind === "coordinates" ? "" : /^[aei]/.test(kind) ? "an " : "a "}${kind}.`,
            help: "Take it out before you push. If it has been pushed already, tell the maintainers at once: git keeps it until the history is rewritten.",
            parameters: [kind],
          });
        }
      }
    };
  },
});

/** Kinds that are known by words and forms alone. */
const guessed: ReadonlySet<string> = new Set([
  "street address",
  "number plate",
  "relative's name",
  "child's name",
  "word of something told in confidence",
]);

function claim(text: string): string {
  return `claims:
  - { id: reach, text: ${text}, status: reported, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
