import { parseUnSymbol } from "../../symbols/parse-un-symbol.ts";
import { stateOf } from "../../symbols/un-symbol-facts.ts";
import { recordRule } from "../rule.ts";
import { documentWith } from "../shared/example-document.ts";

/** A State named in a symbol is the State of the source; both are printed, so one is a slip. */
export default recordRule({
  id: "symbols/state",
  severity: "error",
  collections: ["sources"],
  docs: {
    demands: "Where the symbol of a UN document names a State, the source is about that State.",
    why: "Documents of two States of one session differ in these three letters alone.",
    failing: documentWith("symbol: CAT/C/XAB/CO/3"),
    passing: documentWith("symbol: CAT/C/XAA/CO/3"),
  },
  check({ value: { symbol, state } }, report) {
    const parsed = symbol === undefined ? undefined : parseUnSymbol(symbol);
    const named = parsed?.ok ? stateOf(parsed.symbol) : undefined;
    if (named === undefined || state === undefined || named === state) return;
    report({
      pointer: "/symbol",
      message: `The symbol names the State ${named}, but the source is recorded as one about ${state}.`,
      help: "Correct the one that the first page of the document does not bear out.",
      related: [{ pointer: "/state", message: "the State of the source" }],
      parameters: [named, state],
    });
  },
});
