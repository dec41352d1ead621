import { isObject } from "../../diagnostics/is-object.ts";
import { pointerSteps } from "../../diagnostics/pointer.ts";
import { hasChanged, statementHash } from "../../facts/statement.ts";
import { recordRule } from "../rule.ts";

type Values = Readonly<Record<string, unknown>>;

const meeting = {
  type: "protest",
  participants: [{ role: "organizer", person: "second-person" }],
  laws: ["new-code#400"],
};
const cited = {
  source: "ngo-report",
  at: { section: "arrests", paragraph: "2" },
  supports: "full",
};

/**
 * That a source bears a statement out is true of the statement that was compared. What the source says needs the
 * document; whether the statement is still the same, the files alone show. It says that something changed, not what
 * is wrong, so it gives way to every finding that does.
 */
export default recordRule({
  id: "citations/statement-changed",
  severity: "warning",
  keys: ["statement"],
  yieldsTo: { "*": "here" },
  docs: {
    demands:
      "A statement says what it said when it was compared with its source: “statement” of a citation is the hash of the statement, and of the place cited, as they are now.",
    why: "Nobody compared the new words with the document, and the citation looks as if somebody had. A slip in a date, a name or a sentence that no other record contradicts is seen by nobody else.",
    source: "docs/passages.md#the-hash-of-a-statement",
    failing: example("2016-05-16"),
    passing: example("2016-05-15"),
  },
  check({ value, collection, id, scan }, report) {
    const seals = new Map<string, { pointer: string; source: string; holds: boolean }[]>();
    for (const { value: citation, pointer } of scan.holders.supports) {
      if (typeof citation["statement"] !== "string") continue;
      const at = pointer.split("/").slice(0, -2).join("/");
      const holds = !hasChanged(citation, holderAt(value, at));
      seals.set(at, [
        ...(seals.get(at) ?? []),
        { pointer, source: String(citation["source"]), holds },
      ]);
    }
    for (const [at, all] of seals) {
      const broken = all.filter(({ holds }) => !holds);
      const isWhole = broken.length === all.length;
      const part = holderAt(value, at)["id"];
      const name = typeof part === "string" ? `“${part}”` : "This statement";
      const of = `${collection}/${id}${typeof part === "string" ? `#${part}` : ""}`;
      for (const { pointer, source } of isWhole ? broken.slice(0, 1) : broken)
        report({
          pointer: isWhole ? at : pointer,
          message: `${name}, or its place in “${source}”, has changed since the two were compared.`,
          help: `Compare them again, then run: casebook evidence --seal ${of}. Without the document take “passage” and “statement” out of the citation.`,
          parameters: [source],
        });
    }
  },
});

function holderAt(value: unknown, pointer: string): Values {
  const held = pointerSteps(pointer).reduce<unknown>(
    (at, step) => (at as Values | undefined)?.[step],
    value,
  );
  return isObject(held) ? held : {};
}

/** A meeting that was compared when its date was 15 May. */
function example(date: string) {
  const statement = statementHash(cited, { ...meeting, date: "2016-05-15" });
  return {
    "cases/other": `events:
  - id: meeting
    type: protest
    date: "${date}"
    participants: [{ role: organizer, person: second-person }]
    laws: [new-code#400]
    citations:
      - source: ngo-report
        at: { section: arrests, paragraph: "2" }
        supports: full
        passage: "3f6c1d8a52e94b0c7d6e8f901a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d"
        statement: "${statement}"`,
  };
}
