import { Ajv2020, type Options, type ValidateFunction } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { annotations } from "./annotations.ts";
import { describesFiles, readSchemas, schemaName } from "./schema-documents.ts";
import type { SchemaDocuments } from "./schema-documents.ts";

/** A validator with the settings of our schemas; it knows our own keywords. */
export function createAjv(code: Options["code"] = {}): Ajv2020 {
  const ajv = new Ajv2020({
    code,
    inlineRefs: false,
    allErrors: true,
    discriminator: true,
    strict: true,
    strictRequired: false,
    verbose: true,
    allowUnionTypes: false,
  });
  ajv.addVocabulary([...annotations]);
  return ajv;
}

/**
 * The compiled schemas of the folder `dir`, by the name of what they describe: a collection
 * (`cases`), a single file (`dataset`) or a table (`reference/states`).
 *
 * @throws when a schema is not valid, or a `$ref` leads nowhere.
 */
export function compileSchemas(dir: string): Map<string, ValidateFunction> {
  return compileDocuments(readSchemas(dir));
}

/** The same for documents already read. What runs once is not worth the time that optimizing takes. */
export function compileDocuments(
  documents: SchemaDocuments,
  ajv = createAjv({ optimize: false }),
): Map<string, ValidateFunction> {
  for (const [path, document] of Object.entries(documents)) ajv.addSchema(document, path);
  const validators = new Map<string, ValidateFunction>();
  for (const [path, document] of Object.entries(documents)) {
    if (!describesFiles(document)) continue;
    const validate = ajv.getSchema(path);
    if (!validate) throw new Error(`${path} was not compiled`);
    validators.set(schemaName(path), validate);
  }
  return validators;
}

/**
 * A JavaScript module that exports the compiled schemas as `validators`, by the path of their
 * document. Compiling takes longer than checking a small dataset, so the bundle does it once.
 */
export function standaloneCode(documents: SchemaDocuments): string {
  const ajv = createAjv({ source: true, esm: true });
  compileDocuments(documents, ajv);
  const paths = Object.keys(documents).filter((path) => describesFiles(documents[path]!));
  const names = Object.fromEntries(paths.map((path, index) => [`document${index}`, path]));
  const list = Object.entries(names).map(([name, path]) => `${JSON.stringify(path)}: ${name}`);
  return `${standalone.default(ajv, names)}\nexport const validators = { ${list.join(", ")} };\n`;
}
