import { nearest } from "../../../diagnostics/nearest.ts";
import type { SchemaNode } from "../../../schema/tree.ts";

/**
 * A field of a record as a mapping names it: `summary`, `extent.pages`, and within a list the name of a part:
 * `events.arrest.date`. The part `row` is one for each row of the table.
 */
export interface FieldPath {
  readonly text: string;
  readonly steps: readonly Step[];
  /** What the schema says of the value: of each entry, if the field holds a list. */
  readonly leaf: SchemaNode;
  readonly isList: boolean;
  /** Only a private dataset may hold it. */
  readonly isRestricted: boolean;
}

/** A field on the way; in a list of parts also the name of the part, and what the schema says of it. */
export interface Step {
  readonly key: string;
  readonly part?: { readonly name: string; readonly node: SchemaNode };
}

/** The name of a part that every row has one of. */
export const EACH_ROW = "row";

/** Fields that the importer writes itself, or that need a person's judgement. */
const notForColumns: ReadonlySet<string> = new Set([
  ..."citations discrepancies openQuestions standing embargo copies outline conversions".split(" "),
]);

/**
 * The field at a path.
 *
 * @returns a message and its repair, if records of the collection have no such field
 */
export function fieldPath(
  root: SchemaNode,
  text: string,
): FieldPath | { readonly message: string; readonly help: string } {
  const steps: Step[] = [];
  let node = root;
  let isRestricted = false;
  const names = text.split(".");
  while (names.length > 0) {
    const key = names.shift()!;
    const child = notForColumns.has(key) ? undefined : node.properties.get(key);
    if (!child) return unknown(text, key, node, steps);
    isRestricted ||= child.keywords["x-restricted"] === true;
    const { items } = child;
    if (items && isObject(items)) {
      const name = names.shift();
      if (name === undefined || names.length === 0)
        return {
          message: `“${text}” is a list of parts, not one field.`,
          help: `Name the part and its field, such as ${fullName(steps, key)}.${partExample(items)}.`,
        };
      steps.push({ key, part: { name, node: items } });
      node = items;
      continue;
    }
    steps.push({ key });
    if (items || !isObject(child)) {
      if (names.length === 0)
        return {
          ...{ text, steps, isRestricted },
          leaf: items ?? child,
          isList: items !== undefined,
        };
      return {
        message: `“${fullName(steps)}” holds no fields, so “${names.join(".")}” is not one.`,
        help: `Write “${fullName(steps)}”.`,
      };
    }
    node = child;
  }
  return {
    message: `“${text}” has fields of its own.`,
    help: `Name one of them: ${fieldsOf(node).join(", ")}.`,
  };
}

/** The fields that a mapping may name, without those that the importer writes. */
export function fieldsOf(node: SchemaNode): string[] {
  return [...node.properties.keys()].filter((key) => !notForColumns.has(key));
}

/** Whether the schema describes fields below; a figure is one value, whichever word says how exact it is. */
function isObject({ properties, keywords }: SchemaNode): boolean {
  return properties.size > 0 && keywords["x-quantity"] !== true;
}

function unknown(text: string, key: string, node: SchemaNode, steps: readonly Step[]) {
  const fields = fieldsOf(node);
  const [meant] = nearest(key, fields);
  const place = steps.length === 0 ? "The records" : `“${fullName(steps)}”`;
  return {
    message: notForColumns.has(key)
      ? `No column can be “${text}”: the import writes ${key} itself, or a person does.`
      : `${place} ${steps.length === 0 ? "have" : "has"} no field “${key}”.`,
    help: meant === undefined ? `There are ${fields.join(", ")}.` : `Did you mean “${meant}”?`,
  };
}

function fullName(steps: readonly Step[], ...more: readonly string[]): string {
  const names = steps.flatMap(({ key, part }) => (part ? [key, part.name] : [key]));
  return [...names, ...more].join(".");
}

function partExample(items: SchemaNode): string {
  const field = fieldsOf(items).find((key) => key !== "id") ?? "id";
  return `${EACH_ROW}.${field}`;
}
