import { nearest } from "../../diagnostics/nearest.ts";
import { pointerOf } from "../../diagnostics/pointer.ts";
import type { Issuer, MappedColumn, Mapping } from "../../schema/records.ts";
import { positionValues } from "../../schema/position-values.ts";
import type { Context } from "../core/format.ts";
import { collectionFaults } from "./collection/faults.ts";
import { columnKinds, LEAVE_OUT } from "./columns.ts";
import type { ColumnKind } from "./columns.ts";
import type { Reference, VocabularyTable } from "../core/reference.ts";
import { claimValues, kinds, levels, PLEDGE } from "./item-of-row.ts";
import { dateFormFault } from "./mapping-fault.ts";
import type { MappingFault } from "./mapping-fault.ts";
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
      isKind(column)
        ? columnFaults(column, `/columns/${index}`, mapping, context)
        : [unknownKind(column.is, `/columns/${index}/is`)],
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

/** A column of which the kind is one of those of recommendations. */
type KnownColumn = MappedColumn & { readonly is: ColumnKind };

function isKind(column: MappedColumn): column is KnownColumn {
  return columnKinds.some((kind) => kind === column.is);
}

function unknownKind(is: string, pointer: string): MappingFault {
  const [meant] = nearest(is, columnKinds);
  return {
    pointer,
    message: `“${is}” is not a kind that a column of recommendations can have.`,
    help:
      meant === undefined
        ? `Use one of ${columnKinds.join(", ")}; or say at the top which “collection” the rows become.`
        : `Did you mean “${meant}”?`,
  };
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

/** Kinds that several columns may be of. */
const repeatable: ReadonlySet<ColumnKind> = new Set([
  "ignored",
  "text",
  "recommending-states",
  "theme",
  "affected-persons",
  ...(["sdg", "echoes", "responsible", "deadline"] as const),
]);

/** The kinds of column that a key is for. */
const keysOf: Readonly<Partial<Record<keyof MappedColumn, readonly ColumnKind[]>>> = {
  language: ["text"],
  assessor: ["level", "grade", "finding"],
  separators: ["recommending-states", "theme", "affected-persons", "sdg", "echoes"],
  dates: ["position-date", "adoption-date", "state-claim-date"],
  values: [
    ...(["kind", "recommending-states", "state", "session", "document", "issuer"] as const),
    ...(["position", "theme", "affected-persons", "level", "sdg", "state-claim"] as const),
  ],
  issuers: ["issuer"],
  because: ["ignored"],
  ...{ into: [], decimals: [] },
};

function columnFaults(
  column: KnownColumn,
  pointer: string,
  { columns }: Mapping,
  context: Asked,
): MappingFault[] {
  const { column: name, is, values = {}, issuers } = column;
  const first = columns.find(
    (other) =>
      other.is === is &&
      (is === "text" ? other.language === column.language : !repeatable.has(is)) &&
      other.assessor === column.assessor,
  );
  const isOfTwo = first !== undefined && first !== column;
  return [
    isOfTwo && {
      pointer: `${pointer}/is`,
      message: `The column “${first.column}” is ${is} already.`,
      help: "Only one of the two can be; ignore the other, or say what else it is.",
    },
    ...Object.entries(keysOf).map(
      ([key, allowed]) =>
        key in column &&
        !allowed.includes(is) && {
          ...{ pointer: `${pointer}/${key}`, at: "key" as const },
          message: `“${key}” has no meaning for a column that is ${is}.`,
          help: "Remove it.",
        },
    ),
    column.dates !== undefined && dateFormFault(`${pointer}/dates`, column.dates),
    is === "text" &&
      column.language === undefined && {
        pointer,
        message: `The column “${name}” does not say in which language its text is.`,
        help: "Add “language:”, for example en.",
      },
    is === "issuer" &&
      issuers === undefined && {
        pointer,
        message: `The column “${name}” does not say who its values are.`,
        help: "Add “issuers:” with each value and the issuer it stands for.",
      },
    ...Object.entries(issuers ?? {}).flatMap(([value, issuer]) =>
      issuerFaults(issuer!, `${pointer}/issuers${pointerOf([value])}`, context),
    ),
    ...Object.entries(values).flatMap(([value, term]) =>
      termFaults(is, term!, `${pointer}/values${pointerOf([value])}`, context.reference),
    ),
  ].filter((fault) => fault !== false);
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

/** The tables whose terms a column may hold. */
const tables: Readonly<Partial<Record<ColumnKind, string>>> = {
  "recommending-states": "states",
  state: "states",
  theme: "themes",
  "affected-persons": "affected-persons",
  sdg: "sdgs",
};

/** The words that other columns may hold. */
const words: Readonly<Partial<Record<ColumnKind, readonly string[]>>> = {
  ...{ position: [...positionValues, PLEDGE], kind: kinds, level: levels, issuer: [] },
  "state-claim": claimValues,
};

function termFaults(
  is: ColumnKind,
  term: string,
  pointer: string,
  reference: Reference,
): MappingFault[] {
  const table = tables[is];
  const allowed = words[is] ?? (table && reference.terms(table));
  if (term === LEAVE_OUT || allowed === undefined || new Set(allowed).has(term)) return [];
  const [meant] = nearest(term, allowed);
  const where =
    table === undefined
      ? `Use ${[...allowed, LEAVE_OUT].join(", ")}.`
      : `Use a term of the table ${table}, or ${LEAVE_OUT}.`;
  return [
    {
      pointer,
      message: `A column that is ${is} cannot hold “${term}”.`,
      help: meant === undefined ? where : `Did you mean “${meant}”?`,
    },
  ];
}

function issuerFaults(issuer: Issuer, pointer: string, context: Asked): MappingFault[] {
  const inTable = (key: string, table: VocabularyTable, value: string): MappingFault[] =>
    context.reference.terms(table).has(value)
      ? []
      : [
          {
            pointer: `${pointer}/${key}`,
            message: `“${value}” is not in the table ${table}.`,
            help: "Use a code of the table.",
          },
        ];
  const records = (key: string, collection: string, ids: readonly string[] = []) =>
    unknownRecords(`${pointer}/${key}`, collection, ids, context);
  switch (issuer.kind) {
    case "upr-working-group":
      return [];
    case "treaty-body-concluding-observations":
      return inTable("committee", "treaty-bodies", issuer.committee);
    case "treaty-body-views":
      return [
        ...inTable("committee", "treaty-bodies", issuer.committee),
        ...records("complainants", "people", issuer.complainants),
      ];
    case "special-procedure":
      return inTable("mandate", "special-procedures", issuer.mandate);
    case "ngo":
      return records("organizations", "organizations", issuer.organizations);
    case "ilo-supervisory":
      return [
        ...records("organization", "organizations", [issuer.organization]),
        ...records("conventions", "laws", issuer.conventions),
      ];
    case "regional-body":
    case "nhri":
      return records("organization", "organizations", [issuer.organization]);
  }
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

function unknownRecords(
  pointer: string,
  collection: string,
  ids: readonly (string | undefined)[],
  { has }: Pick<Context, "has">,
): MappingFault[] {
  return ids
    .filter((id) => id !== undefined && !has(collection, id))
    .map((id) => ({
      pointer,
      message: `The dataset has no record data/${collection}/${id}.yml.`,
      help: "Correct the id, or write the record first (“casebook new”).",
    }));
}
