import { pick } from "../../random.ts";
import { child, isObject } from "../dataset.ts";
import type { Node } from "../dataset.ts";
import { insertField, insertItem, remove, renameKey, replace, replaceText } from "../edits.ts";
import type { Kind } from "../fault.ts";
import { branchOf, requiredOf } from "../schema.ts";
import { typo } from "../typo.ts";

/** The fields that a value of this node may have. */
function known(node: Node): object {
  return {
    ...((node.schema["properties"] ?? {}) as object),
    ...((branchOf(node.schema, node.value)?.["properties"] ?? {}) as object),
  };
}

function isClosed(node: Node): boolean {
  return isObject(node.value) && Object.keys(known(node)).length > 0 && node.children.length > 0;
}

export const schemaKinds: readonly Kind[] = [
  {
    name: "unknown-key",
    breaks: "A record has only the fields of its schema.",
    groups: ["schema"],
    candidates: (data) =>
      data.nodes
        .filter((at) => at.key !== undefined && isClosed(at.parent!))
        .map((at) => ({
          at,
          make: (next) => {
            const wrong = typo(
              next,
              at.key!,
              (text) => /^[a-z]+$/i.test(text) && !(text in known(at.parent!)),
            );
            if (wrong === undefined) return undefined;
            return {
              edits: [renameKey(at, wrong)],
              places: [{ path: at.file.path, pointer: `${at.parent!.pointer}/${wrong}` }],
              counterparts: [{ path: at.file.path, pointer: at.pointer }],
            };
          },
        })),
  },
  {
    name: "required-missing",
    breaks: "A record has the fields that its schema requires.",
    groups: ["schema", "citations", "people"],
    candidates: (data) =>
      data.nodes
        .filter(
          (at) =>
            at.key !== undefined &&
            at.parent!.children.length > 1 &&
            requiredOf(at.parent!.schema, at.parent!.value).includes(at.key),
        )
        .map((at) => ({ at, make: () => ({ edits: [remove(at)] }) })),
  },
  {
    name: "type-wrong",
    breaks: "A field holds what its schema says: a text, a number, a list, fields.",
    groups: ["schema", "yaml"],
    candidates: (data) =>
      data.nodes
        .filter(({ schema, parent }) => parent && typeof schema["type"] === "string")
        .map((at) => ({
          at,
          make: (next) => {
            const wrong = {
              string: ["[a, b]", "{ a: b }", "true", "17"],
              integer: ['"many"', "[1]", "1.5", "true"],
              number: ['"many"', "[1]", "true"],
              boolean: ['"yes"', "1", "[true]"],
              array: ["{ a: b }", '"one"', "3"],
              object: ["[a]", '"one"', "3"],
            }[String(at.schema["type"])];
            return wrong && { edits: [replace(at, pick(next, wrong))] };
          },
        })),
  },
  {
    name: "value-left-out",
    breaks: "A field that is there has a value.",
    groups: ["schema", "yaml"],
    candidates: (data) =>
      data.nodes
        .filter((at) => at.key !== undefined && typeof at.schema["type"] === "string")
        .map((at) => ({ at, make: () => ({ edits: [replace(at, "null")] }) })),
  },
  {
    name: "text-empty",
    breaks: "A text says something.",
    groups: ["schema", "dates", "ids", "references", "symbols"],
    candidates: (data) =>
      data.nodes
        .filter((at) => at.schema["minLength"] !== undefined && typeof at.value === "string")
        .map((at) => ({
          at,
          make: (next) => ({ edits: [replaceText(at, pick(next, ["", " "]))] }),
        })),
  },
  {
    name: "text-too-long",
    breaks: "Texts are short; the schema says how long.",
    groups: ["schema", "dates", "ids", "references", "symbols"],
    candidates: (data) =>
      data.nodes
        .filter((at) => at.schema["maxLength"] !== undefined && typeof at.value === "string")
        .map((at) => ({
          at,
          make: () => ({
            edits: [
              replaceText(at, String(at.value).padEnd(Number(at.schema["maxLength"]) + 1, "x")),
            ],
            shown: [String(at.value).slice(0, 40), `… of ${Number(at.schema["maxLength"]) + 1}`],
          }),
        })),
  },
  {
    name: "vocabulary-wrong",
    breaks: "A field with a closed vocabulary holds one of its words.",
    groups: ["vocabulary", "schema", "upr", "assessments"],
    candidates: (data) =>
      data.nodes
        .filter(({ schema }) => Array.isArray(schema["enum"]))
        .map((at) => ({
          at,
          make: (next) => {
            const words = at.schema["enum"] as string[];
            const wrong = typo(next, String(at.value), (text) => !words.includes(text));
            return wrong === undefined ? undefined : { edits: [replaceText(at, wrong)] };
          },
        })),
  },
  {
    name: "position-of-other-words",
    breaks:
      "A position is supported, noted or pending; rejected and accepted are none of the review.",
    groups: ["vocabulary", "schema", "upr"],
    candidates: (data) =>
      data.nodes
        .filter(
          ({ value, schema }) => schema["enum"] && ["supported", "noted"].includes(String(value)),
        )
        .map((at) => ({
          at,
          make: (next) => ({ edits: [replace(at, pick(next, ["rejected", "accepted"]))] }),
        })),
  },
  {
    name: "term-unknown",
    breaks: "A theme, role, place or other term is one of its table.",
    groups: ["vocabulary", "references", "schema"],
    candidates: (data) =>
      data.nodes
        .filter(
          ({ schema, value }) =>
            typeof value === "string" && schema["x-term"] && schema["x-term"] !== "states",
        )
        .map((at) => ({
          at,
          make: (next) => {
            const table = data.record("reference", String(at.schema["x-term"]));
            const names = new Set(
              (child(table?.root, "terms") ?? child(table?.root, "rows"))?.children.map((row) =>
                String(row.children[0]?.value),
              ),
            );
            const wrong = typo(next, String(at.value), (text) => !names.has(text));
            return wrong === undefined ? undefined : { edits: [replaceText(at, wrong)] };
          },
        })),
  },
  {
    name: "tag-wrong",
    breaks: "A tagged union's tag is one of its branches, and its fields those of the branch.",
    groups: ["schema", "vocabulary"],
    candidates: (data) =>
      data.nodes
        .filter(({ schema }) => Array.isArray(schema["oneOf"]) && schema["discriminator"])
        .flatMap((union) => {
          const at = child(union, "kind");
          if (!at) return [];
          return [
            {
              at,
              make: (next) => ({
                edits: [
                  replace(at, pick(next, ["ngoo", "upr", "treaty-body", "special-rapporteur"])),
                ],
                counterparts: [{ path: at.file.path, pointer: union.pointer }],
              }),
            },
          ];
        }),
  },
  {
    name: "theme-twice",
    breaks: "A list of terms names each once.",
    groups: ["schema", "vocabulary"],
    candidates: (data) =>
      data.nodes
        .filter(({ schema, children }) => schema["uniqueItems"] === true && children.length > 0)
        .filter(({ children }) => children.every(({ schema }) => !schema["x-ref"]))
        .map((at) => ({
          at,
          make: () => ({ edits: [insertItem(at, JSON.stringify(at.children.at(-1)!.value))] }),
        })),
  },
  {
    name: "list-emptied",
    breaks: "A list that is there has an item.",
    groups: ["schema", "citations"],
    candidates: (data) =>
      data.nodes
        // Where the least number is 0 an empty list breaks nothing: the model itself shows `ages: []`.
        .filter((at) => at.schema["type"] === "array" && Number(at.schema["minItems"]) > 0)
        .filter((at) => at.key !== "citations")
        .map((at) => ({ at, make: () => ({ edits: [replace(at, "[]")] }) })),
  },
  {
    name: "quantity-with-two-keys",
    breaks:
      "A figure has exactly one of exact, at-least, at-most, more-than, about, between, words.",
    groups: ["schema", "statistics"],
    candidates: (data) =>
      data.nodes
        .filter(({ schema, value }) => schema["x-quantity"] === true && isObject(value))
        .map((at) => ({
          at,
          make: () => ({
            edits: [insertField(at, child(at, "words") ? "about: 1" : "words: some")],
          }),
        })),
  },
  {
    name: "discrepancy-without-resolution",
    breaks: "A discrepancy gives the reason for the choice.",
    groups: ["schema", "citations"],
    candidates: (data) =>
      data.nodes
        .filter(({ schema }) => schema["x-statement"] === "discrepancy")
        .flatMap((each) => {
          const at = child(each, "resolution");
          return at ? [{ at, make: () => ({ edits: [remove(at)] }) }] : [];
        }),
  },
];
