import { dateIn } from "../../time/verdict.ts";
import { dayNumber } from "../../time/calendar.ts";
import { isSure } from "../../time/moment.ts";
import { parseUnSymbol } from "../../symbols/parse-un-symbol.ts";
import { yearOf } from "../../symbols/un-symbol-facts.ts";
import { recordRule } from "../rule.ts";
import { documentWith } from "../shared/example-document.ts";

/**
 * No document is older than the year in its symbol: a complaint was registered, an opinion adopted,
 * a core document handed in that year. It may be years younger, so only one side is an error.
 */
export default recordRule({
  id: "symbols/year",
  severity: "error",
  collections: ["sources"],
  docs: {
    demands: "A document is not dated before the year in its symbol.",
    why: "Views on a complaint cannot be older than the complaint: the date or the number is wrong.",
    failing: documentWith('symbol: CEDAW/C/58/D/45/2012\ndate: "2011-07-13"'),
    passing: documentWith('symbol: CEDAW/C/58/D/45/2012\ndate: "2015-07-13"'),
  },
  check({ value: { symbol, date } }, report) {
    const parsed = symbol === undefined ? undefined : parseUnSymbol(symbol);
    const year = parsed?.ok ? yearOf(parsed.symbol) : undefined;
    const moment = dateIn(date);
    if (year === undefined || !moment || moment.latest >= dayNumber(year, 1, 1)) return;
    report({
      pointer: "/date",
      severity: isSure(moment) ? "error" : "warning",
      message: `The source is dated ${date}, before the year ${year} that stands in its symbol.`,
      help: "Correct the date or the symbol; both stand on the document.",
      related: [{ pointer: "/symbol", message: "the symbol" }],
      parameters: [String(year), String(date)],
    });
  },
});
