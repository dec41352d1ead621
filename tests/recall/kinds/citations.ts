import { pick } from "../../random.ts";
import { child, isObject, items, reach, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import { insertField, insertItem, remove, replace, replaceText } from "../edits.ts";
import { placeOf } from "../fault.ts";
import type { Candidate, Kind } from "../fault.ts";
import { typo } from "../typo.ts";

const groups = ["citations", "schema"];

/** Every citation, its own list excluded. */
export function citationsIn(data: Dataset): Node[] {
  return data.nodes.filter((node) => node.schema["x-citation"] === true);
}

/** Statements that must be cited, each with its list. */
function citedStatements(data: Dataset): Node[] {
  return data.nodes.filter(
    (node) =>
      node.schema["x-statement"] !== undefined &&
      ((node.schema["required"] as string[] | undefined) ?? []).includes("citations") &&
      items(node, "citations").length > 0,
  );
}

/** Whether the record of a source shows that it was opened. */
export function isOpened(data: Dataset, source: string): boolean {
  const root = data.record("sources", source)?.root;
  return items(root, "copies").length > 0 || child(root, "retrieved") !== undefined;
}

/** A sketch of a citation in one line, without its place. */
export function sketch(source: string, supports: string, note?: string): string {
  return `{ source: ${source}, supports: ${supports}${note ? `, note: ${note}` : ""} }`;
}

/** How far a source's record says that it goes, in what a locator counts. */
function extentOf(data: Dataset, citation: Node, counted: string): [Node, number] | undefined {
  const source = data.record("sources", textAt(citation, "source") ?? "")?.root;
  const section = textAt(citation, "at", "section");
  const node =
    section === undefined
      ? reach(source, "extent", counted)
      : child(
          items(source, "outline").find((each) => textAt(each, "id") === section),
          counted,
        );
  return node && typeof node.value === "number" ? [node, node.value] : undefined;
}

export const citationKinds: readonly Kind[] = [
  {
    name: "citations-dropped",
    breaks: "Every statement carries its own citations.",
    groups,
    candidates: (data) =>
      citedStatements(data).map((at) => ({
        at,
        make: () => ({
          edits: [remove(child(at, "citations")!)],
          places: [{ path: at.file.path, pointer: `${at.pointer}/citations` }],
        }),
      })),
  },
  {
    name: "citations-emptied",
    breaks: "A list of citations holds at least one.",
    groups,
    candidates: (data) =>
      citedStatements(data).map((statement) => {
        const at = child(statement, "citations")!;
        return { at, make: () => ({ edits: [replace(at, "[]")] }) };
      }),
  },
  {
    name: "citations-all-none",
    breaks: "A statement whose citations are all none is uncited.",
    groups: ["citations"],
    candidates: (data) =>
      citedStatements(data)
        .map((statement) => child(statement, "citations")!)
        .filter((at) => isOpened(data, textAt(at.children[0], "source")!))
        .map((at) => ({
          at,
          make: () => ({
            edits: [
              replace(at, `[${sketch(textAt(at.children[0], "source")!, "none", "Not there.")}]`),
            ],
          }),
        })),
  },
  {
    name: "citation-twice",
    breaks: "A list of citations has one entry for each source and place.",
    groups,
    candidates: (data) =>
      citationsIn(data)
        .filter(({ value }) => isObject(value) && value["note"] === undefined)
        .map((at) => ({
          at,
          make: () => ({
            edits: [insertItem(at.parent!, JSON.stringify(at.value))],
            places: [placeOf(at.parent!)],
          }),
        })),
  },
  {
    name: "partial-without-note",
    breaks: "partial and none need a note.",
    groups,
    candidates: (data) =>
      citationsIn(data)
        .filter((at) => textAt(at, "supports") === "partial")
        .map((at) => ({
          at,
          make: () => ({
            edits: [remove(child(at, "note")!)],
            places: [{ path: at.file.path, pointer: `${at.pointer}/note` }],
            counterparts: [placeOf(child(at, "supports")!)],
          }),
        })),
  },
  {
    name: "full-on-unopened",
    breaks: "full, partial and none are allowed only when the source was opened.",
    groups: ["citations", "sources"],
    candidates: (data) =>
      citationsIn(data)
        .filter(
          (at) =>
            textAt(at, "supports") === "unchecked" && !isOpened(data, textAt(at, "source") ?? ""),
        )
        .map((at) => ({
          at: child(at, "supports")!,
          make: () => ({
            edits: [replace(child(at, "supports")!, "full")],
            counterparts: [
              { path: `data/sources/${textAt(at, "source")}.yml`, pointer: "/retrieved" },
              placeOf(child(at, "source")!),
            ],
          }),
        })),
  },
  {
    name: "opened-source-swapped",
    breaks: "full, partial and none are allowed only when the source was opened.",
    groups: ["citations", "sources"],
    candidates: (data) => {
      const unopened = data.files
        .filter(({ collection, id }) => collection === "sources" && !isOpened(data, id))
        .map(({ id }) => id);
      return citationsIn(data)
        .filter(
          (at) => textAt(at, "supports") === "full" && isObject(at.value) && !("at" in at.value),
        )
        .map((at) => ({
          at: child(at, "source")!,
          make: (next) => {
            const source = pick(next, unopened);
            return {
              edits: [replace(child(at, "source")!, source)],
              counterparts: [
                placeOf(child(at, "supports")!),
                { path: `data/sources/${source}.yml`, pointer: "/retrieved" },
              ],
            };
          },
        }));
    },
  },
  {
    name: "locator-beyond-extent",
    breaks: "A place lies within what the source's record says of its extent.",
    groups: ["citations"],
    candidates: (data) =>
      citationsIn(data).flatMap((citation) =>
        [
          ["paragraph", "paragraphs"],
          ["footnote", "footnotes"],
          ["item", "items"],
          ["page", "pages"],
          ["article", "articles"],
        ].flatMap(([key, counted]): Candidate[] => {
          const at = reach(citation, "at", key!);
          const extent = at && extentOf(data, citation, counted!);
          if (!extent) return [];
          const [node, most] = extent;
          return [
            {
              at,
              make: (next) => ({
                edits: [replaceText(at, String(most + 1 + Math.floor(next() * 40)))],
                counterparts: [placeOf(node)],
              }),
            },
          ];
        }),
      ),
  },
  {
    name: "locator-unknown-section",
    breaks: "A section is one of the source's outline.",
    groups: ["citations"],
    candidates: (data) =>
      citationsIn(data).flatMap((citation): Candidate[] => {
        const at = reach(citation, "at", "section");
        const source = data.record("sources", textAt(citation, "source") ?? "")?.root;
        const known = items(source, "outline").map((each) => textAt(each, "id")!);
        if (!at || !known.length) return [];
        return [
          {
            at,
            make: (next) => {
              const wrong = typo(next, String(at.value), (text) => !known.includes(text));
              return wrong === undefined ? undefined : { edits: [replaceText(at, wrong)] };
            },
          },
        ];
      }),
  },
  {
    name: "locator-range-reversed",
    breaks: "A range of places runs from the earlier to the later.",
    groups: ["citations", "schema"],
    candidates: (data) =>
      citationsIn(data).flatMap((citation): Candidate[] => {
        const at = ["paragraph", "footnote", "item"]
          .map((key) => reach(citation, "at", key))
          .find(Boolean);
        const number = at && /^\d+$/.exec(String(at.value));
        if (!at || !number || Number(at.value) < 2) return [];
        return [{ at, make: () => ({ edits: [replaceText(at, `${String(at.value)}-1`)] }) }];
      }),
  },
  {
    name: "locator-keys-mixed",
    breaks: "section goes with paragraph or item; the others stand alone or with page.",
    groups,
    candidates: (data) =>
      citationsIn(data).flatMap((citation): Candidate[] => {
        const at = child(citation, "at");
        if (!at || !isObject(at.value) || !("paragraph" in at.value)) return [];
        return [{ at, make: () => ({ edits: [insertField(at, 'footnote: "1"')] }) }];
      }),
  },
  {
    name: "paragraph-without-section",
    breaks: "A source with an outline is cited by section and paragraph.",
    groups: ["citations"],
    candidates: (data) =>
      citationsIn(data).flatMap((citation): Candidate[] => {
        const section = reach(citation, "at", "section");
        const source = data.record("sources", textAt(citation, "source") ?? "")?.root;
        if (!section || section.parent!.children.length < 2 || !items(source, "outline").length)
          return [];
        if (reach(source, "extent", "paragraphs")) return [];
        return [
          {
            at: section.parent!,
            make: () => ({
              edits: [remove(section)],
              counterparts: [{ path: source!.file.path, pointer: "/outline" }],
            }),
          },
        ];
      }),
  },
];
