import { nearest } from "../../../diagnostics/nearest.ts";
import { pointerOf } from "../../../diagnostics/pointer.ts";
import type { MappedColumn, Mapping } from "../../../schema/records.ts";
import { schemaRoot } from "../../../schema/tree.ts";
import type { SchemaNode } from "../../../schema/tree.ts";
import type { Context } from "../../core/format.ts";
import { LEAVE_OUT } from "../columns.ts";
import { dateFormFault } from "../mapping-fault.ts";
import type { MappingFault } from "../mapping-fault.ts";
import { cellValue } from "./cell-value.ts";
import { fieldPath, fieldsOf } from "./field-path.ts";
import type { FieldPath } from "./field-path.ts";
import { namesPeople } from "./people.ts";
import { notFields } from "./plan.ts";
import { templateOf } from "./template.ts";

type Asked = Pick<Context, "reference" | "has" | "named" | "schemas">;

/** Faults of a mapping for a collection other than recommendations, which its schema accepts. */
export function collectionFaults(mapping: Mapping, context: Asked): MappingFault[] {
  const { collection, columns } = mapping;
  const root = schemaRoot(context.schemas.documents, `${collection}.schema.json`)!;
  return [
    ...columns.flatMap((column, index) =>
      columnFaults(column, `/columns/${index}`, mapping, root, context),
    ),
    ...alsoFaults(mapping, root, context),
    ...missingFields(mapping, root),
    ...onlyOfRecommendations
      .filter((key) => mapping[key] !== undefined)
      .map((key) => ({
        ...{ pointer: `/${key}`, at: "key" as const },
        message: `“${key}” is for tables of recommendations.`,
        help: "Remove it; what is the same in every record is said under “also”.",
      })),
  ];
}

const onlyOfRecommendations = [
  ...(["issuer", "state", "session", "document", "assessor", "assessors", "items"] as const),
];

function columnFaults(
  column: MappedColumn,
  pointer: string,
  { columns }: Mapping,
  root: SchemaNode,
  context: Asked,
): MappingFault[] {
  const { column: name, is, into, dates, values = {} } = column;
  const faults: (MappingFault | false)[] = [];
  const fields: FieldPath[] = [];
  const add = (text: string, at: string) => {
    const found = readField(root, text);
    if ("message" in found) faults.push({ pointer: at, ...found });
    else fields.push(found);
  };
  if (!notFields.has(is)) add(is, `${pointer}/is`);
  for (const [index, text] of (into ?? []).entries()) add(text, `${pointer}/into/${index}`);
  const twin = columns.find((other) => other.is === is && (is === "id" || isOneValue(is)));
  faults.push(
    twin !== undefined &&
      twin !== column && {
        pointer: `${pointer}/is`,
        message: `The column “${twin.column}” is ${is} already.`,
        help: "Only one of the two can be; ignore the other, or join both under “also”.",
      },
    is === "split" &&
      (into === undefined || column.separators === undefined) && {
        pointer,
        message: `The column “${name}” does not say how its cells are split.`,
        help: "Add “separators:”, and “into:” with a field for each entry.",
      },
    into !== undefined && is !== "split" && needless(`${pointer}/into`, "into", is),
    column.because !== undefined &&
      is !== "ignored" &&
      needless(`${pointer}/because`, "because", is),
    ...(["language", "issuers"] as const).map(
      (key) => column[key] !== undefined && needless(`${pointer}/${key}`, key, is),
    ),
    dates !== undefined && dateFormFault(`${pointer}/dates`, dates),
    ...fields.flatMap((field) =>
      Object.entries(values).map(([value, meaning]) =>
        valueFault(meaning!, field, column, `${pointer}/values${pointerOf([value])}`, context),
      ),
    ),
  );
  return faults.filter((fault) => fault !== false);

  /** Whether the field holds one value, so that only one column can be it. */
  function isOneValue(text: string): boolean {
    const found = fieldPath(root, text);
    return !("message" in found) && !found.isList;
  }
}

