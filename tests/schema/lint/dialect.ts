import { annotations } from "../../../scripts/schema/annotations.ts";
import { collections } from "../../../scripts/schema/collections.ts";
import { annotationFaults, collectionFaults } from "./dialect-annotations.ts";
import { patternFault } from "./pattern-safety.ts";
import {
  describesFiles,
  resolveRef,
  schemaName,
  typeName,
} from "../../../scripts/schema/schema-documents.ts";
import type { Schema, SchemaDocuments } from "../../../scripts/schema/schema-documents.ts";
import { subschemas } from "./subschemas.ts";

/** A place in the schemas that a tool would misread, or that explains nothing to a reader. */
export interface DialectFault {
  /** Path of the schema document. */
  readonly document: string;
  /** JSON pointer of the schema in it. */
  readonly pointer: string;
  readonly rule: string;
  readonly message: string;
}

/**
 * Checks that schema documents use only the part of JSON Schema 2020-12 that ajv,
 * json-schema-to-typescript and the YAML language server read alike, and meet our own demands:
 * closed objects, bounded values, safe patterns, every field explained, consistent annotations.
 */
export function lintSchemas(documents: SchemaDocuments): DialectFault[] {
  const faults: DialectFault[] = [];
  for (const [path, document] of Object.entries(documents)) {
    const report = reporter(path, faults);
    rootFaults(path, document, report);
    collectionFaults(documents, path, (rule, message) => report("", rule, message));
    visit(document, "", path, { inCondition: false });
  }
  typeNameFaults(documents, faults);
  return faults;

  function visit(schema: Schema, pointer: string, path: string, place: Place): void {
    const report = reporter(path, faults);
    const say: Say = (rule, message) => report(pointer, rule, message);
    for (const check of [keywords, references, conditions])
      check(schema, documents, path, say, place);
    if (!place.inCondition && schema["$ref"] === undefined) {
      const described = /\/(properties|\$defs)\/[^/]+$/.test(pointer) || /\/items$/.test(pointer);
      for (const check of [types, objects, unions, arrays, scalars, annotationFaults]) {
        check(schema, documents, path, say);
      }
      if (described) explanations(schema, say);
    }
    for (const [step, child] of subschemas(schema)) {
      const inCondition = place.inCondition || /^\/(if|then|else|not|allOf)/.test(step);
      visit(child, pointer + step, path, { inCondition });
    }
  }
}

export type Say = (rule: string, message: string) => void;

interface Place {
  /**
   * Inside `allOf`, `if`, `then` or `not`, where a schema only narrows what is declared above it.
   */
  readonly inCondition: boolean;
}

const allowedKeywords = new Set<string>([
  ...["$schema", "$ref", "$defs", "title", "description", "examples", "type", "enum", "const"],
  ...["properties", "required", "additionalProperties", "minProperties", "maxProperties"],
  ...["items", "minItems", "maxItems", "uniqueItems", "oneOf", "discriminator", "allOf"],
  ...["if", "then", "not", "pattern", "minLength", "maxLength", "minimum", "maximum"],
  ...annotations,
]);

function keywords(schema: Schema, _: SchemaDocuments, __: string, say: Say): void {
  for (const keyword of Object.keys(schema)) {
    if (!allowedKeywords.has(keyword)) {
      say("keyword", `${keyword} is not a keyword that all our tools read alike`);
    }
  }
}

function rootFaults(path: string, document: Schema, report: ReturnType<typeof reporter>): void {
  if (document["$schema"] !== "https://json-schema.org/draft/2020-12/schema") {
    report("", "root", "$schema must name draft 2020-12");
  }
  for (const keyword of ["title", "description"]) {
    if (typeof document[keyword] !== "string") report("", "root", `the root has no ${keyword}`);
  }
  if (!describesFiles(document)) return;
  if (!/^[A-Z][A-Za-z0-9]*$/.test(String(document["title"]))) {
    report(
      "",
      "root",
      "the title of the root is the name of a type: letters and digits, a capital first",
    );
  }
  const required = document["required"];
  if (!Array.isArray(required) || required.length === 0) {
    report("", "root", "an empty file must not be a valid record: the root requires nothing");
  }
  const name = schemaName(path);
  const expected = (collections as readonly string[]).includes(name) ? name : undefined;
  if (expected && document["x-collection"] !== expected) {
    report("", "root", `x-collection must be ${expected}`);
  }
}

function references(schema: Schema, documents: SchemaDocuments, path: string, say: Say): void {
  const ref = schema["$ref"];
  if (ref === undefined) return;
  if (Object.keys(schema).length > 1) say("ref-alone", "$ref has other keywords beside it");
  if (typeof ref !== "string" || /^[a-z]+:/i.test(ref)) {
    say("ref-target", `$ref must be relative to its file: ${String(ref)}`);
  } else if (!resolveRef(documents, path, ref)) say("ref-target", `$ref leads nowhere: ${ref}`);
}

