import { nearest } from "../../diagnostics/nearest.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import type { Issuer, MappedColumn, Mapping } from "../../schema/records.ts";
import { positionValues } from "../../schema/position-values.ts";
import type { Context } from "../core/format.ts";
import { LEAVE_OUT } from "./columns.ts";
import type { ColumnKind } from "./columns.ts";
import type { Reference, VocabularyTable } from "../core/reference.ts";
import { kinds, levels } from "./item-of-row.ts";
import { documentNamed } from "./set-of-row.ts";

/** A fault of a mapping, at a pointer into it. */
export interface MappingFault extends Pick<Finding, "message" | "help"> {
  readonly pointer: string;
  readonly at?: "key";
}

/** What a mapping that its schema accepts says twice, not at all, or of something that is not there. */
export function mappingFaults(
  mapping: Mapping,
  context: Pick<Context, "reference" | "has">,
): MappingFault[] {
  return [
    ...mapping.columns.flatMap((column, index) =>
      columnFaults(column, `/columns/${index}`, mapping, context),
    ),
    ...wholeFaults(mapping),
    ...(mapping.issuer ? issuerFaults(mapping.issuer, "/issuer", context) : []),
    ...assessmentFaults(mapping),
    ...documentFaults(mapping.document, context),
    ...unknownRecords("/assessor/by", "organizations", [mapping.assessor?.by], context),
    ...unknownRecords("/source/publisher", "organizations", [mapping.source.publisher], context),
  ];
}

/** Kinds that several columns may be of. */
const repeatable: ReadonlySet<ColumnKind> = new Set([
  "ignored",
  "text",
  "recommending-states",
  "theme",
  "affected-persons",
]);

/** Which kinds a key of a column means something for. */
const keysOf: Readonly<Partial<Record<keyof MappedColumn, readonly ColumnKind[]>>> = {
  language: ["text"],
  separators: ["recommending-states", "theme", "affected-persons"],
  dates: ["position-date", "adoption-date"],
  values: [
    ...(["kind", "recommending-states", "state", "session", "document", "issuer"] as const),
    ...(["position", "theme", "affected-persons", "level"] as const),
  ],
  issuers: ["issuer"],
  because: ["ignored"],
};

function columnFaults(
  column: MappedColumn,
  pointer: string,
  { columns }: Mapping,
  context: Pick<Context, "reference" | "has">,
): MappingFault[] {
  const { is, values = {}, issuers } = column;
  const faults: MappingFault[] = [];
  const first = columns.find((other) =>
    is === "text"
      ? other.is === is && other.language === column.language
      : other.is === is && !repeatable.has(is),
  );
  if (first !== undefined && first !== column)
    faults.push({
      pointer: `${pointer}/is`,
      message: `The column “${first.column}” is ${is} already.`,
      help: "Only one of the two can be; ignore the other, or say what else it is.",
    });
  const twin = columns.find((other) => other.column === column.column);
  if (twin !== column)
    faults.push({
      pointer: `${pointer}/column`,
      message: `The column “${column.column}” stands there already.`,
      help: "Keep one of the two.",
    });
  for (const [key, allowed] of Object.entries(keysOf))
    if (key in column && !allowed.includes(is))
      faults.push({
        pointer: `${pointer}/${key}`,
        at: "key",
        message: `“${key}” says nothing of a column that is ${is}.`,
        help: "Remove it.",
      });
  if (is === "text" && column.language === undefined)
    faults.push({
      pointer,
      message: `The column “${column.column}” does not say in which language its text is.`,
      help: "Add “language:”, for example en.",
    });
  if (is === "issuer" && issuers === undefined)
    faults.push({
      pointer,
      message: `The column “${column.column}” does not say who its values are.`,
      help: "Add “issuers:” with each value and the issuer it stands for.",
    });
  for (const [value, issuer] of Object.entries(issuers ?? {}))
    faults.push(...issuerFaults(issuer!, `${pointer}/issuers/${step(value)}`, context));
  for (const [value, term] of Object.entries(values))
    faults.push(...termFaults(is, term!, `${pointer}/values/${step(value)}`, context.reference));
  return faults;
}

