import { isPlaceholderId } from "../../dataset/placeholder.ts";
import { corpusRule } from "../rule.ts";

/** Whoever cannot choose an id leaves it to the one who merges: `new-1` until then. */
export default corpusRule({
  id: "ids/placeholder",
  severity: "error",
  docs: {
    demands:
      "No record keeps an id that only holds its place (new-1, new-2): it gets its own before it is merged.",
    why: "An id is for good: somebody may cite it tomorrow, and “new-1” tells nobody what it names.",
    failing: { "cases/new-1": practice() },
    passing: { "cases/xa-permits": practice() },
  },
  check(corpus, report) {
    return (record) => {
      if (!isPlaceholderId(record.id)) return;
      report(record, {
        pointer: "",
        at: "key",
        message: `“${record.id}” only holds the place of an id.`,
        help: "Run `casebook fix --assign-ids`: it makes the id of what the record holds, renames the file and rewrites what refers to it. If you work in the browser, leave it to the reviewer, or rename the file yourself.",
      });
    };
  },
});

function practice(): string {
  return `title: Permits refused
kind: practice
state: XAA
summary: Permits for meetings are refused.`;
}
