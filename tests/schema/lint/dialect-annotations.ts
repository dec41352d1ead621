import { pointerSteps } from "../../../scripts/diagnostics/pointer.ts";
import type { Asked, NextStep } from "../../../scripts/schema/annotations.ts";
import { nodeAt, schemaRoot } from "../../../scripts/schema/tree.ts";
import { collections } from "../../../scripts/schema/collections.ts";
import type { Say } from "./dialect.ts";
import { resolveRef } from "../../../scripts/schema/schema-documents.ts";
import type { Schema, SchemaDocuments } from "../../../scripts/schema/schema-documents.ts";
import { subschemas } from "./subschemas.ts";

/** Whether the `x-…` keywords of one schema agree with its shape and with the other schemas. */
export function annotationFaults(
  schema: Schema,
  documents: SchemaDocuments,
  path: string,
  say: Say,
): void {
  listFaults(schema, documents, path, say);
  statementFaults(schema, say);
  referenceFaults(schema, documents, path, say);
  typeFaults(schema, say);
  holdsFaults(schema, say);
}

/** A free text says what it holds, so that no search leaves out a new field. */
function holdsFaults(schema: Schema, say: Say): void {
  const holds = schema["x-holds"];
  if (holds !== undefined) {
    const known = ["our-words", "prose", "words", "number"];
    if (!known.includes(String(holds))) say("holds", `x-holds is ${known.join(", ")}`);
    if (schema["type"] === "number" && holds !== "number") say("holds", "a number holds a number");
    return;
  }
  const forms = ["enum", "const", "x-ref", "x-term", "x-edtf", "x-duration"];
  const isFree = schema["pattern"] === undefined || schema["pattern"] === "^\\S";
  if (schema["type"] === "string" && isFree && !forms.some((form) => schema[form] !== undefined))
    say("holds", "a free text says by x-holds what it is: our-words, prose, words or number");
}

/** Whether the annotations on the root of a collection name fields that its records have. */
export function collectionFaults(documents: SchemaDocuments, path: string, say: Say): void {
  const root = schemaRoot(documents, path)!;
  const { keywords } = root;
  const collection = keywords["x-collection"];
  if (collection === undefined || collection === "reference") return;
  const { properties } = root;
  if (typeof keywords["x-singular"] !== "string") say("collection", "x-singular is missing");
  const identifies = (keywords["x-identifies"] ?? []) as string[];
  if (identifies.length === 0) say("collection", "x-identifies names no field");
  const ask = (keywords["x-ask"] ?? []) as Asked[];
  const next = (keywords["x-next"] ?? []) as NextStep[];
  for (const key of [...identifies, ...next.flatMap(({ without }) => without)])
    if (!properties.has(key)) say("collection", `${key} is not a field`);
  const places = ask.map((asked) => ("cite" in asked ? asked.cite : asked.at));
  for (const place of places)
    if (!nodeAt(root, pointerSteps(place))) say("collection", `${place} is not a field`);
  for (const key of root.required)
    if (!places.some((place) => pointerSteps(place)[0] === key))
      say("collection", `x-ask does not ask for ${key}, which a record must have`);
  const flags = new Set(["source", ...ask.flatMap((asked) => ("flag" in asked ? asked.flag : []))]);
  for (const asked of ask)
    for (const flag of Object.keys(asked.when ?? {}))
      if (!flags.has(flag)) say("collection", `no question has the flag ${flag}`);
}

function listFaults(schema: Schema, documents: SchemaDocuments, path: string, say: Say): void {
  const part = schema["x-part"];
  const key = schema["x-key"];
  if (schema["type"] !== "array") {
    if (part !== undefined || key !== undefined) say("keyed", "x-part and x-key belong on a list");
    return;
  }
  const items = target(schema["items"] as Schema | undefined, documents, path);
  if (items?.["type"] !== "object") {
    if (part !== undefined || key !== undefined)
      say("keyed", "a list of scalars has no x-part or x-key");
    return;
  }
  if ((part === undefined) === (key === undefined)) {
    say("keyed", "a list of objects says either x-part (its items are addressable) or x-key");
    return;
  }
  const required = (items["required"] as string[] | undefined) ?? [];
  const properties = Object.keys((items["properties"] as Schema | undefined) ?? {});
  const keys = part === undefined ? [key].flat().map(String) : ["id"];
  for (const each of keys) {
    if (!properties.includes(each)) say("keyed", `the items have no ${each} to be named by`);
  }
  if (!keys.some((each) => required.includes(each))) {
    say("keyed", `the items do not require ${keys.join(" or ")}, so one may have no name`);
  }
}

