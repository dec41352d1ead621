import { pick } from "../../random.ts";
import { child, items, reach, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import { remove } from "../edits.ts";
import { placeOf } from "../fault.ts";
import type { Kind } from "../fault.ts";
import {
  append,
  caseEvents,
  copyOf,
  kind,
  listed,
  put,
  recordsOf,
  set,
  valuesAt,
} from "../making.ts";

function citations(data: Dataset): Node[] {
  return data.nodes
    .filter(({ key, value }) => key === "citations" && Array.isArray(value))
    .flatMap(({ children }) => children);
}

function uprItems(data: Dataset): Node[] {
  return recordsOf(data, "recommendations")
    .filter((root) => textAt(root, "issuer", "kind") === "upr-working-group")
    .flatMap((root) => items(root, "items"));
}

/** Full names that some record refers to. */
function referredTo(data: Dataset): Set<string> {
  const names = new Set<string>();
  for (const { value, file } of data.nodes) {
    if (typeof value !== "string") continue;
    if (value.includes("#")) names.add(value);
    names.add(`${file.path}#${value}`);
  }
  return names;
}

function neighbour(node: Node): Node | undefined {
  const all = node.parent!.children;
  return all[all.indexOf(node) + 1] ?? all[all.indexOf(node) - 1];
}

export const wordKinds: readonly Kind[] = [
  kind(
    "via-itself",
    "A source is not known through itself.",
    (data) => citations(data).filter((each) => child(each, "via")),
    (node) => put(reach(node, "via", "source")!, textAt(node, "source"), node),
  ),
  kind(
    "via-citing-something-else",
    "The document of via cites the source.",
    (data) => citations(data).filter((each) => child(each, "via")),
    (node, next, data) => {
      const source = textAt(node, "source")!;
      const others = recordsOf(data, "sources").filter(
        (root) =>
          items(root, "cites").length > 0 &&
          !JSON.stringify(root.value).includes(source) &&
          root.file.id !== source,
      );
      return others.length === 0
        ? undefined
        : put(child(node, "via")!, { source: pick(next, others).file.id }, node);
    },
  ),
  kind(
    "via-at-another-place",
    "The place of via cites the source.",
    (data) => citations(data).filter((each) => reach(each, "via", "at", "footnote")),
    (node, next) =>
      put(
        reach(node, "via", "at", "footnote")!,
        pick(
          next,
          ["1", "2", "4", "7", "9"].filter(
            (each) => each !== textAt(node, "via", "at", "footnote"),
          ),
        ),
        child(node, "via"),
        node,
      ),
  ),
  kind(
    "two-items-on-one-place",
    "Each item stands in its own place.",
    (data) => listed(data, "items", "recommendations").filter((each) => reach(each, "at", "item")),
    (node) => {
      const other = neighbour(node);
      return other &&
        child(other, "at") &&
        JSON.stringify(child(other, "at")!.value) !== JSON.stringify(child(node, "at")!.value)
        ? put(child(node, "at")!, child(other, "at")!.value, other, child(other, "at"), node)
        : undefined;
    },
  ),
  kind(
    "item-at-its-neighbour",
    "An item stands at its own number.",
    (data) => listed(data, "items", "recommendations").filter((each) => !reach(each, "at", "item")),
    (node) => {
      const other = neighbour(node);
      if (!other || !/^\d+\.\d+$/.test(textAt(node, "id")!)) return undefined;
      return set(node, "at", { recommendation: textAt(other, "id") }, node);
    },
  ),
  kind(
    "item-cited-to-its-neighbour",
    "A citation of an item gives the number of the item.",
    uprItems,
    (node) => {
      const other = neighbour(node);
      const source = textAt(node.file.root, "source");
      return (
        other &&
        append(
          node,
          "citations",
          { source, at: { recommendation: textAt(other, "id") }, supports: "full" },
          node,
        )
      );
    },
  ),
  kind(
    "numbered-list-with-a-hole",
    "A list of numbers has no hole.",
    uprItems,
    (node, _next, data) => {
      const name = `${node.file.id}#${textAt(node, "id")}`;
      const known = referredTo(data);
      const all = node.parent!.children;
      const index = all.indexOf(node);
      if (known.has(name) || index === 0 || index === all.length - 1) return undefined;
      return {
        edits: [remove(node)],
        places: [placeOf(node), placeOf(node.parent!)],
        counterparts: [placeOf(node.file.root), placeOf(child(node.file.root, "groups") ?? node)],
      };
    },
  ),
  kind(
    "demands-with-a-hole",
    "A list of numbers has no hole.",
    (data) =>
      recordsOf(data, "recommendations")
        .filter((root) => textAt(root, "issuer", "kind") === "ngo")
        .flatMap((root) => items(root, "items")),
    (node, _next, data) => {
      const all = node.parent!.children;
      const index = all.indexOf(node);
      if (
        index === 0 ||
        index === all.length - 1 ||
        referredTo(data).has(`${node.file.id}#${textAt(node, "id")}`)
      )
        return undefined;
      return {
        edits: [remove(node)],
        places: [placeOf(node), placeOf(node.parent!)],
        counterparts: [placeOf(node.file.root)],
      };
    },
  ),
  kind(
    "reviewed-beside-unchecked",
    "What was reviewed is checked.",
    (data) =>
      recordsOf(
        data,
        "cases",
        "organizations",
        "laws",
        "recommendations",
        "people",
        "statistics",
      ).filter((root) => JSON.stringify(root.value).includes('"supports":"unchecked"')),
    (node) => set(node, "stage", "reviewed", ...uncheckedIn(node)),
  ),
  kind(
    "stub-that-is-full",
    "A stub is known by little more than its name.",
    (data) => recordsOf(data, "cases").filter((root) => items(root, "events").length > 4),
    (node) => set(node, "stage", "stub", child(node, "events")),
  ),
  kind(
    "known-only-by-its-denial",
    "A statement has a source that says it.",
    (data) =>
      data.nodes.filter(
        ({ schema, value }) =>
          schema["x-statement"] !== undefined &&
          (value as { citations?: unknown } | null)?.citations,
      ),
    (node) => {
      const list = child(node, "citations")!;
      return put(
        list,
        [{ ...copyOf(list.children[0]!), supports: "none", note: "It says something else." }],
        node,
      );
    },
  ),
  kind(
    "full-and-does-not-say-it",
    "Full support says all of it.",
    (data) =>
      citations(data).filter((each) => textAt(each, "supports") === "full" && !child(each, "note")),
    (node, next) =>
      set(
        node,
        "note",
        pick(next, [
          "Does not say it.",
          "Says nothing of this.",
          "Gives the month only, not the day.",
          "Not opened.",
        ]),
        child(node, "supports"),
      ),
  ),
  kind(
    "evidence-for-both-values",
    "One place does not state two values.",
    (data) =>
      data.nodes
        .filter(({ schema }) => schema["x-statement"] !== undefined)
        .flatMap((node) => items(node, "discrepancies"))
        .filter((each) => textAt(each, "status") === "resolved"),
    (node) =>
      set(
        node,
        "evidence",
        items(node, "citations")
          .slice(0, 1)
          .map(({ value }) => value),
        child(node, "citations"),
      ),
  ),
  kind(
    "other-value-of-the-same-place",
    "A place that states another value does not state this one in full.",
    (data) =>
      caseEvents(data).filter((event) =>
        items(event, "discrepancies").some((each) => textAt(each, "field") === "date"),
      ),
    (node) => {
      const each = items(node, "discrepancies").find((one) => textAt(one, "field") === "date")!;
      const cited = items(each, "citations")[0]!;
      const own = items(node, "citations").find(
        (one) =>
          textAt(one, "source") === textAt(cited, "source") &&
          JSON.stringify(child(one, "at")?.value) === JSON.stringify(child(cited, "at")?.value) &&
          textAt(one, "supports") === "partial",
      );
      return (
        own && {
          ...put(own, { ...copyOf(own), supports: "full", note: undefined }),
          counterparts: [placeOf(each), placeOf(node)],
        }
      );
    },
  ),
  kind(
    "resolved-against-evidence",
    "What resolves a contradiction is shown.",
    (data) =>
      data.nodes.filter(
        ({ key, parent }) => key === "evidence" && textAt(parent, "status") === "resolved",
      ),
    (node) =>
      put(
        node,
        items(node.parent, "evidence").map(({ value }) => ({
          ...(value as object),
          supports: "none",
          note: "It says the other.",
        })),
        node.parent,
      ),
  ),
  kind(
    "claim-by-the-author",
    "by is for somebody who is not the author of the source.",
    (data) => listed(data, "claims", "cases", "organizations", "laws"),
    (node, _next, data) => {
      const publishers = items(node, "citations").map((each) =>
        textAt(data.record("sources", textAt(each, "source")!)?.root, "publisher"),
      );
      return publishers.length === 1 && publishers[0]
        ? set(node, "by", [`organizations/${publishers[0]}`], child(node, "citations"), node)
        : undefined;
    },
  ),
  kind(
    "estimate-by-the-author",
    "by is for somebody who is not the author of the source.",
    (data) => caseEvents(data).flatMap((event) => items(event, "figures")),
    (node, _next, data) => {
      const publisher = textAt(
        data.record("sources", textAt(items(node, "citations")[0], "source")!)?.root,
        "publisher",
      );
      return publisher && items(node, "citations").length === 1
        ? set(node, "by", publisher, child(node, "citations"), node)
        : undefined;
    },
  ),
  kind(
    "derives-from-itself",
    "A source does not rest on itself.",
    (data) => recordsOf(data, "sources"),
    (node) => set(node, "derivesFrom", [node.file.id]),
  ),
  kind(
    "derives-in-a-circle",
    "Sources do not rest on each other in a circle.",
    (data) => recordsOf(data, "sources").filter((root) => child(root, "derivesFrom")),
    (node, _next, data) => {
      const other = data.record("sources", valuesAt(node, "derivesFrom")[0]!)?.root;
      return other && set(other, "derivesFrom", [node.file.id], child(node, "derivesFrom"), node);
    },
  ),
  kind(
    "part-of-itself",
    "A document is not a part of itself.",
    (data) => recordsOf(data, "sources"),
    (node) => set(node, "partOf", node.file.id),
  ),
  kind(
    "cites-itself",
    "A document does not cite itself.",
    (data) => recordsOf(data, "sources").filter((root) => child(root, "cites")),
    (node) => append(node, "cites", { source: node.file.id }, node),
  ),
  kind(
    "position-on-the-word-of-an-ngo",
    "A State's answer stands in a document of the review or of the State.",
    (data) => listed(data, "items", "recommendations").flatMap((item) => items(item, "positions")),
    (node) =>
      put(child(node, "citations")!, [{ source: "rferl-2018-05-04", supports: "full" }], node),
  ),
  kind(
    "voices-that-are-one",
    "Two sources that repeat one are one voice.",
    (data) =>
      data.nodes.filter(
        ({ key, value }) =>
          key === "resolution" &&
          /\b(?:two|three|four) (?:other )?(?:reports|sources)\b/i.test(String(value)),
      ),
    (node, _next, data) => {
      const evidence = items(node.parent, "evidence").flatMap(
        (each) => data.record("sources", textAt(each, "source")!)?.root ?? [],
      );
      if (
        evidence.length < 2 ||
        new Set(evidence).size !== evidence.length ||
        child(evidence[1], "derivesFrom")
      )
        return undefined;
      return {
        ...set(evidence[1]!, "derivesFrom", [evidence[0]!.file.id]),
        counterparts: [placeOf(node), placeOf(node.parent!)],
      };
    },
  ),
  kind(
    "more-voices-than-cited",
    "The words count the voices that are cited.",
    (data) =>
      data.nodes.filter(
        ({ key, value }) =>
          key === "resolution" &&
          /\b(?:two|three) (?:other )?(?:reports|sources)\b/i.test(String(value)),
      ),
    (node) => put(node, String(node.value).replace(/\b(?:two|three)\b/i, "nine"), node.parent),
  ),
  kind(
    "recommendation-in-another-set",
    "An item stands in the source of its set.",
    uprItems,
    (node, next) =>
      append(
        node,
        "citations",
        {
          source: pick(next, ["a-hrc-14-10", "cat-c-kaz-co-3"]),
          at: { recommendation: textAt(node, "id") },
          supports: "full",
        },
        node,
      ),
  ),
  kind(
    "set-of-another-document",
    "A set stands in the document that its places cite.",
    (data) => recordsOf(data, "recommendations").filter((root) => child(root, "review")),
    (node) =>
      textAt(node, "source") === "a-hrc-14-10"
        ? undefined
        : put(child(node, "source")!, "a-hrc-14-10", node, child(node, "issuer")),
  ),
  kind(
    "law-text-of-another-law",
    "The text of a law stands in the source for it.",
    (data) => recordsOf(data, "laws").filter((root) => child(root, "source")),
    (node, next, data) =>
      put(
        child(node, "source")!,
        pick(
          next,
          ["rferl-2018-05-04", "hrw-tax-2017", "kazinform-congress-2019-02-27"].filter((id) =>
            data.record("sources", id),
          ),
        ),
        node,
      ),
  ),
  kind("echo-of-a-later-item", "An item echoes items of earlier.", uprItems, (node) =>
    append(node, "echoes", "amnesty-upr34-kazakhstan#9", node),
  ),
];

function uncheckedIn(root: Node): Node[] {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    if (textAt(node, "supports") === "unchecked") found.push(node);
    node.children.forEach(visit);
  };
  visit(root);
  return found;
}
