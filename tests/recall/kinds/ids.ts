import { pick } from "../../random.ts";
import { child, items } from "../dataset.ts";
import { replace, replaceText } from "../edits.ts";
import { placeOf } from "../fault.ts";
import type { Candidate, Kind, Place } from "../fault.ts";
import { partsOf, referencesIn, targetOf } from "./references.ts";

export const idKinds: readonly Kind[] = [
  {
    name: "part-id-twice",
    breaks: "A part's id is unique among all parts of the record.",
    groups: ["ids", "schema"],
    candidates: (data) =>
      data.files.flatMap((file) =>
        partsOf(file).map(({ node }): Candidate => {
          const at = child(node, "id")!;
          return {
            at,
            make: (next) => {
              const other = pick(next, partsOf(file));
              if (other.node === node) return undefined;
              return {
                edits: [replaceText(at, other.id)],
                counterparts: [placeOf(child(other.node, "id")!)],
              };
            },
          };
        }),
      ),
  },
  {
    name: "recommendation-number-twice",
    breaks: "Each recommendation of a document has a number of its own.",
    groups: ["ids", "upr", "schema"],
    candidates: (data) =>
      data.files
        .filter(({ collection }) => collection === "recommendations")
        .flatMap(({ root }) => {
          const all = items(root, "items");
          return all.slice(1).map((item, index): Candidate => {
            const at = child(item, "id")!;
            const other = child(all[index], "id")!;
            return {
              at,
              make: () => ({
                edits: [replaceText(at, String(other.value))],
                counterparts: [placeOf(other)],
              }),
            };
          });
        }),
  },
  {
    name: "item-id-twice",
    breaks: "An item that is no part has an id of its own in its list.",
    groups: ["ids", "schema", "names"],
    candidates: (data) =>
      data.nodes
        .filter(({ schema, children }) => schema["x-key"] === "id" && children.length > 1)
        .map((list) => {
          const at = child(list.children[1], "id")!;
          const other = child(list.children[0], "id")!;
          return {
            at,
            make: () => ({
              edits: [replaceText(at, String(other.value))],
              counterparts: [placeOf(other)],
            }),
          };
        }),
  },
  {
    name: "number-unquoted",
    breaks: "Numbers of recommendations, paragraphs and years are quoted: 124.40 is not 124.4.",
    groups: ["schema", "yaml", "ids"],
    form: true,
    candidates: (data) =>
      data.nodes
        .filter(
          ({ value, schema }) =>
            typeof value === "string" &&
            /^\d+(\.\d+)?$/.test(value) &&
            (schema["type"] === "string" || schema["x-edtf"] === true),
        )
        .map((at) => ({ at, make: () => ({ edits: [replace(at, String(at.value))] }) })),
  },
  {
    name: "id-malformed",
    breaks: "An id is letters and digits in groups joined by single points or hyphens.",
    groups: ["ids", "schema", "yaml"],
    candidates: (data) =>
      data.files.flatMap((file) =>
        partsOf(file).map(({ node, id }): Candidate => {
          const at = child(node, "id")!;
          return {
            at,
            make: (next) => ({
              edits: [
                replaceText(at, pick(next, [`#${id}`, `${id} `, `${id}(3)`, `${id}..x`, `-${id}`])),
              ],
            }),
          };
        }),
      ),
  },
  {
    name: "record-renamed",
    breaks: "A record that others refer to is there under its name.",
    groups: ["references", "citations", "ids", "change"],
    candidates: (data) => {
      const inbound = inboundOf(data);
      return data.files
        .filter(({ path }) => isUsedLittle(inbound.get(path)))
        .map(({ root, path }) => ({
          at: root,
          make: () => {
            const to = path.replace(".yml", "-2.yml");
            return {
              files: [{ path, to }],
              places: [{ path: to, pointer: "" }],
              counterparts: inbound.get(path)!,
              shown: [path, to],
            };
          },
        }));
    },
  },
  {
    name: "record-deleted",
    breaks: "A record that others refer to is there.",
    groups: ["references", "citations", "ids", "change"],
    candidates: (data) => {
      const inbound = inboundOf(data);
      return data.files
        .filter(({ path }) => isUsedLittle(inbound.get(path)))
        .map(({ root, path }) => ({
          at: root,
          make: () => ({
            files: [{ path }],
            counterparts: inbound.get(path)!,
            shown: [path, "(gone)"],
          }),
        }));
    },
  },
];

/** Others refer to it, but so few that their true findings do not hide the false ones. */
function isUsedLittle(inbound: readonly Place[] | undefined): boolean {
  return inbound !== undefined && inbound.length <= 3;
}

/** Where other files refer to a file, by its path. */
export function inboundOf(data: Parameters<Kind["candidates"]>[0]): Map<string, Place[]> {
  const inbound = new Map<string, Place[]>();
  for (const reference of referencesIn(data)) {
    const { file } = targetOf(data, reference);
    if (!file || file === reference.node.file) continue;
    inbound.set(file.path, [...(inbound.get(file.path) ?? []), placeOf(reference.node)]);
  }
  return inbound;
}
