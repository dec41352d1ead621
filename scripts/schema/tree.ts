import { addTo } from "../diagnostics/add-to.ts";
import { resolveRef } from "./schema-documents.ts";
import type { Schema, SchemaDocuments } from "./schema-documents.ts";

/**
 * What the schemas say of one value: `$ref` is followed, and the branches of a union are merged
 * into the union.
 */
export interface SchemaNode {
  /** Path of the document that holds the schema: `common.schema.json`. */
  readonly document: string;
  /** The key of a shared schema in `$defs`: `caseEvent`. Undefined if the schema is not shared. */
  readonly definition: string | undefined;
  /** All keywords; those of a union go before those of its branches. */
  readonly keywords: Schema;
  /** The fields in the order of the schema, those of the first branch first. */
  readonly properties: ReadonlyMap<string, SchemaNode>;
  /** The fields that every such object has. A union has none but its tag in common. */
  readonly required: readonly string[];
  readonly items: SchemaNode | undefined;
  /** The only texts allowed: the `enum`, or the `const` of each branch. */
  readonly choices: readonly string[] | undefined;
}

/**
 * The schema document at `path`, and from it everything below. A schema that contains itself is one
 * node, so whoever walks the tree must remember the nodes already seen.
 *
 * @returns undefined if no document has that path
 * @throws when a `$ref` leads nowhere: a fault of the schemas, not of the data. Nodes are made when
 *   they are asked for, so it may be thrown later.
 */
export function schemaRoot(documents: SchemaDocuments, path: string): SchemaNode | undefined {
  const schema = documents[path];
  if (!schema) return undefined;
  let nodeOf = trees.get(documents);
  if (!nodeOf) trees.set(documents, (nodeOf = growTree(documents)));
  return nodeOf([{ path, schema }]);
}

/** The node one step of a pointer below: any item of a list, or a field. */
export function nodeBelow(node: SchemaNode, step: string): SchemaNode | undefined {
  return node.items ?? node.properties.get(step);
}

/** The node at the end of a pointer's steps; undefined if the schema does not know the way. */
export function nodeAt(root: SchemaNode, steps: readonly string[]): SchemaNode | undefined {
  let at: SchemaNode | undefined = root;
  for (const step of steps) at = at && nodeBelow(at, step);
  return at;
}

/** Every record asks for the same schemas, so their nodes are made once. */
const trees = new WeakMap<SchemaDocuments, NodeOf>();

/** A schema with the document that its `$ref`s are relative to. */
interface Placed {
  readonly path: string;
  readonly schema: Schema;
}

/** Makes the node of a schema as written, or of several that branches give for one field. */
type NodeOf = (written: readonly Placed[]) => SchemaNode;

function growTree(documents: SchemaDocuments): NodeOf {
  const numbers = new Map<Schema, number>();
  const nodes = new Map<string, SchemaNode>();
  return nodeOf;

  function nodeOf(written: readonly Placed[]): SchemaNode {
    const key = written.map(({ schema }) => numberOf(schema)).join();
    let node = nodes.get(key);
    if (!node) nodes.set(key, (node = makeNode(written)));
    return node;
  }

  function numberOf(schema: Schema): number {
    const known = numbers.get(schema) ?? numbers.size;
    numbers.set(schema, known);
    return known;
  }

  function makeNode(written: readonly Placed[]): SchemaNode {
    const all = written.flatMap(withBranches);
    const schemas = all.map(({ schema }) => schema);
    const [first] = schemas as [Schema];
    const names = new Set(written.map(({ schema }) => definitionIn(schema)));
    const constants = schemas.map((schema) => schema["const"]).filter(isText);
    const enumerated = first["enum"] as string[] | undefined;
    let properties: ReadonlyMap<string, SchemaNode> | undefined;
    return {
      document: all[0]!.path,
      definition: names.size === 1 ? [...names][0] : undefined,
      keywords: schemas.length === 1 ? first : Object.assign({}, ...schemas.toReversed()),
      required: first["oneOf"] ? [] : ((first["required"] ?? []) as string[]),
      choices: enumerated ?? (constants.length > 0 ? constants : undefined),
      get properties() {
        return (properties ??= propertiesOf(all));
      },
      get items() {
        const items = all.flatMap(({ path, schema }) => placed(path, schema["items"]));
        return items.length > 0 ? nodeOf(items) : undefined;
      },
    };
  }

  function propertiesOf(all: readonly Placed[]): Map<string, SchemaNode> {
    const written = new Map<string, Placed[]>();
    for (const { path, schema } of all)
      for (const [key, child] of Object.entries((schema["properties"] ?? {}) as Schema))
        addTo(written, key, ...placed(path, child));
    return new Map([...written].map(([key, children]) => [key, nodeOf(children)]));
  }

  /** The schema that a `$ref` leads to, and after a union its branches. */
  function withBranches({ path, schema }: Placed): Placed[] {
    const ref = schema["$ref"];
    if (isText(ref)) {
      const target = resolveRef(documents, path, ref);
      if (!target) throw new Error(`${path}: $ref ${ref} leads nowhere`);
      return withBranches(target);
    }
    const branches = (schema["oneOf"] ?? []) as readonly Schema[];
    return [
      { path, schema },
      ...branches.flatMap((branch) => withBranches({ path, schema: branch })),
    ];
  }
}

function placed(path: string, schema: unknown): Placed[] {
  return typeof schema === "object" && schema !== null ? [{ path, schema: schema as Schema }] : [];
}

function definitionIn({ $ref: ref }: Schema): string | undefined {
  return isText(ref) ? /#\/\$defs\/([^/]+)$/.exec(ref)?.[1] : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
