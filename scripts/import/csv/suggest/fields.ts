import { schemaRoot } from "../../../schema/tree.ts";
import type { SchemaNode } from "../../../schema/tree.ts";
import type { Context, ProposedCollection } from "../../core/format.ts";
import { cellValue } from "../collection/cell-value.ts";
import { fieldPath } from "../collection/field-path.ts";
import type { FieldPath } from "../collection/field-path.ts";
import { namesPeople } from "../collection/people.ts";
import { notFields } from "../collection/plan.ts";
import { hintFor, isYear } from "./collection.ts";
import { shownValues } from "./column-facts.ts";
import type { ColumnFacts } from "./column-facts.ts";
import type { SuggestedColumn } from "./column.ts";
import { orderOf } from "./dates.ts";

type Asked = Pick<Context, "reference" | "named" | "has" | "schemas">;

/** A mapping's columns and settings for a collection other than recommendations. */
export interface SuggestedFields {
  readonly columns: readonly SuggestedColumn[];
  /** Lines below `also`: what every record needs and no column is. */
  readonly also: readonly {
    readonly field: string;
    readonly value: string;
    readonly why: string;
  }[];
}

export function suggestedFields(
  collection: ProposedCollection,
  facts: readonly ColumnFacts[],
  context: Asked,
): SuggestedFields {
  const root = schemaRoot(context.schemas.documents, `${collection}.schema.json`)!;
  const id = facts.find(({ name }) => hintFor(collection, name)?.is === "id");
  const isOfSeveralRows = id !== undefined && [...id.values.values()].some((rows) => rows > 1);
  const event = isOfSeveralRows ? "row" : eventOf(facts);
  const role = event === "arrest" ? "detainee" : "victim";
  const taken = new Set<string>();
  const grouped = id === undefined && collection === "laws";
  const columns = facts.map((each): SuggestedColumn => {
    const column = suggestedField(each, collection, { root, event, role }, context);
    if (grouped && column.is === "title" && !taken.has("id")) {
      taken.add("id");
      return {
        ...column,
        is: "id",
        evidence: [...column.evidence, "rows of one title are one record"],
      };
    }
    const { is } = column;
    if (is === undefined || (notFields.has(is) && is !== "id")) return column;
    const field = fieldPath(root, is);
    const isList = !("message" in field) && field.isList;
    if (!taken.has(is) || isList) {
      taken.add(is);
      return column;
    }
    return {
      facts: each,
      evidence: [...column.evidence, `${is}, but another column is that already`],
    };
  });
  const filled = new Set([...taken].map((text) => text.split(".")[0]));
  const missing = root.required.filter((key) => !filled.has(key) && key !== "naming");
  const years = facts.filter(({ name }) => isYear(name)).map(({ name }) => name);
  return {
    columns,
    also: [
      ...missing.map((key) => alsoOf(key, root.properties.get(key)!, id, columns)),
      ...ofParts(root, [...taken], context),
      ...(collection === "statistics" ? years : []).flatMap((year) => [
        { field: `values.y${year}.period`, value: `"${year}"`, why: "the heading" },
        { field: `values.y${year}.aggregate`, value: "total", why: "or average, peak …" },
      ]),
    ],
  };
}

/** What the parts that columns fill in need besides, such as the status of a violation. */
function ofParts(root: SchemaNode, taken: readonly string[], { reference }: Asked) {
  const filled = new Set(taken);
  const lines = new Map<string, { field: string; value: string; why: string }>();
  for (const text of taken) {
    const field = fieldPath(root, text);
    if ("message" in field) continue;
    let path = "";
    for (const { key, part } of field.steps) {
      path = `${path === "" ? "" : `${path}.`}${key}${part ? `.${part.name}` : ""}`;
      for (const needed of part?.node.required ?? []) {
        const { choices, keywords } = part!.node.properties.get(needed)!;
        const table = keywords["x-term"];
        const isNamed =
          choices?.includes(part!.name) ??
          (typeof table === "string" && reference.terms(table).has(part!.name));
        const own = `${path}.${needed}`;
        if (isNamed || filled.has(own) || givenByImporter.has(needed) || key === "names") continue;
        if (/\.values\.y\d{4}\./.test(`.${own}`)) continue;
        const why = choices ? `one of ${choices.join(", ")}` : "every such part has it";
        lines.set(own, { field: own, value: "", why });
      }
    }
  }
  return [...lines.values()];
}

const givenByImporter: ReadonlySet<string> = new Set(["id", "citations"]);

