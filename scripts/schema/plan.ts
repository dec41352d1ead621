/** What an `x-ref` keyword says: which record, or which part of which record, a string names. */
export interface ReferenceTarget {
  /** Collections whose records may be named; with several, the text is a full name `people/x`. */
  readonly collections?: readonly string[];
  /** Whether `record#part` is meant: never (the default), always, or either. */
  readonly part?: "required" | "optional";
  /** Kinds of part that may be named. */
  readonly parts?: readonly string[];
  /** The text may name a part of the same record by its bare id. */
  readonly within?: boolean;
}

/**
 * What is worth visiting in a value, drawn from the `x-…` keywords of its schema: a schema with all
 * that says nothing about references, parts, citations or dates left out.
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
  /** The kind of part that the items of this list are. */
  readonly part?: string;
  /** The key that names an item of this list, in pointers and fingerprints. */
  readonly key?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Plan>>;
  readonly items?: Plan;
}

/** A JSON Schema document or a part of one, as far as this room reads it. */
export type Schema = { readonly [keyword: string]: unknown };

/**
 * The plan of the schema `name`; `schemas` holds every schema document by its path below `schemas/`
 * (`cases.schema.json`, `reference/states.schema.json`), for `$ref` is relative to the document.
 *
 * @throws when a `$ref` leads nowhere: a fault of the schemas, not of the data.
 */
export function planOf(name: string, schemas: Readonly<Record<string, Schema>>): Plan {
  const made = new Map<object, Plan>();
  const root = schemas[name];
  if (!root) throw new Error(`no schema ${name}`);
  return visit(root, name) ?? {};

  function visit(schema: Schema, document: string): Plan | undefined {
    const { schema: target, document: home } = follow(schema, document);
    const known = made.get(target);
    if (known) return known;
    // Registered before its children are visited, so that a schema that contains itself ends.
    const plan: Record<string, unknown> = {};
    made.set(target, plan as Plan);
    for (const [keyword, field] of Object.entries(keywords)) {
      if (target[keyword] !== undefined) plan[field] = target[keyword];
    }
    const properties: Record<string, Plan> = {};
    for (const branch of [target, ...branches(target)]) {
      const resolved = follow(branch, home);
      const own = (resolved.schema["properties"] ?? {}) as Record<string, Schema>;
      for (const [key, child] of Object.entries(own)) {
        const below = visit(child, resolved.document);
        if (below) properties[key] = below;
      }
    }
    if (Object.keys(properties).length > 0) plan["properties"] = properties;
    const items = target["items"] as Schema | undefined;
    const below = items && visit(items, home);
    if (below) plan["items"] = below;
    if (Object.keys(plan).length === 0) {
      made.delete(target);
      return undefined;
    }
    return plan as Plan;
  }

  function follow(schema: Schema, document: string): { schema: Schema; document: string } {
    const ref = schema["$ref"];
    if (typeof ref !== "string") return { schema, document };
    const [path = "", fragment = ""] = ref.split("#");
    const home = path === "" ? document : join(document, path);
    let target: unknown = schemas[home];
    for (const step of fragment.split("/").slice(1)) {
      target = (target as Record<string, unknown> | undefined)?.[step];
    }
    if (!target) throw new Error(`${document}: $ref ${ref} leads nowhere`);
    return follow(target as Schema, home);
  }
}

/**
 * The key, or keys together, that name the items of a list.
 *
 * @param pattern the pointer of the list with `*` for every index: `/events/*` + `/citations`
 * @returns undefined where the schema names none; the items are then named by their `id`
 */
export function itemKey(plan: Plan, pattern: string): string | readonly string[] | undefined {
  let at: Plan | undefined = plan;
  for (const step of pattern.split("/").slice(1)) {
    at = step === "*" ? at?.items : at?.properties?.[step];
  }
  return at?.key;
}

/** Every reference target of some plans: the objects that the references of records share. */
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

/** Whether a pointer leads to a part: an item of a list whose items a schema calls parts. */
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
  "x-part": "part",
  "x-key": "key",
} as const satisfies Record<string, keyof Plan>;

function branches(schema: Schema): Schema[] {
  return [...((schema["oneOf"] as Schema[]) ?? []), ...((schema["anyOf"] as Schema[]) ?? [])];
}

function join(document: string, relative: string): string {
  const steps = document.split("/").slice(0, -1);
  for (const step of relative.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
