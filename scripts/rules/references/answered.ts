import { isObject, objectsIn } from "../../diagnostics/is-object.ts";
import type { Values } from "../../facts/item.ts";
import { recordRule } from "../rule.ts";
import { cited } from "../shared/example-citation.ts";

/** A question that the record answers is none. A warning: the words may ask for more than the field holds. */
export default recordRule({
  id: "references/answered",
  severity: "warning",
  yieldsTo: { "references/about": "here" },
  keys: ["openQuestions"],
  docs: {
    demands:
      "An open question does not ask only for a day, a number, a place, a length, a sum or a producer that the record gives exactly, from a source that was read and without an open discrepancy.",
    why: "Readers think that the value is unknown, and somebody looks for it again.",
    failing: { "cases/other": question("On which day was the meeting?") },
    passing: { "cases/other": question("How many people came to the meeting?") },
  },
  check({ value }, report) {
    const record = value as unknown as Values;
    for (const [index, { about, text, id }] of objectsIn(record["openQuestions"]).entries()) {
      if (typeof about !== "string" || typeof text !== "string" || asksMore.test(text)) continue;
      const asked = questions.find(({ asks }) => asks.test(text));
      const found = asked && answerTo(asked, record, about);
      if (!found) continue;
      report({
        pointer: `/openQuestions/${index}`,
        message: `“${text}” is answered by the record: “${found.answer}”.`,
        help: "Take the question out; if the value is not sure, say so in a discrepancy or correct it.",
        related: [{ pointer: found.pointer, message: "the answer" }],
        parameters: [String(id)],
      });
    }
  },
});

interface Question {
  readonly asks: RegExp;
  /** Paths from the part or the record; the first that is there answers it. */
  readonly fields: readonly string[];
  readonly exactly?: RegExp;
}

const day = /^\d{4}-\d\d-\d\d$/;
const questions: readonly Question[] = [
  {
    asks: /^(?:On (?:which|what) (?:day|date)|(?:Which|What) (?:day|date)|When) (?:was|were|did|is|does|of)\b/i,
    fields: ["date", "date/value", "adopted", "adopted/value", "asOf"],
    exactly: day,
  },
  {
    asks: /^(?:Which|What) (?:number|symbol)(?: and (?:day|date))? (?:has|does|did|is|was|bears)\b/i,
    fields: ["number", "symbol"],
  },
  {
    asks: /^(?:In which (?:town|city|place)|Where) (?:was|were|did|is|does)\b/i,
    fields: ["place"],
  },
  {
    asks: /^(?:How long (?:was|is|did)|Which (?:term|sentence|length) (?:was|did|has))\b/i,
    fields: ["outcome/imprisonment/exact", "outcome/restrictedFreedom/exact", "duration/exact"],
  },
  {
    asks: /^(?:How (?:much|high) (?:was|is)|Which sum (?:was|did))\b/i,
    fields: ["outcome/payment/amount/exact", "outcome/fine/amount/exact"],
  },
  {
    asks: /^(?:Which (?:office|body|organization|authority)|Who) (?:has )?(?:produced|published|made|counted|collected|issued)\b/i,
    fields: ["/producer", "/publisher", "/issuer/organization"],
  },
];

/** A second question behind the first. */
const asksMore =
  /\b(?:and|or) (?:how|why|what|who|where|whether|which|by whom|if so|before|after|the (?:hour|exact))\b|\b(?:more exactly|besides|else|other)\b|[?;][^.]*\?/i;

/** What the part, or the field, that the question is about says of it. */
function answerTo({ fields, exactly }: Question, record: Values, about: string) {
  const part = partOf(record, about);
  const holder = part?.value ?? record;
  for (const field of fields) {
    const fromRecord = field.startsWith("/");
    const path = field.replace(/^\//, "");
    // A question about a field of the record is answered by that field alone.
    if (!part && !fromRecord && path.split("/")[0] !== about) continue;
    const [base, at] = fromRecord ? [record, ""] : [holder, part?.pointer ?? ""];
    const answer = valueAt(base, path);
    if (typeof answer !== "string" && typeof answer !== "number") continue;
    if (exactly && !exactly.test(String(answer))) continue;
    const first = path.split("/")[0]!;
    const statement = isObject(base[first]) && "citations" in base[first] ? base[first] : base;
    if (!isSure(statement, first) || !isSure(base, first)) return undefined;
    return { answer, pointer: `${at}/${path}` };
  }
  return undefined;
}

/** Whether a source that was read bears it out, nobody inferred it and no discrepancy is open about it. */
function isSure(statement: Values, field: string): boolean {
  const open = objectsIn(statement["discrepancies"]).some(
    ({ field: of, status }) => of === field && status === "open",
  );
  const citations = objectsIn(statement["citations"]);
  const read = citations.filter(({ supports }) => supports === "full" || supports === "partial");
  return (
    !open && statement["dateBasis"] === undefined && (citations.length === 0 || read.length > 0)
  );
}

function partOf(record: Values, id: string): { value: Values; pointer: string } | undefined {
  for (const [key, list] of Object.entries(record)) {
    if (!Array.isArray(list) || key === "openQuestions") continue;
    const index = list.findIndex((item: unknown) => isObject(item) && item["id"] === id);
    if (index >= 0) return { value: list[index] as Values, pointer: `/${key}/${index}` };
  }
  return undefined;
}

function valueAt(holder: Values, path: string): unknown {
  let at: unknown = holder;
  for (const step of path.split("/")) at = isObject(at) ? at[step] : undefined;
  return at;
}

function question(text: string): string {
  return `events:
  - id: meeting
    type: protest
    date: "2016-05-15"
    participants: [{ role: organizer, person: second-person }]
    laws: [new-code#400]
    ${cited}
openQuestions:
  - { id: open, text: ${text}, about: meeting, ${cited} }`;
}