function conditions(schema: Schema, _: SchemaDocuments, __: string, say: Say, place: Place): void {
  if (schema["if"] !== undefined && !place.inCondition) {
    say("condition", "if and then belong inside allOf");
  }
  if (schema["not"] !== undefined && !place.inCondition)
    say("condition", "not is allowed only inside if");
  const parts = schema["allOf"];
  if (parts === undefined) return;
  for (const part of Array.isArray(parts) ? (parts as Schema[]) : []) {
    const then = part["then"] as Schema | undefined;
    if (
      Object.keys(part).sort().join() !== "if,then" ||
      Object.keys(then ?? {}).join() !== "required"
    ) {
      say("condition", "allOf holds only conditions, { if, then }, whose then holds only required");
    }
  }
}

function types(schema: Schema, _: SchemaDocuments, __: string, say: Say): void {
  const known = ["object", "array", "string", "integer", "number", "boolean"];
  const onlyDefinitions = schema["$defs"] !== undefined && schema["properties"] === undefined;
  if (onlyDefinitions && schema["type"] === undefined) return;
  if (!known.includes(schema["type"] as string))
    say("type", "the type is missing, or is not a single one");
}

function objects(schema: Schema, _: SchemaDocuments, __: string, say: Say): void {
  if (schema["type"] !== "object" || schema["oneOf"]) return;
  const rest = schema["additionalProperties"];
  const open = typeof rest === "object" && rest !== null;
  if (open && schema["maxProperties"] === undefined)
    say("closed", "a map of any keys has no maxProperties");
  if (!open && rest !== false) say("closed", "additionalProperties must be false");
  const properties = schema["properties"] as Schema | undefined;
  if (!open && !properties) say("closed", "an object without properties");
  for (const key of (schema["required"] as string[] | undefined) ?? []) {
    if (!properties || !Object.hasOwn(properties, key)) {
      say("required", `${key} is required but not among the properties`);
    }
  }
}

function unions(schema: Schema, documents: SchemaDocuments, path: string, say: Say): void {
  const branches = schema["oneOf"] as Schema[] | undefined;
  if (!branches) return;
  const tag = (schema["discriminator"] as Schema | undefined)?.["propertyName"];
  if (typeof tag !== "string") {
    say("union", "oneOf without discriminator: a fault would be told once for every branch");
    return;
  }
  if (schema["type"] !== "object") say("union", "a union must say type: object beside oneOf");
  if (schema["properties"])
    say("union", "a union has no properties beside oneOf: they spoil the types");
  if (!(schema["required"] as string[] | undefined)?.includes(tag))
    say("union", `a union must require ${tag}`);
  for (const branch of branches) {
    const target =
      typeof branch["$ref"] === "string"
        ? resolveRef(documents, path, branch["$ref"])?.schema
        : undefined;
    const property = (target?.["properties"] as Record<string, Schema> | undefined)?.[tag];
    const required = (target?.["required"] as string[] | undefined)?.includes(tag);
    if (!property || property["const"] === undefined || !required) {
      say("union", `each branch is a $ref to an object that requires ${tag} with a const`);
    }
  }
}

function arrays(schema: Schema, _: SchemaDocuments, __: string, say: Say): void {
  if (schema["type"] !== "array") return;
  if (typeof schema["maxItems"] !== "number") say("bounded", "a list without maxItems");
  if (schema["items"] === undefined) say("bounded", "a list without items");
}

function scalars(schema: Schema, _: SchemaDocuments, __: string, say: Say): void {
  const closed = schema["enum"] !== undefined || schema["const"] !== undefined;
  if (schema["type"] === "string" && !closed && typeof schema["maxLength"] !== "number") {
    say("bounded", "a text without maxLength");
  }
  if (schema["type"] === "integer" || schema["type"] === "number") {
    if (typeof schema["minimum"] !== "number" || typeof schema["maximum"] !== "number") {
      say("bounded", "a number without minimum and maximum");
    }
  }
  if (schema["pattern"] === undefined) return;
  const fault = patternFault(String(schema["pattern"]));
  if (fault) say("pattern", `${String(schema["pattern"])}: ${fault}`);
  if (typeof schema["x-form"] !== "string")
    say("pattern", "a pattern without x-form, its plain words");
}

function explanations(schema: Schema, say: Say): void {
  for (const keyword of ["title", "description"]) {
    const text = schema[keyword];
    if (typeof text !== "string" || text.trim() === "")
      say("explained", `the ${keyword} is missing`);
  }
  const leaf = !["object", "array"].includes(schema["type"] as string);
  const examples = schema["examples"];
  if (leaf && (!Array.isArray(examples) || examples.length === 0))
    say("explained", "there are no examples");
}

/** Root titles and the keys in `$defs` become names of types, so no two may be the same. */
function typeNameFaults(documents: SchemaDocuments, faults: DialectFault[]): void {
  const homes = new Map<string, string>();
  for (const [path, document] of Object.entries(documents)) {
    const names: (readonly [string, string])[] = Object.keys(
      (document["$defs"] as Schema | undefined) ?? {},
    ).map((key) => [`/$defs/${key}`, typeName(key)]);
    if (describesFiles(document)) names.push(["", String(document["title"])]);
    for (const [pointer, name] of names) {
      const other = homes.get(name);
      if (other)
        reporter(path, faults)(
          pointer,
          "type-name",
          `the type ${name} is declared in ${other} too`,
        );
      else homes.set(name, path);
    }
  }
}

function reporter(document: string, faults: DialectFault[]) {
  return (pointer: string, rule: string, message: string): void => {
    faults.push({ document, pointer, rule, message });
  };
}
