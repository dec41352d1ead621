import { pick } from "../../random.ts";
import { child, items, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import { replace, setField } from "../edits.ts";
import type { Kind } from "../fault.ts";
import {
  append,
  caseEvents,
  cited,
  copyOf,
  kind,
  listed,
  put,
  recordsOf,
  set,
  statements,
} from "../making.ts";

function voiced(stance: string, who: Record<string, unknown>, status: string, more = {}) {
  return (node: Node) =>
    put(node, {
      ...copyOf(node),
      status,
      standing: [{ stance, ...who, citations: cited(node), ...more }],
    });
}

/** Citations of our statements, with the record of the source that each names. */
function citations(data: Dataset, ...supports: string[]): Node[] {
  return data.nodes.filter(
    ({ key, parent, value }) =>
      key === undefined &&
      parent?.key === "citations" &&
      supports.includes((value as { supports?: string }).supports ?? ""),
  );
}

/** The dataset lists the reviewer, and the citation says that they compared it. */
function compared(node: Node, data: Dataset, by: string, date: string, listedAs = by) {
  const dataset = data.files.find(({ path }) => path === "data/dataset.yml")!.root;
  return {
    edits: [
      setField(dataset, "reviewers", JSON.stringify([{ id: listedAs }])),
      replace(node, JSON.stringify({ ...copyOf(node), checked: [{ by, date }] })),
    ],
    shown: ["", `checked: ${by}, ${date}`] as const,
  };
}

export const wordKinds: readonly Kind[] = [
  kind(
    "refuted-by-the-accused",
    "What a State says against an accusation is a denial; only a body that may decide refutes.",
    (data) => statements(data).filter((each) => !child(each, "standing")),
    voiced("refutes", { state: "KAZ" }, "refuted"),
  ),
  kind(
    "proof-of-an-accusation",
    "A standard of proof is stated by a body that decided.",
    (data) => statements(data).filter((each) => !child(each, "standing")),
    voiced("asserts", { organization: "amnesty-international" }, "reported", {
      proof: "beyond-reasonable-doubt",
    }),
  ),
  kind(
    "found-though-only-asserted",
    "Found needs somebody who finds.",
    (data) => statements(data).filter((each) => !child(each, "standing")),
    voiced("asserts", { organization: "amnesty-international" }, "found"),
  ),
  kind(
    "denied-and-still-reported",
    "What somebody concerned denies at a later time, and nobody decided, is contested.",
    (data) => statements(data).filter((each) => !child(each, "standing")),
    (node) => ({
      ...voiced("denies", { state: "KAZ" }, "reported", { date: "2026-10-01" })(node),
    }),
  ),
  kind(
    "compared-by-a-stranger",
    "Who compared is a reviewer of the dataset.",
    (data) => citations(data, "full").slice(0, 400),
    (node, _next, data) => compared(node, data, "third-reader", "2026-11-29", "second-reader"),
  ),
  kind(
    "compared-in-the-future",
    "Nobody has compared on a day that is yet to come.",
    (data) => citations(data, "full").slice(0, 400),
    (node, _next, data) => compared(node, data, "second-reader", "2028-01-01"),
  ),
  kind(
    "compared-before-it-was-opened",
    "A source is compared when somebody had opened it.",
    (data) =>
      citations(data, "full").filter((each) =>
        child(data.record("sources", textAt(each, "source") ?? "")?.root, "retrieved"),
      ),
    (node, _next, data) => compared(node, data, "second-reader", "2012-01-01"),
  ),
  kind(
    "compared-and-unchecked",
    "What was compared is not unchecked.",
    (data) => citations(data, "unchecked"),
    (node, _next, data) => compared(node, data, "second-reader", "2026-11-29"),
  ),
  kind(
    "compared-with-a-copy-of-another",
    "The copy that was read is one of the copies of the source.",
    (data) => citations(data, "full").slice(0, 400),
    (node, _next, data) => {
      const broken = compared(node, data, "second-reader", "2026-11-29");
      const value = {
        ...copyOf(node),
        checked: [{ by: "second-reader", date: "2026-11-29", copy: "0123456789abcdef".repeat(4) }],
      };
      return { ...broken, edits: [broken.edits[0]!, replace(node, JSON.stringify(value))] };
    },
  ),
  kind(
    "health-without-whose-word",
    "Health is published by the person or their lawyer, and the record says which.",
    (data) => listed(data, "statuses", "cases").filter((each) => child(each, "of")),
    (node) => set(node, "health", "recovering from an operation", node),
  ),
  kind(
    "health-by-the-person-of-an-appeal",
    "Health is cited to where the person or the lawyer published it, not to an appeal of an organization.",
    (data) =>
      listed(data, "statuses", "cases").filter(
        (each) =>
          child(each, "of") &&
          items(each, "citations").every((one) =>
            textAt(data.record("sources", textAt(one, "source") ?? "")?.root, "kind")?.startsWith(
              "ngo",
            ),
          ),
      ),
    (node) => put(node, { ...copyOf(node), health: "worsening", healthBy: "person" }),
  ),
  kind(
    "address-of-a-sensitive-source",
    "The address of a sensitive source stands in no note.",
    (data) =>
      recordsOf(data, "sources").filter(
        (root) => child(root, "sensitive") && items(root, "urls").length > 0,
      ),
    (root) => set(root, "note", `Read at ${String(items(root, "urls")[0]!.value)} in full.`, root),
  ),
  kind(
    "own-title-in-a-note",
    "That a title is ours is said by titleIsOurs.",
    (data) => recordsOf(data, "sources").filter((root) => !child(root, "titleIsOurs")),
    (root, next) =>
      set(root, "note", pick(next, ["The title is ours.", "Untitled; we named it."]), root),
  ),
  kind(
    "mere-name-with-a-figure",
    "A figure needs a source that gives it; a stub of which only the name is known supports nothing in full.",
    (data) =>
      caseEvents(data).filter((event) =>
        data.files.some(
          ({ collection, root }) =>
            collection === "sources" && textAt(root, "stage") === "stub" && child(event, "id"),
        ),
      ),
    (event, next, data) => {
      const stubs = recordsOf(data, "sources").filter(
        (root) =>
          textAt(root, "stage") === "stub" && !child(root, "retrieved") && !child(root, "copies"),
      );
      return stubs.length === 0
        ? undefined
        : append(
            event,
            "figures",
            {
              id: "people",
              of: "people present",
              quantity: { exact: 41 },
              citations: [{ source: pick(next, stubs).file.id, supports: "full" }],
            },
            event,
          );
    },
  ),
  kind(
    "rests-on-what-rests-on-it",
    "Two sources that repeat each other are one: the later rests on the earlier.",
    (data) => recordsOf(data, "sources").filter((root) => child(root, "derivesFrom")),
    (root, _next, data) => {
      const id = String(items(root, "derivesFrom")[0]!.value);
      const other = data.record("sources", id)?.root;
      return other
        ? set(other, "derivesFrom", [root.file.id], other, root, child(root, "derivesFrom"))
        : undefined;
    },
  ),
  kind(
    "a-source-that-is-a-conversation",
    "What somebody told us is not a source of a public record.",
    (data) => recordsOf(data, "sources").filter((root) => textAt(root, "kind") === "news"),
    (root) => put(child(root, "kind")!, "personal-communication", root),
  ),
];
