import type { SchemaDocuments } from "./schema-documents.ts";
import { schemaRoot } from "./tree.ts";
import type { BodyAsked, DatesAsked, Fit } from "./questions.ts";
import type { SchemaNode } from "./tree.ts";

/** The value of an `x-ref` keyword: what records, or parts of records, a text may name. */
export interface ReferenceTarget {
  /** Collections of the records; with several, the text is a full name: `people/x`. */
  readonly collections?: readonly string[];
  /** Whether the text names a part (`record#part`): always, or sometimes. Left out: never. */
  readonly part?: "required" | "optional";
  /** The kinds of part. */
  readonly parts?: readonly string[];
  /** The text may name a part of the same record by its bare id. */
  readonly within?: boolean;
}

/**
 * What to visit in a value, drawn from the `x-…` keywords of its schema. Whatever says nothing
 * about references, parts, citations, dates or texts is left out.
 */
export interface Plan {
  readonly ref?: ReferenceTarget;
  readonly term?: string;
  readonly edtf?: boolean;
  readonly about?: boolean;
  readonly quantity?: boolean;
  readonly duration?: boolean;
  readonly symbol?: string;
  readonly locator?: boolean;
  readonly statement?: string;
  readonly citations?: boolean;
  readonly restricted?: boolean;
  /** What a text or number holds; left out for plain words. */
  readonly holds?: "our-words" | "prose" | "number";
  /** The kind of part that the items of this list are. */
  readonly part?: string;
  /** The key that names an item of this list, in pointers and fingerprints. */
  readonly key?: string | readonly string[];
  /** What a reviewer asks of such an object (`facts/asked.ts`). */
  readonly dates?: DatesAsked;
  readonly fits?: readonly Fit[];
  readonly bodies?: readonly BodyAsked[];
  /** The field that says what kind of thing it is, and what it may say; a table lists the rest. */
  readonly kind?: {
    readonly field: string;
    readonly choices?: readonly string[];
    readonly table?: string;
  };
  readonly properties?: Readonly<Record<string, Plan>>;
  readonly items?: Plan;
}

/**
 * The plan of the schema document at `path` (`cases.schema.json`, `reference/states.schema.json`).
 *
 * @param made the plans of other documents; it takes those of this one, because documents share schemas
 * @throws when there is no such document, or a `$ref` leads nowhere: a fault of the schemas
 */
export function planOf(
  path: string,
  documents: SchemaDocuments,
  made = new Map<SchemaNode, Plan | undefined>(),
): Plan {
  const root = schemaRoot(documents, path);
  if (!root) throw new Error(`no schema ${path}`);
  return visit(root) ?? {};

  function visit(node: SchemaNode): Plan | undefined {
    if (made.has(node)) return made.get(node);
    // Registered before its children are visited: a schema may contain itself.
    const plan: Record<string, unknown> = {};
    made.set(node, plan as Plan);
    for (const [keyword, field] of Object.entries(keywords)) {
      const value = node.keywords[keyword];
      // Plain words are the default, so a plan need not mention them.
      if (value !== undefined && value !== "words") plan[field] = value;
    }
    const kind = node.keywords["x-kind"];
    if (typeof kind === "string") {
      const field = node.properties.get(kind);
      const table = field?.keywords["x-term"];
      plan["kind"] = {
        field: kind,
        ...(field?.choices && { choices: field.choices }),
        ...(table !== undefined && { table }),
      };
    }
    const properties = [...node.properties].flatMap(([key, child]) => {
      const below = visit(child);
      return below ? [[key, below] as const] : [];
    });
    if (properties.length > 0) plan["properties"] = Object.fromEntries(properties);
    const items = node.items && visit(node.items);
    if (items) plan["items"] = items;
    if (Object.keys(plan).length > 0) return plan as Plan;
    made.set(node, undefined);
    return undefined;
  }
}

/**
 * The key, or keys together, that name the items of a list.
 *
 * @param pattern the pointer of the list with `*` for every index: `/events/*` + `/citations`
 * @returns undefined if the schema names none; the items are then named by their `id`
 */
export function itemKey(plan: Plan, pattern: string): string | readonly string[] | undefined {
  let at: Plan | undefined = plan;
  for (const step of pattern.split("/").slice(1)) {
    at = step === "*" ? at?.items : at?.properties?.[step];
  }
  return at?.key;
}

/** Every reference target in some plans. References of records share these objects. */
export function targetsOf(plans: Iterable<Plan>): ReferenceTarget[] {
  const targets = new Set<ReferenceTarget>();
  const seen = new Set<Plan>();
  const visit = (plan: Plan | undefined): void => {
    if (!plan || seen.has(plan)) return;
    seen.add(plan);
    if (plan.ref) targets.add(plan.ref);
    visit(plan.items);
    Object.values(plan.properties ?? {}).forEach(visit);
  };
  for (const plan of plans) visit(plan);
  return [...targets];
}

/** Whether a pointer leads to a part: an item of a list with `x-part`. */
export function isPart(plan: Plan, pointer: string): boolean {
  const steps = pointer.split("/").slice(1, -1);
  let at: Plan | undefined = plan;
  for (const step of steps) at = at?.items ?? at?.properties?.[step];
  return at?.part !== undefined;
}

/** Keywords of the schemas, and the field of a plan that each becomes. */
const keywords = {
  "x-ref": "ref",
  "x-term": "term",
  "x-edtf": "edtf",
  "x-about": "about",
  "x-quantity": "quantity",
  "x-duration": "duration",
  "x-symbol": "symbol",
  "x-locator": "locator",
  "x-statement": "statement",
  "x-citations": "citations",
  "x-restricted": "restricted",
  "x-holds": "holds",
  "x-part": "part",
  "x-key": "key",
  "x-dates": "dates",
  "x-fits": "fits",
  "x-bodies": "bodies",
} as const satisfies Record<string, keyof Plan>;