function readField(root: SchemaNode, text: string) {
  const found = fieldPath(root, text);
  if (!("message" in found) || text.includes(".")) return found;
  const words = [...fieldsOf(root), ...notFields];
  const [meant] = nearest(text, words);
  return meant === undefined || root.properties.has(text)
    ? found
    : { ...found, help: `Did you mean “${meant}”?` };
}

function needless(pointer: string, key: string, is: string): MappingFault {
  return {
    ...{ pointer, at: "key" },
    message: `“${key}” has no meaning for a column that is ${is}.`,
    help: "Remove it.",
  };
}

function valueFault(
  meaning: string,
  field: FieldPath,
  notation: MappedColumn,
  pointer: string,
  context: Asked,
): MappingFault | false {
  if (meaning === LEAVE_OUT) return false;
  const found = cellValue(meaning, field.leaf, notation, context);
  if (!("reason" in found)) return false;
  const { choices } = field.leaf;
  const table = field.leaf.keywords["x-term"];
  const terms = choices ?? (typeof table === "string" ? [...context.reference.terms(table)] : []);
  const [meant] = nearest(meaning, terms);
  return {
    pointer,
    message: `“${field.text}” cannot hold “${meaning}”: ${found.reason}.`,
    help:
      meant === undefined
        ? `Use a value of the field, or ${LEAVE_OUT}.`
        : `Did you mean “${meant}”?`,
  };
}

function alsoFaults(
  { also = {}, columns }: Mapping,
  root: SchemaNode,
  context: Asked,
): MappingFault[] {
  return Object.entries(also).flatMap(([text, written]) => {
    const pointer = `/also${pointerOf([text])}`;
    const field = readField(root, text);
    if ("message" in field) return [{ pointer, at: "key" as const, ...field }];
    const template = templateOf(written!);
    if (text.startsWith("naming.") && text.endsWith(".ground"))
      return [
        {
          pointer,
          message: "A ground for naming is weighed for each person, not said of all at once.",
          help: `Make it a column of the table: “is: ${text}”.`,
        },
      ];
    if (template.columns.length === 0) {
      const entries = field.isList ? written!.split(/,\s*/) : [written!];
      return entries.flatMap((entry) => {
        const { leaf } = field;
        const fault = valueFault(
          entry,
          { ...field, leaf },
          { column: "", is: text },
          pointer,
          context,
        );
        return fault || [];
      });
    }
    return template.columns.flatMap((name) => {
      const column = columns.find((each) => each.column === name);
      if (!column && name === "row") return [];
      const reason = !column
        ? { message: `The table has no column “${name}”.`, help: "Correct the heading in braces." }
        : column.is === "ignored"
          ? {
              message: `The column “${name}” is ignored, and this text uses it.`,
              help: "Say “is: joined” for a column that only texts under “also” use.",
            }
          : holdsNames(column)
            ? {
                message: `The column “${name}” names people, and a text must not repeat their names.`,
                help: "Take it out of the text.",
              }
            : undefined;
      return reason ? [{ pointer, ...reason }] : [];
    });
  });

  function holdsNames({ is, into }: MappedColumn): boolean {
    return [is, ...(into ?? [])].some((text) => {
      const found = fieldPath(root, text);
      return !("message" in found) && (namesPeople(found) || found.isRestricted);
    });
  }
}

/** Fields that every record of the collection has, and that nothing fills in. */
function missingFields(
  { also = {}, columns, collection }: Mapping,
  root: SchemaNode,
): MappingFault[] {
  const filled = new Set(
    [...Object.keys(also), ...columns.flatMap(({ is, into }) => [is, ...(into ?? [])])].map(
      (text) => text.split(".")[0]!,
    ),
  );
  return root.required
    .filter((key) => !filled.has(key) && !(collection === "people" && key === "naming"))
    .map((key) => ({
      ...{ pointer: "/columns", at: "key" as const },
      message: `Every record has “${key}”, and no column is it.`,
      help: `Make a column ${key}, or say it under “also”: a value for all, or a text that joins columns.`,
    }));
}
