import { isObject } from "../../diagnostics/is-object.ts";
import { levelOf } from "../../facts/statement.ts";
import { discrepanciesIn } from "../shared/discrepancies.ts";
import { recordRule } from "../rule.ts";

/** How far a place bears a statement out, against the words beside it and against other places. */
export default recordRule({
  id: "citations/against-itself",
  severity: "warning",
  yieldsTo: { "citations/resolution-unchecked": "here" },
  keys: ["note", "discrepancies", "stage"],
  docs: {
    demands:
      "A citation in full has no note about what is missing. A place that states another value does not support the field in full, and is not the evidence against itself. A resolved discrepancy has evidence that supports a value. A person has checked every statement of a reviewed record, and few sources of a stub were opened.",
    why: "“Full” is what people rely on without looking.",
    failing: { "cases/other": event("full", "Does not say how it ended.") },
    passing: { "cases/other": event("partial", "Does not say how it ended.") },
  },
  check({ value, facts, scan }, report) {
    for (const { value: citation, pointer } of scan.holders.supports) {
      const { supports, note } = citation;
      if (supports !== "full" || typeof note !== "string") continue;
      const said = lacking.exec(note)?.[0];
      if (said === undefined) continue;
      report({
        pointer,
        message: `The place is said to bear this out in full, and the note says “${said.trim()}”.`,
        help: "Write partial or none, or correct the note.",
      });
    }
    for (const { discrepancy, pointer, holder, at } of discrepanciesIn(scan)) {
      const evidence = discrepancy.evidence ?? [];
      const stated = discrepancy.citations.map(placeOf);
      const own = Array.isArray(holder["citations"]) ? (holder["citations"] as unknown[]) : [];
      if (evidence.length > 0 && evidence.every((each) => stated.includes(placeOf(each)))) {
        report({
          pointer: `${pointer}/evidence`,
          message: "The place that states the other value is the evidence for this one.",
          help: "Cite what shows which value is right, or leave “evidence” out if the document itself shows it.",
          parameters: [discrepancy.field],
        });
      } else if (
        discrepancy.status === "resolved" &&
        evidence.length > 0 &&
        evidence.every(({ supports }) => supports === "none")
      ) {
        report({
          pointer: `${pointer}/evidence`,
          message:
            "No place in the evidence bears the value out, and the discrepancy is called resolved.",
          help: "Cite what shows it, or write open.",
          parameters: [discrepancy.field],
        });
      }
      // A place that prints no year may be said to bear the date out, with the year from beside it.
      if (discrepancy.field !== "date" || discrepancy.stated.startsWith("XXXX")) continue;
      const index = own.findIndex(
        (each) => isObject(each) && each["supports"] === "full" && stated.includes(placeOf(each)),
      );
      if (index < 0) continue;
      report({
        pointer: `${at}/citations/${index}`,
        message: `This place states another ${discrepancy.field} (${discrepancy.stated}), so it does not bear the statement out in full.`,
        help: "Write partial, with a note on what the place says.",
        related: [{ pointer, message: "the discrepancy" }],
        parameters: [discrepancy.field],
      });
    }
    const record = value as unknown as Readonly<Record<string, unknown>>;
    const unchecked = facts.statements - facts.checked;
    if (record["stage"] === "reviewed" && unchecked > 0) {
      report({
        pointer: "/stage",
        severity: "error",
        message: `This record is called reviewed, and ${unchecked} of its ${facts.statements} statements ${unchecked === 1 ? "is" : "are"} not checked.`,
        help: "“casebook evidence RECORD --check-as HANDLE” writes who compared them with the sealed places. Or take “reviewed” out.",
      });
    }
    const statements = ["events", "claims", "items", "provisions"].reduce(
      (sum, key) => sum + (Array.isArray(record[key]) ? record[key].filter(isOpened).length : 0),
      0,
    );
    if (record["stage"] === "stub" && statements > 4)
      report({
        pointer: "/stage",
        message: `This record is called a stub, and somebody has opened the sources of ${statements} of its statements.`,
        help: "Take “stub” out, or write draft.",
      });
  },
});

const lacking =
  /(?:^|[,;.] )(?:(?:but )?(?:not|without) (?:the |a |an |any |his |her |its )?\w+(?: \w+){0,3}[.;]?$|and (?:names|gives|has|says) (?:neither|no|none|nothing)\b|(?:no|neither) (?:day|date|year|month|name|town|place|number|court|article|length)\b)|^(?:does not (?:say|give|name|state|mention)|says nothing\b|not (?:opened|read)\b|only the (?:opening|title)|gives (?:the )?(?:month|year|day|name|number)s? (?:only|alone)|all but\b|everything but\b|(?:gives|has|names|says) (?:only|the \w+ alone)|(?:names?|gives?|has|calls?|places?|ties?|describes?|speaks?) [^.]*\b(?:but not|not the|not of|without (?:a|the|saying|giving|naming)|alone[.;]?$)|(?:[^.]*[,;] )?(?:\w+ ){0,8}(?:is|was|were|are) not (?:given|named|stated|printed|in (?:the part|what) that was read)\b|[^.]*\bprints? another\b)[^.]*/i;

function isOpened(part: unknown): boolean {
  return isObject(part) && levelOf(part) !== "cited";
}

function placeOf(citation: unknown): string {
  if (!isObject(citation)) return "";
  const at = isObject(citation["at"]) ? Object.entries(citation["at"]).toSorted() : [];
  return JSON.stringify([citation["source"], at]);
}

function event(supports: string, note: string): string {
  return `events:
  - id: meeting
    type: protest
    date: "2016-05-15"
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: ${supports}, note: "${note}" }]`;
}
