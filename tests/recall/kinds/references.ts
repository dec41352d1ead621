import { pick } from "../../random.ts";
import { child, items, textAt } from "../dataset.ts";
import type { Dataset, Node, RecordFile } from "../dataset.ts";
import { insertField, insertItem, replaceText } from "../edits.ts";
import type { Edit } from "../edits.ts";
import { placeOf } from "../fault.ts";
import type { Candidate, Kind } from "../fault.ts";
import { typo } from "../typo.ts";

/** What an `x-ref` of the schema says. */
interface Target {
  readonly collections?: readonly string[];
  readonly part?: "required" | "optional";
  readonly parts?: readonly string[];
  readonly within?: boolean;
}

export interface Reference {
  readonly node: Node;
  readonly text: string;
  readonly target: Target;
}

const groups = ["references", "citations", "ids"];

export function referencesIn(data: Dataset): Reference[] {
  return data.nodes.flatMap((node) => {
    const target = node.schema["x-ref"] as Target | undefined;
    return target && typeof node.value === "string" ? [{ node, text: node.value, target }] : [];
  });
}

/** The parts of a record: items of lists that the schema marks, by their id. */
export function partsOf(file: RecordFile | undefined): { id: string; kind: string; node: Node }[] {
  return (file?.root.children ?? []).flatMap((list) => {
    const kind = list.schema["x-part"] as string | undefined;
    if (!kind) return [];
    return list.children.map((node) => ({ id: textAt(node, "id") ?? "", kind, node }));
  });
}

/** The record that a reference names, and the part, if it names one. */
export function targetOf(data: Dataset, { node, text, target }: Reference) {
  const [name = "", part] = text.split("#");
  const own = target.within && part === undefined ? partOf(node.file, name) : undefined;
  if (own) return { file: node.file, part: own };
  const collections = target.collections ?? [];
  const file =
    collections.length > 1
      ? data.record(...(name.split("/") as [string, string]))
      : data.record(collections[0] ?? "", name);
  return { file, part: part === undefined ? undefined : partOf(file, part) };
}

function partOf(file: RecordFile | undefined, id: string) {
  return partsOf(file).find((each) => each.id === id);
}

/** Whether nothing that the reference may name has this text as its name. */
function isDangling(data: Dataset, reference: Reference, text: string): boolean {
  const { file, part } = targetOf(data, { ...reference, text });
  return !file || (text.includes("#") && !part);
}

/** Which part, if any, of `key: yaml` an object already has as a list, made longer; else the list. */
function addTo(object: Node, key: string, text: string): { edit: Edit; pointer: string } {
  const list = child(object, key);
  if (list && list.children.length > 0) {
    return { edit: insertItem(list, JSON.stringify(text)), pointer: `${list.pointer}/0` };
  }
  const edit = insertField(object, `${key}: [${JSON.stringify(text)}]`);
  return { edit, pointer: `${object.pointer}/${key}/0` };
}

