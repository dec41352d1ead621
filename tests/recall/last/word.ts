import { isDeepStrictEqual } from "node:util";
import { pick } from "../../random.ts";
import { child, items, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import type { Kind } from "../fault.ts";
import { caseEvents, copyOf, kind, listed, put, statements } from "../making.ts";

/** Citations of our statements; not those of other values or of voices. */
function citations(data: Dataset): Node[] {
  const lists = ["claims", "events", "violations", "statuses", "roles", "values"];
  return data.nodes.filter(
    ({ key, parent }) =>
      key === undefined &&
      parent?.key === "citations" &&
      lists.includes(parent.parent?.parent?.key ?? ""),
  );
}

function sectionOf(citation: Node): string | undefined {
  return textAt(child(citation, "at"), "section");
}

export const wordKinds: readonly Kind[] = [
  kind(
    "place-changed-seal-kept",
    "A seal is of one place, and a place has one seal.",
    (data) => citations(data).filter((each) => child(each, "passage") && child(each, "at")),
    (node, next, data) => {
      const others = citations(data).filter(
        (each) =>
          textAt(each, "source") === textAt(node, "source") &&
          child(each, "passage") &&
          child(each, "at") &&
          textAt(each, "passage") !== textAt(node, "passage") &&
          !isDeepStrictEqual(child(each, "at")!.value, child(node, "at")!.value),
      );
      if (others.length === 0) return undefined;
      const other = pick(next, others);
      return put(
        child(node, "at")!,
        child(other, "at")!.value,
        node,
        other,
        child(node, "passage"),
      );
    },
  ),
  kind(
    "cited-to-the-contents-list",
    "A list of contents bears out no statement.",
    (data) =>
      citations(data).filter((each) => /^(?:situation|follow-up)\//u.test(sectionOf(each) ?? "")),
    (node, next, data) => {
      const source = data.record("sources", textAt(node, "source")!)!.root;
      const outline = items(source, "outline");
      const contents = outline.find((each) => textAt(each, "id") === "contents");
      const { passage: _, ...same } = copyOf(node);
      const at = { section: "contents", item: String(1 + Math.floor(next() * 20)) };
      return contents && put(node, { ...same, at }, node.parent!.parent, contents);
    },
  ),
  kind(
    "none-and-all-but-one",
    "Whose note says that the place gives all but one thing supports a part.",
    (data) =>
      data.nodes
        .filter(
          ({ key, value }) =>
            key === "note" && /^(?:All but|Day|Name and|Number)/u.test(String(value)),
        )
        .flatMap(({ parent }) =>
          textAt(parent, "supports") === "partial" ? [child(parent, "supports")!] : [],
        ),
    (node) => put(node, "none", node.parent, child(node.parent, "note")),
  ),
  kind(
    "cites-another-than-its-number",
    "The document that bears the number printed is the one cited.",
    (data) =>
      listed(data, "cites", "sources").filter((each) => {
        const printed = textAt(each, "asCited");
        const source = data.record("sources", textAt(each, "source")!)!.root;
        const own = [textAt(source, "symbol"), textAt(source, "amnestyIndex")];
        return printed !== undefined && (own.includes(printed) || printed.includes("45/2012"));
      }),
    (node, next, data) => {
      const others = listed(data, "cites", "sources").flatMap((each) => {
        const id = textAt(each, "source")!;
        return each.parent === node.parent && id !== textAt(node, "source") ? [id] : [];
      });
      return put(child(node, "source")!, pick(next, others), node, child(node, "asCited"));
    },
  ),
  kind(
    "both-asserts-and-denies",
    "Nobody asserts and denies the same thing.",
    (data) => statements(data).filter((each) => !child(each, "standing")),
    (node, next) => {
      const organization = pick(next, ["amnesty-international", "human-rights-watch", "kz-police"]);
      const cited = { organization, citations: (copyOf(node).citations as unknown[]).slice(0, 1) };
      return put(node, {
        ...copyOf(node),
        status: "contested",
        standing: [
          { stance: "asserts", ...cited },
          { stance: "denies", ...cited },
        ],
      });
    },
  ),
  kind(
    "alone-beside-another",
    "What one source alone gives, no other citation of the statement gives.",
    (data) =>
      citations(data).filter(
        (each) =>
          textAt(each, "supports") === "partial" &&
          each.parent!.children.some(
            (other) =>
              other !== each &&
              /^Gives the (?:day|town|month|year)\b/u.test(textAt(other, "note") ?? ""),
          ),
      ),
    (node) => {
      const other = node.parent!.children.find(
        (each) =>
          each !== node && /^Gives the (?:day|town|month|year)\b/u.test(textAt(each, "note") ?? ""),
      )!;
      const [what] = /the (?:day|town|month|year)/u.exec(textAt(other, "note")!)!;
      return put(
        child(node, "note")!,
        `Alone in giving ${what}.`,
        node,
        other,
        child(other, "note"),
      );
    },
  ),
  kind(
    "law-as-witness",
    "The text of a law tells of nothing that was done to somebody.",
    (data) =>
      caseEvents(data)
        .filter((event) => items(event, "participants").some((each) => child(each, "person")))
        .flatMap((event) => items(event, "citations").slice(0, 1)),
    (node, next) => {
      const laws = ["adilet-assemblies-law-2020", "kaz-amnesty-law-2022", "kaz-ombudsman-law-2021"];
      return put(node, { source: pick(next, laws), supports: "full" }, node.parent!.parent);
    },
  ),
  kind(
    "day-that-no-citation-gives",
    "A day stands in a place that is cited, or the record says how it was found.",
    (data) =>
      caseEvents(data).filter(
        (event) =>
          textAt(event, "date")?.length === 10 &&
          !child(event, "dateBasis") &&
          !child(event, "note") &&
          items(event, "citations").length === 1,
      ),
    (event) => {
      const [cited] = items(event, "citations");
      const note = "Gives the year, and neither the month nor the day.";
      return put(
        cited!,
        { ...copyOf(cited!), supports: "partial", note },
        event,
        child(event, "date"),
      );
    },
  ),
];
