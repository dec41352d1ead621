import { pointerOf } from "../../diagnostics/pointer.ts";
import type { Mapping } from "../../schema/records.ts";
import type { Context } from "../core/format.ts";
import { collectionFaults } from "./collection/faults.ts";
import { kindFaults } from "./column-faults.ts";
import type { ColumnKind } from "./columns.ts";
import type { MappingFault } from "./mapping-fault.ts";
import { issuerFaults, unknownRecords } from "./record-faults.ts";
import { documentNamed } from "./set-of-row.ts";

type Asked = Pick<Context, "reference" | "has" | "named" | "schemas">;

/** Faults of a mapping that its schema accepts: said twice, not said, or about something that does not exist. */
export function mappingFaults(mapping: Mapping, context: Asked): MappingFault[] {
  return [
    ...mapping.columns.flatMap(({ column }, index) => twinFaults(column, index, mapping)),
    ...(mapping.collection === undefined
      ? recommendationFaults(mapping, context)
      : collectionFaults(mapping, context)),
    ...unknownRecords("/source/publisher", "organizations", [mapping.source.publisher], context),
  ];
}

function recommendationFaults(mapping: Mapping, context: Asked): MappingFault[] {
  return [
    ...mapping.columns.flatMap((column, index) =>
      kindFaults(column, `/columns/${index}`, mapping, context),
    ),
    ...wholeFaults(mapping),
    ...(mapping.issuer ? issuerFaults(mapping.issuer, "/issuer", context) : []),
    ...assessmentFaults(mapping),
    ...documentFaults(mapping.document, context),
    ...unknownRecords("/assessor/by", "organizations", [mapping.assessor?.by], context),
    ...Object.entries(mapping.assessors ?? {}).flatMap(([name, assessor]) =>
      unknownRecords(`/assessors${pointerOf([name])}/by`, "organizations", [assessor?.by], context),
    ),
  ];
}

function twinFaults(name: string, index: number, { columns }: Mapping): MappingFault[] {
  if (columns.findIndex(({ column }) => column === name) === index) return [];
  return [
    {
      pointer: `/columns/${index}/column`,
      message: `The column “${name}” is already in the mapping.`,
      help: "Keep one of the two.",
    },
  ];
}

function wholeFaults(mapping: Mapping): MappingFault[] {
  const has = (is: ColumnKind) => mapping.columns.some((column) => column.is === is);
  const says = (key: ColumnKind) => has(key) || (key in mapping && key !== "text");
  const [pointer, at] = ["/columns", "key"] as const;
  const { items } = mapping;
  const named = items === "wording" ? "text" : items;
  return [
    ...(["state", "issuer", "session", "document"] as const).map(
      (key) =>
        mapping[key] !== undefined &&
        has(key) && {
          ...{ pointer: `/${key}`, at },
          message: `A column says the ${key} of each row, and this says one for all.`,
          help: "Keep one of the two.",
        },
    ),
    !says("state") && {
      ...{ pointer, at },
      message: "Nothing says which State the rows are made to.",
      help: add("state", "KAZ"),
    },
    !says("issuer") && {
      ...{ pointer, at },
      message: "Nothing says who made the recommendations.",
      help: add("issuer", "{ kind: upr-working-group }"),
    },
    !(mapping.issuer && "session" in mapping.issuer) &&
      !says("session") &&
      !says("document") && {
        ...{ pointer, at },
        message:
          "Nothing says which rows belong together: those of one document, or of one State and session.",
        help: "Make a column session or document, or add “document: A/HRC/43/10” or “session: 34” for all rows.",
      },
    !says("text") &&
      !says("summary") && {
        ...{ pointer, at },
        message: "No column holds the text of the items.",
        help: "Make the column of the wording text, or one in your own words summary.",
      },
    items === undefined && {
      ...{ pointer, at },
      message: "Nothing says what names an item.",
      help: "Add “items: number”, “items: id” or “items: wording”.",
    },
    named !== undefined &&
      !has(named) && {
        pointer: "/items",
        message: `Items are named by their ${items}, and no column is ${named}.`,
        help: "Say what the column is, or name the items by something else.",
      },
  ].filter((fault) => fault !== false);
}

/** An assessment needs a level and an assessor. */
function assessmentFaults({ assessor, assessors = {}, columns }: Mapping): MappingFault[] {
  const of = columns.filter(({ is }) => is === "level" || is === "grade" || is === "finding");
  const names = new Set(of.map((column) => column.assessor));
  const faults = [...names].flatMap((name): MappingFault[] => {
    const pointer = `/columns/${columns.findIndex((column) => of.includes(column) && column.assessor === name)}`;
    const isKnown = name === undefined ? assessor !== undefined : Object.hasOwn(assessors, name);
    const hasLevel = of.some(({ is, assessor: by }) => is === "level" && by === name);
    if (!isKnown)
      return [
        {
          pointer,
          message:
            name === undefined
              ? "Nothing says who assessed it."
              : `“${name}” is not among the “assessors”.`,
          help: "Add “assessor:” with by, asOf and scale; for several, add each under “assessors” by a name, and give the name as “assessor” of the column; or ignore the columns.",
        },
      ];
    if (hasLevel) return [];
    return [
      {
        pointer,
        message: "An assessment has a level, and no column is level.",
        help: "Make the column that says how far it was carried out level; or ignore this one.",
      },
    ];
  });
  const unused =
    assessor !== undefined && !names.has(undefined)
      ? ["/assessor"]
      : Object.keys(assessors)
          .filter((name) => !names.has(name))
          .map((name) => `/assessors${pointerOf([name])}`);
  return [
    ...faults,
    ...unused.map((pointer) => ({
      ...{ pointer, at: "key" as const },
      message: "No column holds an assessment of this assessor.",
      help: "Make a column level, or remove the assessor.",
    })),
  ];
}

function add(key: string, example: string): string {
  return `Make a column ${key}, or add for example “${key}: ${example}” for all rows.`;
}

function documentFaults(
  document: string | undefined,
  { has }: Pick<Context, "has">,
): MappingFault[] {
  const named = document === undefined ? undefined : documentNamed(document, has);
  if (!named || !("reason" in named)) return [];
  return [
    {
      pointer: "/document",
      message: `“${document}” is ${named.reason}.`,
      help: "Write the symbol as the document prints it, such as A/HRC/43/10, or write the source first (“casebook new”).",
    },
  ];
}