/** The event that a table without several rows a case is about, by its headings. */
function eventOf(facts: readonly ColumnFacts[]): string {
  const headings = facts.map(({ name }) => name).join("; ");
  if (/\bkilled|death|murder/i.test(headings)) return "death";
  if (/attack|assault|journalist/i.test(headings)) return "attack";
  return "arrest";
}

function suggestedField(
  facts: ColumnFacts,
  collection: ProposedCollection,
  { root, event, role }: { root: SchemaNode; event: string; role: string },
  context: Asked,
): SuggestedColumn {
  const { name, values, empty, isPersonal } = facts;
  const more = empty > 0 ? [`empty in ${empty} ${empty === 1 ? "row" : "rows"}`] : [];
  if (values.size === 0) return { facts, is: "ignored", evidence: ["every cell is empty"] };
  if (collection === "statistics" && isYear(name))
    return { facts, is: `values.y${name}.quantity`, evidence: ["a year as its heading", ...more] };
  const hint = hintFor(collection, name);
  const shown = shownValues(facts);
  if (hint?.is === "personal" || (!hint && isPersonal))
    return {
      ...{ facts, is: "ignored" },
      because: hint
        ? "personal data that no record holds"
        : "it may hold personal data; if it holds none, say what it is",
      evidence: ["may hold personal data", shown, ...more],
    };
  if (!hint) return { facts, evidence: [`not recognised; ${shown}`, ...more] };
  const is = hint.is
    .replace("EVENT", `events.${event}`)
    .replace("ROLE", role)
    // One row, one event: what a row tells is told of its event.
    .replace(/^violations\.row\.type$/, event === "row" ? "events.row.type" : "violations.row.type")
    .replace(/^events\.(?:charge|sentence)\./, (own) => (event === "row" ? "events.row." : own));
  const field = fieldPath(root, is);
  const evidence = [`heading “${name}”`, shown, ...more];
  if (notFields.has(is) || "message" in field)
    return { facts, ...(notFields.has(is) && { is }), evidence, ...separatorsOf(facts, is) };
  return { facts, is, evidence, ...separatorsOf(facts, is), ...valuesOf(facts, field, context) };
}

/** The sign between several entries of a cell, for columns that may list several. */
function separatorsOf({ texts }: ColumnFacts, is: string) {
  if (!/people|person$|cites|authors|offences|urls|themes/.test(is)) return {};
  const all = [...texts.keys()];
  const sign = [";", "\n", "|"].find((each) => all.some((text) => text.includes(each)));
  return sign === undefined ? {} : { separators: [sign] };
}

/** How a column writes its dates, and what its words stand for; words of personal data are not shown. */
function valuesOf(facts: ColumnFacts, field: FieldPath, context: Asked) {
  const { keywords, choices } = field.leaf;
  const { values, isPersonal } = facts;
  if (keywords["x-edtf"] === true) {
    const order = orderOf([...values.keys()]);
    return order?.dates === undefined ? {} : { dates: order.dates };
  }
  const isClosed = choices !== undefined || typeof keywords["x-term"] === "string";
  if (!isClosed || isPersonal || namesPeople(field) || values.size > MOST_VALUES) return {};
  const unknown = [...values].filter(
    ([value]) => "reason" in cellValue(value, field.leaf, {}, context),
  );
  return { values: unknown.map(([value, rows]) => ({ value, rows, meaning: null })) };
}

const MOST_VALUES = 60;

function alsoOf(
  field: string,
  { choices, keywords }: SchemaNode,
  id: ColumnFacts | undefined,
  columns: readonly SuggestedColumn[],
) {
  const text = (value: string, why: string) => ({ field, value, why });
  const [named] = columns.filter(({ is }) => is === "id");
  if (field === "title" && named && !id)
    return text(`"{${named.facts.name}}"`, "the column itself");
  if (field === "title")
    return id
      ? text(`"Case {${id.name}} of the list"`, "in your words; a heading in braces is its cell")
      : text('"Case in row {row} of the list"', "in your words, with nobody's name");
  if (field === "summary") {
    const named = columns.filter(
      ({ is, facts }) => !facts.isPersonal && /\.(?:place|offences)$/.test(is ?? ""),
    );
    const pieces = named.map(({ facts: { name } }) => `[ ${name}: {${name}}.]`);
    return text(
      pieces.length > 0 ? `"${pieces.join("")}"` : "",
      "in your words, joined from columns; pieces in square brackets are left out where a cell is empty",
    );
  }
  if (choices) return text("", `one of ${choices.join(", ")}`);
  const description = String(keywords["description"] ?? "").split(". ")[0]!;
  return text("", `the same in every record: ${description}`);
}
