import { nearest } from "../../diagnostics/nearest.ts";
import { pointerOf } from "../../diagnostics/pointer.ts";
import type { MappedColumn, Mapping } from "../../schema/records.ts";
import { positionValues } from "../../schema/position-values.ts";
import type { Context } from "../core/format.ts";
import type { Reference } from "../core/reference.ts";
import { columnKinds, LEAVE_OUT } from "./columns.ts";
import type { ColumnKind } from "./columns.ts";
import { claimValues, kinds, levels, PLEDGE } from "./item-of-row.ts";
import { dateFormFault } from "./mapping-fault.ts";
import type { MappingFault } from "./mapping-fault.ts";
import { issuerFaults } from "./record-faults.ts";

type Asked = Pick<Context, "reference" | "has">;

/** The faults of a column in a mapping of recommendations. */
export function kindFaults(
  column: MappedColumn,
  pointer: string,
  mapping: Mapping,
  context: Asked,
): MappingFault[] {
  return isKind(column)
    ? columnFaults(column, pointer, mapping, context)
    : [unknownKind(column.is, `${pointer}/is`)];
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
