import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile } from "json-schema-to-typescript";
import { format } from "oxfmt";
import {
  renderCollectionAnnotations,
  renderEditorSettings,
  renderRecordTypes,
} from "./generate-collections.ts";
import { describesFiles, readSchemas, resolveRef, typeName } from "./schema-documents.ts";
import type { Schema, SchemaDocuments } from "./schema-documents.ts";
import { withoutUnreleased } from "./without-unreleased.ts";

const house = new URL("../../", import.meta.url);
const header = `/* Generated from schemas/ by \`npm run types\`. Change the schemas, then run it again. */`;

/**
 * The text of every file that is made from the schemas, by its path in the repository.
 *
 * @throws when a `$ref` leads nowhere.
 */
export async function renderGenerated(): Promise<ReadonlyMap<string, string>> {
  const documents = readSchemas(fileURLToPath(new URL("schemas", house)));
  const files: [path: string, text: string][] = [
    ["scripts/schema/records.ts", await renderTypes(withoutUnreleased(documents))],
    ["scripts/schema/record-types.ts", `${header}\n\n${renderRecordTypes(documents)}`],
    [
      "scripts/schema/collection-annotations.ts",
      `${header}\n\n${renderCollectionAnnotations(documents)}`,
    ],
    [".vscode/settings.json", renderEditorSettings(documents)],
  ];
  const formatted = files.map(
    async ([path, text]) => [path, (await format(path, text, { printWidth: 100 })).code] as const,
  );
  return new Map(await Promise.all(formatted));
}

/**
 * A type for each schema document, named by its title, and one for each of their definitions, named
 * by its key in `$defs`.
 */
async function renderTypes(documents: SchemaDocuments): Promise<string> {
  const source = await compile(bundle(documents) as object, bundleName, {
    bannerComment: header,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    declareExternallyReferenced: true,
    format: false,
    strictIndexSignatures: true,
    $refOptions: { resolve: { http: false, file: false } },
  });
  return withoutBundle(source);
}

/**
 * All documents as one, so that a shared type is written once: every definition and every root
 * becomes a definition of the bundle, named by its type. Titles of fields are left out, for they
 * would become types of their own (`Title1`), and so are conditions, which would turn closed
 * objects into open ones.
 */
function bundle(documents: SchemaDocuments): Schema {
  const definitions: Record<string, Schema> = {};
  for (const [path, document] of Object.entries(documents)) {
    const named = Object.entries((document["$defs"] as Record<string, Schema> | undefined) ?? {});
    for (const [key, schema] of named) add(typeName(key), schema, path);
    if (describesFiles(document)) add(String(document["title"]), document, path);
  }
  const names = Object.keys(definitions).sort();
  return {
    title: bundleName,
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name, { $ref: `#/$defs/${name}` }])),
    additionalProperties: false,
    $defs: Object.fromEntries(names.map((name) => [name, definitions[name]])),
  };

  function add(name: string, schema: Schema, path: string): void {
    if (definitions[name]) throw new Error(`two definitions would become the type ${name}`);
    definitions[name] = { ...(typed(schema, path) as Schema), title: name };
  }

  function typed(schema: unknown, path: string): unknown {
    if (Array.isArray(schema)) return schema.map((each) => typed(each, path));
    if (typeof schema !== "object" || schema === null) return schema;
    const { $ref } = schema as Schema;
    if (typeof $ref === "string") return { $ref: `#/$defs/${nameOfTarget($ref, path)}` };
    const kept: Record<string, unknown> = {};
    for (const [keyword, value] of Object.entries(schema)) {
      if (keyword === "properties") {
        const properties = Object.entries(value as Record<string, unknown>);
        kept[keyword] = Object.fromEntries(
          properties.map(([key, child]) => [key, typed(child, path)]),
        );
      } else if (keyword === "const") kept["enum"] = [value];
      else if (keptKeywords.has(keyword)) kept[keyword] = typed(value, path);
    }
    return kept;
  }

  function nameOfTarget(ref: string, path: string): string {
    const found = resolveRef(documents, path, ref);
    if (!found) throw new Error(`${path}: $ref ${ref} leads nowhere`);
    const key = /#\/\$defs\/([^/]+)$/.exec(ref)?.[1];
    return key === undefined ? String(found.schema["title"]) : typeName(key);
  }
}

const keptKeywords = new Set([
  ...[
    "description",
    "type",
    "required",
    "properties",
    "additionalProperties",
    "items",
    "enum",
    "oneOf",
  ],
]);

const bundleName = "RecordTypesBundle";

/** Removes the type of the bundle itself, which nobody needs. */
function withoutBundle(source: string): string {
  const cut = source.replace(new RegExp(`export interface ${bundleName} \\{[^}]*\\}\\n`), "");
  if (cut === source) throw new Error("the bundle's own type was not found in the generated types");
  return cut;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, text] of await renderGenerated()) writeFileSync(new URL(path, house), text);