function wholeFaults(mapping: Mapping): MappingFault[] {
  const has = (is: ColumnKind) => mapping.columns.some((column) => column.is === is);
  const faults: MappingFault[] = [];
  for (const key of ["state", "issuer", "session", "document"] as const) {
    if (mapping[key] !== undefined && has(key))
      faults.push({
        pointer: `/${key}`,
        at: "key",
        message: `A column says the ${key} of each row, and this says one for all.`,
        help: "Keep one of the two.",
      });
  }
  const missing = (keys: readonly ColumnKind[], what: string, help: string) => {
    const given = keys.some((key) => has(key) || (key in mapping && key !== "text"));
    if (!given) faults.push({ pointer: "/columns", at: "key", message: what, help });
  };
  missing(["state"], "Nothing says which State the rows are made to.", add("state", "KAZ"));
  missing(
    ["issuer"],
    "Nothing says who made the recommendations.",
    add("issuer", "{ kind: upr-working-group }"),
  );
  if (!(mapping.issuer && "session" in mapping.issuer))
    missing(
      ["session", "document"],
      "Nothing says which rows belong together: those of one document, or of one State and session.",
      `Make a column session or document, or add “document: A/HRC/43/10” or “session: 34” for all rows.`,
    );
  missing(
    ["text", "summary"],
    "No column holds the text of the items.",
    "Make the column of the wording text, or one in your own words summary.",
  );
  if (!has(mapping.items === "wording" ? "text" : mapping.items))
    faults.push({
      pointer: "/items",
      message: `Items are named by their ${mapping.items}, and no column is ${mapping.items === "wording" ? "text" : mapping.items}.`,
      help: "Say what the column is, or name the items by something else.",
    });
  return faults;
}

/** An assessment has all of it, or there is none. */
function assessmentFaults({ assessor, columns }: Mapping): MappingFault[] {
  const has = (is: ColumnKind) => columns.some((column) => column.is === is);
  const there = [has("level"), has("finding"), assessor !== undefined];
  const wanted = there.some(Boolean) || has("grade");
  if (!wanted || there.every(Boolean)) return [];
  return [
    {
      pointer: assessor ? "/assessor" : "/columns",
      at: "key",
      message: "An assessment has a level, a finding and an assessor, and one of them is missing.",
      help: "Make columns level and finding, and add “assessor:” with by, on and scale; or ignore the columns.",
    },
  ];
}

function add(key: string, example: string): string {
  return `Make a column ${key}, or add for example “${key}: ${example}” for all rows.`;
}

const vocabularies: Readonly<Partial<Record<ColumnKind, VocabularyTable>>> = {
  "recommending-states": "states",
  state: "states",
  theme: "themes",
  "affected-persons": "affected-persons",
};

function termFaults(
  is: ColumnKind,
  term: string,
  pointer: string,
  reference: Reference,
): MappingFault[] {
  if (term === LEAVE_OUT) return [];
  const table = vocabularies[is];
  const allowed: Iterable<string> | undefined =
    is === "position"
      ? positionValues
      : is === "kind"
        ? kinds
        : is === "level"
          ? levels
          : is === "issuer"
            ? []
            : table && reference.terms(table);
  if (allowed === undefined || new Set(allowed).has(term)) return [];
  const [meant] = nearest(term, allowed);
  const where =
    table === undefined
      ? `Use ${[...allowed, LEAVE_OUT].join(", ")}.`
      : `Use a term of data/reference/${table}.yml, or ${LEAVE_OUT}.`;
  return [
    {
      pointer,
      message: `“${term}” is nothing that a column that is ${is} can hold.`,
      help: meant === undefined ? where : `Did you mean “${meant}”?`,
    },
  ];
}

function issuerFaults(
  issuer: Issuer,
  pointer: string,
  context: Pick<Context, "reference" | "has">,
): MappingFault[] {
  const inTable = (key: string, table: VocabularyTable, value: string): MappingFault[] =>
    context.reference.terms(table).has(value)
      ? []
      : [
          {
            pointer: `${pointer}/${key}`,
            message: `“${value}” is not in the table data/reference/${table}.yml.`,
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

/** A key as a step of a JSON pointer. */
function step(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