function statementFaults(schema: Schema, say: Say): void {
  const properties = schema["properties"] as Record<string, Schema> | undefined;
  const required = (schema["required"] as string[] | undefined) ?? [];
  if (schema["x-statement"] !== undefined) {
    if (!properties?.["citations"]) say("statement", "a statement has no citations");
    else if (!required.includes("citations") && !properties["at"])
      say("statement", "a statement must require citations, or have a place of its own, “at”");
  } else if (properties?.["citations"] && required.includes("citations")) {
    say(
      "statement",
      "an object that requires citations is a statement: x-statement names its kind",
    );
  }
  if (schema["x-citations"] !== undefined && !((schema["minItems"] as number) >= 1)) {
    say("statement", "a list of citations must hold at least one");
  }
}

function referenceFaults(schema: Schema, documents: SchemaDocuments, path: string, say: Say): void {
  const ref = schema["x-ref"] as
    | { collections?: string[]; part?: string; parts?: string[]; within?: boolean }
    | undefined;
  if (ref === undefined) return;
  const unknown = Object.keys(ref).filter(
    (key) => !["collections", "part", "parts", "within"].includes(key),
  );
  if (unknown.length > 0) say("reference", `x-ref does not know ${unknown.join(", ")}`);
  const named = ref.collections ?? [];
  if (named.length === 0 && !ref.within)
    say("reference", "x-ref names neither collections nor within");
  for (const name of named) {
    if (!(collections as readonly string[]).includes(name))
      say("reference", `no collection ${name}`);
  }
  if (ref.part !== undefined && ref.part !== "required" && ref.part !== "optional") {
    say("reference", `part is required or optional, not ${ref.part}`);
  }
  const takesParts = ref.within === true || ref.part !== undefined;
  if (takesParts !== (ref.parts ?? []).length > 0) {
    say("reference", "parts names the kinds of part, where a part may be named and only there");
  }
  const homes = [...(ref.within ? [path] : []), ...named.map((name) => `${name}.schema.json`)];
  const kinds = new Set(homes.flatMap((home) => [...partKinds(home, documents)]));
  for (const kind of ref.parts ?? []) {
    if (!kinds.has(kind)) say("reference", `no list of the kind ${kind} in ${homes.join(", ")}`);
  }
}

function typeFaults(schema: Schema, say: Say): void {
  const demands: Record<string, readonly string[]> = {
    "x-ref": ["string"],
    "x-edtf": ["string"],
    "x-duration": ["string"],
    "x-symbol": ["string"],
    "x-term": ["string", "integer"],
    "x-quote": ["string"],
    "x-holds": ["string", "number"],
    "x-about": ["string"],
    "x-citations": ["array"],
    "x-unordered": ["array"],
    "x-statement": ["object"],
    "x-citation": ["object"],
    "x-locator": ["object"],
    "x-quantity": ["object"],
    "x-restricted": ["object"],
  };
  for (const [keyword, allowed] of Object.entries(demands)) {
    if (schema[keyword] !== undefined && !allowed.includes(schema["type"] as string)) {
      say("annotation", `${keyword} belongs on a value of type ${allowed.join(" or ")}`);
    }
  }
}

/** The kinds of part that records of a schema have, shared definitions included. */
export function partKinds(path: string, documents: SchemaDocuments): Set<string> {
  const kinds = new Set<string>();
  const seen = new Set<Schema>();
  const root = documents[path];
  if (root) visit(root, path);
  return kinds;

  function visit(schema: Schema, home: string): void {
    if (seen.has(schema)) return;
    seen.add(schema);
    if (typeof schema["x-part"] === "string") kinds.add(schema["x-part"]);
    if (typeof schema["$ref"] === "string") {
      const found = resolveRef(documents, home, schema["$ref"]);
      if (found) visit(found.schema, found.path);
    }
    for (const [step, child] of subschemas(schema)) {
      // A definition counts only if it is used.
      if (!step.startsWith("/$defs/")) visit(child, home);
    }
  }
}

function target(
  schema: Schema | undefined,
  documents: SchemaDocuments,
  path: string,
): Schema | undefined {
  const ref = schema?.["$ref"];
  return typeof ref === "string" ? resolveRef(documents, path, ref)?.schema : schema;
}
