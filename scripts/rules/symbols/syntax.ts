import { NAMED_BODIES } from "../../symbols/un-symbol.ts";
import { parseUnSymbol } from "../../symbols/parse-un-symbol.ts";
import { recordRule } from "../rule.ts";
import { respellNumber } from "../shared/grammar.ts";

/**
 * A UN symbol is written as the UN writes it. An error, for the symbol is the name by which the
 * document is found; only where it begins like no body of the grammar is it a warning, because the
 * UN has more bodies than we know.
 */
export default recordRule({
  id: "symbols/syntax",
  severity: "error",
  keys: ["x-symbol"],
  docs: {
    demands: "The symbol of a UN document has the form that the UN gives to documents of its kind.",
    why: "A mistyped symbol leads to no document, or to another one.",
    source: "Dag Hammarskjöld Library, research guide on UN document symbols",
    failing: { "sources/un-report": "symbol: A-HRC-28-99" },
    passing: { "sources/un-report": "symbol: A/HRC/28/99" },
  },
  check({ scan, file }, report, { skip }) {
    for (const { pointer, text, family } of scan.symbols) {
      if (family !== "un") continue;
      const parsed = parseUnSymbol(text);
      if (parsed.ok) continue;
      const { kind, reason, suggestion } = parsed;
      if (kind === "not-covered") {
        skip("a grammar for symbols of that series");
        continue;
      }
      const foreign = suggestion === undefined && !beginsLikeKnown(text);
      report({
        pointer,
        severity: foreign ? "warning" : "error",
        message: reason,
        ...respellNumber(
          file,
          pointer,
          suggestion,
          "Compare it with the first page of the document.",
        ),
        parameters: [text],
      });
    }
  },
});

const HEADS: readonly string[] = ["A", "E", "HRI", ...NAMED_BODIES];

function beginsLikeKnown(text: string): boolean {
  const [head = "", second] = text.split("/");
  return second === undefined || HEADS.includes(head.trim().toUpperCase());
}