export const referenceKinds: readonly Kind[] = [
  {
    name: "reference-mistyped",
    breaks: "A reference names a record or part that is there.",
    groups,
    candidates: (data) =>
      referencesIn(data).map((reference) => ({
        at: reference.node,
        make: (next) => {
          const wrong = typo(next, reference.text, (text) => isDangling(data, reference, text));
          return wrong === undefined ? undefined : { edits: [replaceText(reference.node, wrong)] };
        },
      })),
  },
  {
    name: "reference-other-collection",
    breaks: "The field decides the collection of a bare id.",
    groups,
    candidates: (data) =>
      referencesIn(data)
        .filter(({ target, text }) => target.collections?.length === 1 && !text.includes("#"))
        .map((reference) => ({
          at: reference.node,
          make: (next) => {
            const { id } = pick(next, data.files);
            return isDangling(data, reference, id)
              ? { edits: [replaceText(reference.node, id)] }
              : undefined;
          },
        })),
  },
  {
    name: "reference-unknown-part",
    breaks: "The part after # is one of that record.",
    groups,
    candidates: (data) =>
      referencesIn(data)
        .filter(({ text }) => text.includes("#"))
        .map((reference) => ({
          at: reference.node,
          make: (next) => {
            const wrong = reference.text + pick(next, ["9", "1", "0", "-x"]);
            return isDangling(data, reference, wrong)
              ? { edits: [replaceText(reference.node, wrong)] }
              : undefined;
          },
        })),
  },
  {
    name: "reference-wrong-part",
    breaks: "The field decides which kind of part is meant.",
    groups,
    candidates: (data) =>
      referencesIn(data)
        .filter(({ target }) => target.parts)
        .map((reference): Candidate => {
          const { node, text, target } = reference;
          const { file, part } = targetOf(data, reference);
          const others = partsOf(file).filter(({ kind }) => !target.parts!.includes(kind));
          return {
            at: node,
            make: (next) => {
              if (!part || others.length === 0) return undefined;
              const other = pick(next, others);
              const wrong = text.includes("#") ? `${text.split("#")[0]}#${other.id}` : other.id;
              return {
                edits: [replaceText(node, wrong)],
                counterparts: [placeOf(other.node)],
              };
            },
          };
        }),
  },
  {
    name: "reference-without-part",
    breaks: "Where a part is meant, the reference names it.",
    groups: [...groups, "schema"],
    candidates: (data) =>
      referencesIn(data)
        .filter(({ text, target }) => target.part === "required" && text.includes("#"))
        .map(({ node, text }) => ({
          at: node,
          make: () => ({ edits: [replaceText(node, text.split("#")[0]!)] }),
        })),
  },
  {
    name: "reference-unwanted-part",
    breaks: "Where a record is meant, the reference names no part.",
    groups: [...groups, "schema"],
    candidates: (data) =>
      referencesIn(data)
        .filter(({ target }) => !target.part && !target.within)
        .map((reference): Candidate => ({
          at: reference.node,
          make: () => {
            const part = partsOf(targetOf(data, reference).file)[0];
            return part && { edits: [replaceText(reference.node, `${reference.text}#${part.id}`)] };
          },
        })),
  },
  {
    name: "reference-twice",
    breaks: "A list of references names each once.",
    groups: [...groups, "schema"],
    candidates: (data) =>
      referencesIn(data)
        .filter(({ node }) => node.parent && Array.isArray(node.parent.value))
        .map(({ node, text }) => ({
          at: node.parent!,
          make: () => ({ edits: [insertItem(node.parent!, JSON.stringify(text))] }),
        })),
  },
  {
    name: "self-reference",
    breaks: "Nothing refers to itself.",
    groups: [...groups, "names", "people", "laws", "dates", "sources"],
    candidates: (data) => [
      ...fieldsOfSelf.flatMap(([collection, key]) =>
        data.files
          .filter((file) => file.collection === collection)
          .map(({ root, id }): Candidate => {
            const { edit, pointer } = addTo(root, key, id);
            return {
              at: root,
              make: () => ({ edits: [edit], places: [{ path: root.file.path, pointer }] }),
            };
          }),
      ),
      ...data.files.flatMap((file) =>
        partsOf(file)
          .filter(({ kind }) => kind === "events" || (kind === "provisions" && file.root))
          .map(({ id, kind, node }): Candidate => {
            const key = kind === "events" ? "follows" : "replaces";
            const { edit, pointer } = addTo(node, key, id);
            return {
              at: node,
              make: () => ({ edits: [edit], places: [{ path: file.path, pointer }] }),
            };
          }),
      ),
    ],
  },
  {
    name: "cycle-of-events",
    breaks: "What follows something cannot come before it.",
    groups: ["references", "dates"],
    candidates: (data) =>
      chains(data, "events", "follows").map(([first, last]) => {
        const { edit, pointer } = addTo(first, "follows", textAt(last, "id")!);
        return {
          at: first,
          make: () => ({
            edits: [edit],
            places: [{ path: first.file.path, pointer }],
            counterparts: [{ path: last.file.path, pointer: `${last.pointer}/follows` }],
          }),
        };
      }),
  },
  {
    name: "cycle-of-provisions",
    breaks: "A provision cannot replace, or be part of, what replaces it or is part of it.",
    groups: ["references", "laws", "dates"],
    candidates: (data) =>
      referencesIn(data)
        .filter(
          ({ node }) =>
            node.file.collection === "laws" &&
            ["replaces", "partOf"].includes(node.key ?? node.parent?.key ?? ""),
        )
        .flatMap((reference): Candidate[] => {
          const { node, text } = reference;
          const { file, part } = targetOf(data, reference);
          const from = node.parent!.key === "replaces" ? node.parent!.parent! : node.parent!;
          const to = part?.node ?? file?.root;
          if (!to || from === to) return [];
          const isPart = node.key === "partOf";
          const id = textAt(from, "id");
          const name =
            isPart || !text.includes("#") ? (id ?? from.file.id) : `${from.file.id}#${id}`;
          const { edit, pointer } = isPart
            ? {
                edit: insertField(to, `partOf: ${JSON.stringify(name)}`),
                pointer: `${to.pointer}/partOf`,
              }
            : addTo(to, "replaces", name);
          return [
            {
              at: to,
              make: () => ({
                edits: [edit],
                places: [{ path: to.file.path, pointer }],
                counterparts: [placeOf(node)],
              }),
            },
          ];
        }),
  },
  {
    name: "about-nothing",
    breaks: "about names a field or a part of the record.",
    groups: ["references", "schema", "ids"],
    candidates: (data) =>
      data.nodes
        .filter(({ schema, value }) => schema["x-about"] === true && typeof value === "string")
        .map((at) => ({
          at,
          make: (next) => {
            const known = new Set(partsOf(at.file).map(({ id }) => id));
            const isWrong = (text: string) => !known.has(text) && !(text in fieldsOf(at.file));
            const wrong = typo(next, String(at.value), isWrong);
            return wrong === undefined ? undefined : { edits: [replaceText(at, wrong)] };
          },
        })),
  },
  {
    name: "discrepancy-of-nothing",
    breaks: "The field of a discrepancy is one of the object that holds it.",
    groups: ["references", "schema", "citations"],
    candidates: (data) =>
      data.nodes
        .filter(({ schema }) => schema["x-statement"] === "discrepancy")
        .map((each) => child(each, "field")!)
        .map((at) => ({
          at,
          make: (next) => {
            const holder = at.parent!.parent!.parent!;
            const fields = (holder.schema["properties"] ?? {}) as object;
            const isWrong = (text: string) =>
              /^[A-Za-z]+$/.test(text) && !(text in fields) && !child(holder, text);
            const wrong = typo(next, String(at.value).split("/")[0]!, isWrong);
            return wrong === undefined ? undefined : { edits: [replaceText(at, wrong)] };
          },
        })),
  },
];

function fieldsOf(file: RecordFile): object {
  return (file.root.schema["properties"] ?? {}) as object;
}

/** Fields by which a record could name itself. */
const fieldsOfSelf = [
  ["cases", "related"],
  ["laws", "replaces"],
  ["laws", "amends"],
  ["sources", "derivesFrom"],
  ["people", "distinctFrom"],
  ["organizations", "distinctFrom"],
] as const;

/** Pairs of parts, the second of which follows the first, at once or through others. */
export function chains(data: Dataset, kind: string, key: string): [Node, Node][] {
  return data.files.flatMap((file) => {
    const parts = partsOf(file).filter((each) => each.kind === kind);
    const byId = new Map(parts.map(({ id, node }) => [id, node]));
    const before = (node: Node, seen = new Set<Node>()): Set<Node> => {
      for (const { value } of items(node, key)) {
        const earlier = byId.get(String(value));
        if (!earlier || seen.has(earlier)) continue;
        seen.add(earlier);
        before(earlier, seen);
      }
      return seen;
    };
    return parts.flatMap(({ node }) =>
      [...before(node)].map((first): [Node, Node] => [first, node]),
    );
  });
}
