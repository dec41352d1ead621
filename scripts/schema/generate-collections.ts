import { pointerSteps } from "../diagnostics/pointer.ts";
import { collections, singleFiles } from "./collections.ts";
import type { Asked, CollectionAnnotations, NextStep } from "./annotations.ts";
import { nodeBelow, schemaRoot } from "./tree.ts";
import type { SchemaNode } from "./tree.ts";
import type { SchemaDocuments } from "./schema-documents.ts";

const names = collections.filter((name) => name !== "reference");

/** The source text of `record-types.ts`: the type of a record, by collection. */
export function renderRecordTypes(documents: SchemaDocuments): string {
  const types = names.map((name) => [name, String(rootOf(documents, name).keywords["title"])]);
  return `import type { ${types.map(([, type]) => type).join(", ")} } from "./records.ts";

/** The type of a record of each collection; a reference table is read through its rows. */
export interface RecordTypes {
${types.map(([name, type]) => `readonly ${name}: ${type};`).join("\n")}
}
`;
}

/**
 * The source text of `collection-annotations.ts`: what the schemas say of each collection, for
 * whoever must know it before the schemas are read.
 */
export function renderCollectionAnnotations(documents: SchemaDocuments): string {
  const roots = names.map((name) => [name, rootOf(documents, name)] as const);
  const all = Object.fromEntries(roots.map(([name, root]) => [name, annotationsOf(root)]));
  const ours = new Set(roots.flatMap(([, root]) => [...keysOfOurWords(root)]));
  return `import type { CollectionAnnotations } from "./annotations.ts";
import type { RecordTypes } from "./record-types.ts";

/** What the root of each collection's schema says by \`x-singular\`, \`x-ask\` and the like. */
export const collectionAnnotations: Readonly<Record<keyof RecordTypes, CollectionAnnotations>> =
  ${JSON.stringify(all)};

/** The keys of the fields that hold \`our-words\`. */
export const keysOfOurWords: ReadonlySet<string> = new Set(${JSON.stringify([...ours].sort())});
`;
}

/** The settings that tell the editor which schema describes which files. */
export function renderEditorSettings(documents: SchemaDocuments): string {
  const files = [
    ...names.map((name) => [name, `data/${name}/*.yml`]),
    ...singleFiles.map((name) => [name, `data/${name}.yml`]),
    ["config", "casebook.config.yml"],
    ["mapping", "*.mapping.yml"],
  ];
  const schemas = files.map(([name, path]) => {
    rootOf(documents, name!);
    return [`./schemas/${name}.schema.json`, path];
  });
  const settings = {
    "yaml.schemaStore.enable": false,
    "yaml.format.enable": false,
    "yaml.schemas": Object.fromEntries(schemas),
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

function rootOf(documents: SchemaDocuments, name: string): SchemaNode {
  const root = schemaRoot(documents, `${name}.schema.json`);
  if (!root) throw new Error(`schemas/${name}.schema.json is missing`);
  return root;
}

function annotationsOf(root: SchemaNode): CollectionAnnotations {
  const { keywords } = root;
  const singular = String(keywords["x-singular"]);
  const heading = keywords["x-heading"] ?? singular.charAt(0).toUpperCase() + singular.slice(1);
  return {
    singular,
    heading: String(heading),
    identifies: keywords["x-identifies"] as string[],
    ask: (keywords["x-ask"] as Asked[]).map((asked) =>
      "cite" in asked || asked.needed !== undefined || !isRequired(root, asked.at)
        ? asked
        : { ...asked, needed: true },
    ),
    next: keywords["x-next"] as NextStep[],
  };
}

/** Whether every record has a value at a pointer. */
function isRequired(root: SchemaNode, pointer: string): boolean {
  let at: SchemaNode | undefined = root;
  for (const step of pointerSteps(pointer)) {
    if (!at) throw new Error(`${root.document} has no field ${pointer}`);
    const isItem = at.items !== undefined;
    const required = (at.keywords["required"] ?? []) as readonly string[];
    if (isItem ? step === "-" : !required.includes(step)) return false;
    at = nodeBelow(at, step);
  }
  return true;
}

function keysOfOurWords(root: SchemaNode): Set<string> {
  const keys = new Set<string>();
  const seen = new Set<SchemaNode>();
  visit("", root);
  return keys;

  function visit(key: string, node: SchemaNode): void {
    if (node.keywords["x-holds"] === "our-words") keys.add(key);
    if (seen.has(node)) return;
    seen.add(node);
    if (node.items) visit(key, node.items);
    for (const [name, child] of node.properties) visit(name, child);
  }
}
