import { pick } from "../../random.ts";
import { child, isObject, items, reach, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import { insertField, insertItem, replace, replaceText, setField } from "../edits.ts";
import type { Edit } from "../edits.ts";
import { placeOf } from "../fault.ts";
import type { Candidate, Kind, Place } from "../fault.ts";
import { sourcesIn } from "./dates.ts";

/** A second source gets what is unique to the first. */
function twin(
  name: string,
  nodes: (data: Dataset) => Node[],
  give: (source: Node, value: Node) => { edit: Edit; pointer: string },
): Kind {
  return {
    name,
    breaks: "One document is one source.",
    groups: ["sources", "ids", "symbols"],
    candidates: (data) =>
      nodes(data).map((value) => ({
        at: value,
        make: (next) => {
          const { root } = pick(next, sourcesIn(data));
          if (root === value.file.root) return undefined;
          const { edit, pointer } = give(root, value);
          const place: Place = { path: root.file.path, pointer };
          return { edits: [edit], places: [place], counterparts: [placeOf(value)] };
        },
      })),
  };
}

export const sourceKinds: readonly Kind[] = [
  twin(
    "same-symbol",
    (data) => sourcesIn(data).flatMap(({ root }) => child(root, "symbol") ?? []),
    (source, value) => ({
      edit: setField(source, "symbol", JSON.stringify(value.value)),
      pointer: "/symbol",
    }),
  ),
  twin(
    "same-index",
    (data) => sourcesIn(data).flatMap(({ root }) => child(root, "amnestyIndex") ?? []),
    (source, value) => ({
      edit: setField(source, "amnestyIndex", JSON.stringify(value.value)),
      pointer: "/amnestyIndex",
    }),
  ),
  twin(
    "same-address",
    (data) => sourcesIn(data).flatMap(({ root }) => items(root, "urls")),
    (source, value) => {
      const urls = child(source, "urls");
      const text = JSON.stringify(value.value);
      if (urls && urls.children.length > 0)
        return { edit: insertItem(urls, text), pointer: "/urls/0" };
      return { edit: setField(source, "urls", `[${text}]`), pointer: "/urls/0" };
    },
  ),
  twin(
    "same-hash",
    (data) =>
      sourcesIn(data).flatMap(({ root }) =>
        items(root, "copies").flatMap((copy) => child(copy, "sha256") ?? []),
      ),
    (source, value) => {
      const copies = child(source, "copies");
      const text = `{ sha256: ${String(value.value)}, mediaType: text/plain }`;
      if (copies && copies.children.length > 0)
        return { edit: insertItem(copies, text), pointer: "/copies/0" };
      return { edit: insertField(source, `copies: [${text}]`), pointer: "/copies/0" };
    },
  ),
  {
    name: "host-of-other-publisher",
    breaks: "The host of a page is its publisher's, or is recorded as host.",
    groups: ["sources"],
    candidates: (data) =>
      sourcesIn(data).flatMap(({ root }) => {
        const publisher = data.record("organizations", textAt(root, "publisher") ?? "")?.root;
        const own = items(publisher, "domains").map(({ value }) => String(value));
        if (own.length === 0 || child(root, "host")) return [];
        return items(root, "urls")
          .filter(({ value }) =>
            own.some((domain) => new URL(String(value)).hostname.endsWith(domain)),
          )
          .map((at): Candidate => ({
            at,
            make: (next) => {
              const host = pick(next, [
                "www.fidh.org",
                "ombudsman.kz",
                "www.hrw.org",
                "www.rferl.org",
              ]);
              if (own.some((domain) => host.endsWith(domain))) return undefined;
              const wrong = String(at.value).replace(/^(https?:\/\/)[^/]+/, `$1${host}`);
              return {
                edits: [replaceText(at, wrong)],
                counterparts: [
                  placeOf(child(root, "publisher")!),
                  placeOf(child(publisher, "domains")!),
                ],
              };
            },
          }));
      }),
  },
  {
    name: "language-wrong",
    breaks: "A language is a BCP 47 tag; kz is a country.",
    groups: ["sources", "vocabulary", "schema", "names"],
    candidates: (data) =>
      data.nodes
        .filter(
          ({ key, value }) => ["language", "lang"].includes(key ?? "") && typeof value === "string",
        )
        .map((at) => ({
          at,
          make: (next) => ({
            edits: [replaceText(at, pick(next, ["kz", "english", "EN", "qq", "e"]))],
          }),
        })),
  },
  {
    name: "hash-cut",
    breaks: "A SHA-256 has 64 hexadecimal digits.",
    groups: ["sources", "schema"],
    candidates: (data) =>
      data.nodes
        .filter(({ key }) => key === "sha256")
        .map((at) => ({
          at,
          make: (next) => ({
            edits: [
              replaceText(
                at,
                pick(next, [
                  String(at.value).slice(1),
                  `${String(at.value)}0`,
                  String(at.value).replace(/[0-9a-f]/, "g"),
                ]),
              ),
            ],
          }),
        })),
  },
  {
    name: "un-document-without-symbol",
    breaks: "A document of the United Nations has its symbol.",
    groups: ["sources", "symbols", "schema"],
    candidates: (data) =>
      sourcesIn(data)
        .filter(({ root }) => textAt(root, "kind") === "un-document" && child(root, "symbol"))
        .map(({ root, path, text }) => ({
          at: child(root, "symbol")!,
          make: () => ({
            edits: [
              {
                path,
                start: child(root, "symbol")!.entry,
                end: text.indexOf("\n", child(root, "symbol")!.end) + 1,
                text: "",
              },
            ],
            counterparts: [placeOf(child(root, "kind")!)],
          }),
        })),
  },
  {
    name: "same-period-two-values",
    breaks: "One measure has one value for one period, or says that they disagree.",
    groups: ["statistics", "ids"],
    candidates: (data) =>
      data.nodes
        .filter(({ schema }) => schema["x-statement"] === "value")
        .filter(({ file }) => file.collection === "statistics")
        .map((value) => ({
          at: value,
          make: (next) => {
            const more = 3 + Math.floor(next() * 40);
            const other = {
              ...(value.value as object),
              id: "again",
              quantity: { exact: 9000 + more },
            };
            const list = value.parent!;
            const all = [other, ...list.children.map((each) => each.value)];
            const index = list.children.indexOf(value) + 1;
            return {
              edits: [replace(list, JSON.stringify(all))],
              places: [{ path: value.file.path, pointer: `${list.pointer}/0` }],
              counterparts: [{ path: value.file.path, pointer: `${list.pointer}/${index}` }],
              shown: ["", `a second value for ${textAt(value, "period")}`],
            };
          },
        })),
  },
  {
    name: "range-reversed",
    breaks: "A range runs from the smaller to the larger.",
    groups: ["statistics", "dates", "schema", "laws"],
    candidates: (data) => [
      ...data.nodes
        .filter(({ key, value }) => key === "between" && isObject(value))
        .map((at): Candidate => ({
          at,
          make: () => ({
            edits: [
              replace(child(at, "min")!, String(child(at, "max")!.value)),
              replace(child(at, "max")!, String(child(at, "min")!.value)),
            ],
          }),
        })),
      ...data.nodes
        .filter(
          ({ schema, value }) =>
            schema["x-quantity"] === true &&
            typeof (value as { exact?: unknown }).exact === "number",
        )
        .map((at): Candidate => ({
          at,
          make: () => ({ edits: [replace(at, "{ between: { min: 40, max: 12 } }")] }),
        })),
    ],
  },
  {
    name: "figure-negative",
    breaks: "A count of people, cases or submissions is not below zero.",
    groups: ["statistics", "schema"],
    candidates: (data) =>
      data.nodes
        .filter(
          ({ schema, value, parent }) => schema["x-quantity"] === true && isObject(value) && parent,
        )
        .flatMap((quantity) => {
          const at = ["exact", "about", "more-than", "at-least"]
            .map((key) => reach(quantity, key))
            .find((each) => typeof each?.value === "number");
          return at ? [{ at, make: () => ({ edits: [replace(at, "-12")] }) }] : [];
        }),
  },
  {
    name: "currency-unknown",
    breaks: "A currency is an ISO 4217 code.",
    groups: ["vocabulary", "schema", "statistics"],
    candidates: (data) =>
      data.nodes
        .filter(({ key, value }) => key === "currency" && typeof value === "string")
        .map((at) => ({
          at,
          make: (next) => ({ edits: [replaceText(at, pick(next, ["KZX", "EURO", "eur", "TNG"]))] }),
        })),
  },
  {
    name: "table-row-twice",
    breaks: "A row of a reference table has a name of its own.",
    groups: ["ids", "schema", "vocabulary"],
    candidates: (data) =>
      data.files
        .filter(({ collection }) => collection === "reference")
        .flatMap(({ root }) => {
          const list = child(root, "rows") ?? child(root, "terms");
          const key = textAt(root, "key") ?? "id";
          return (list?.children ?? []).slice(1).flatMap((row, index): Candidate[] => {
            const at = child(row, key);
            const other = child(list!.children[index], key);
            if (!at || !other) return [];
            return [
              {
                at,
                make: () => ({
                  edits: [
                    replace(
                      at,
                      at.file.text.slice(at.start, at.end) && JSON.stringify(other.value),
                    ),
                  ],
                  counterparts: [placeOf(other)],
                }),
              },
            ];
          });
        }),
  },
  {
    name: "table-row-used-dropped",
    breaks: "What a record names is a row of its table.",
    groups: ["vocabulary", "references", "upr"],
    candidates: (data) => {
      const uses = new Map<string, Place[]>();
      for (const node of data.nodes) {
        const table = node.schema["x-term"];
        if (typeof table !== "string" || node.file.collection === "reference") continue;
        const name = `${table} ${String(node.value)}`;
        uses.set(name, [...(uses.get(name) ?? []), placeOf(node)]);
      }
      return data.files
        .filter(({ collection }) => collection === "reference")
        .flatMap(({ root, id }) => {
          const list = child(root, "rows") ?? child(root, "terms");
          const key = textAt(root, "key") ?? "id";
          return (list?.children ?? []).slice(0, -1).flatMap((row, index): Candidate[] => {
            const used = uses.get(`${id} ${String(child(row, key)?.value)}`);
            const following = list!.children[index + 1]!;
            // If many records name the row, each of them is one more true finding.
            if (!used || used.length > 3) return [];
            return [
              {
                at: row,
                make: () => ({
                  edits: [
                    { path: root.file.path, start: row.entry, end: following.entry, text: "" },
                  ],
                  counterparts: used,
                  shown: [String(child(row, key)?.value), ""],
                }),
              },
            ];
          });
        });
    },
  },
];
