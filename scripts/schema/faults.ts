import { capital } from "../diagnostics/capital.ts";
import { addTo } from "../diagnostics/add-to.ts";
import type { ErrorObject } from "ajv";
import { respelling } from "../diagnostics/did-you-mean.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { pointerOf, pointerSteps } from "../diagnostics/pointer.ts";
import { shortened } from "../diagnostics/shortened.ts";
import type { Finding, ProposedFix } from "../diagnostics/finding.ts";
import { crossedBound } from "./bounds.ts";
import { formChecks } from "./form-checks.ts";
import type { FormRule } from "./form-checks.ts";
import { nodeAt } from "./tree.ts";
import type { SchemaNode } from "./tree.ts";

type Named = Omit<Finding, "severity" | "rule"> & { readonly rule: FormRule };

/**
 * One finding for each fault, made of the errors of ajv (run with `allErrors` and `verbose`).
 *
 * ajv reports one fault in several ways: a mistyped key is an unknown key and, if it was required,
 * a missing one; every branch repeats a wrong type; a text that is empty, or far too long, does not
 * have its form either. Only the cause is kept.
 */
export function schemaFindings(
  file: string,
  errors: readonly ErrorObject[],
  /** The source text at a pointer, for values that YAML read as numbers. */
  source: (pointer: string) => string | undefined,
  root: SchemaNode,
): Finding[] {
  const missing = missingKeys(errors);
  const kept = causes(errors, missing);
  const findings = new Map<string, Finding>();
  for (const error of kept) {
    const named = findingOf(file, error, missing, source, root);
    if (!named) continue;
    const key = `${named.rule} ${JSON.stringify(named.place)}`;
    if (!findings.has(key))
      findings.set(key, {
        severity: formChecks[named.rule].severity,
        ...hideRestricted(named, error),
      });
  }
  return [...findings.values()];
}

/** The keys that are required and missing, by the pointer of what lacks them. */
type MissingKeys = ReadonlyMap<string, readonly string[]>;

function missingKeys(errors: readonly ErrorObject[]): MissingKeys {
  const missing = new Map<string, string[]>();
  for (const { keyword, instancePath, params } of errors)
    if (keyword === "required") addTo(missing, instancePath, String(params["missingProperty"]));
  return missing;
}

function causes(errors: readonly ErrorObject[], missing: MissingKeys): ErrorObject[] {
  const mistyped = new Set(
    errors.filter(({ keyword }) => keyword === "type").map(({ instancePath }) => instancePath),
  );
  const tooShort = new Set(
    errors.filter(({ keyword }) => keyword === "minLength").map(({ instancePath }) => instancePath),
  );
  const misshapen = new Set(
    errors.filter(({ keyword }) => keyword === "pattern").map(({ instancePath }) => instancePath),
  );
  const misspelt = new Set<string>();
  for (const error of errors) {
    if (error.keyword !== "additionalProperties") continue;
    const meant = intendedKey(error, missing);
    if (meant) misspelt.add(`${error.instancePath} ${meant}`);
  }
  return errors.filter((error) => {
    if (error.keyword === "if" || error.keyword === "oneOf" || error.keyword === "anyOf")
      return false;
    if (error.keyword === "required") {
      return !misspelt.has(`${error.instancePath} ${error.params["missingProperty"]}`);
    }
    if (error.keyword === "pattern" && tooShort.has(error.instancePath)) return false;
    if (error.keyword === "maxLength" && misshapen.has(error.instancePath)) return false;
    return error.keyword === "type" || !mistyped.has(error.instancePath);
  });
}

/** The missing field that an unknown key was probably meant to be. */
function intendedKey(error: ErrorObject, missing: MissingKeys): string | undefined {
  const key = String(error.params["additionalProperty"]);
  return nearest(key, missing.get(error.instancePath) ?? [])[0];
}

function findingOf(
  file: string,
  error: ErrorObject,
  missing: MissingKeys,
  source: (pointer: string) => string | undefined,
  root: SchemaNode,
): Named | undefined {
  const { keyword, params, instancePath: pointer } = error;
  const schema = (error.parentSchema ?? {}) as Record<string, unknown>;
  const name = fieldName(pointer, error);
  const place = { file, pointer } as const;
  switch (keyword) {
    case "additionalProperties": {
      const key = String(params["additionalProperty"]);
      const known = Object.keys((schema["properties"] ?? {}) as object);
      const meant = intendedKey(error, missing);
      const suggestions = meant ? [meant] : nearest(key, known);
      const keyPlace = { file, pointer: pointer + pointerOf([key]), at: "key" } as const;
      const taken = suggestions.some((name) => Object.hasOwn(error.data as object, name));
      return {
        rule: "schema/unknown-key",
        message: `“${shortened(key)}” is not a known field here.`,
        help: suggestions[0]
          ? `Did you mean “${suggestions[0]}”? Otherwise remove it.`
          : `Remove it, or use one of: ${known.join(", ")}.`,
        place: keyPlace,
        suggestions,
        ...withFix(taken ? undefined : respelling(keyPlace, key, suggestions)),
        parameters: [key],
      };
    }
    case "required": {
      const key = String(params["missingProperty"]);
      if (key === "citations") return uncited(file, pointer, name);
      return {
        rule: "schema/missing-field",
        message: `${capital(name)} has no “${key}”, which it must have.`,
        help: `Add “${key}:”${hint(key, (schema["properties"] as Record<string, unknown>)?.[key])}${because(key, error.data)}.`,
        place: { file, pointer, at: "key" },
        parameters: [key],
      };
    }
    case "discriminator": {
      const tag = String(params["tag"]);
      const allowed = nodeAt(root, pointerSteps(pointer))?.properties.get(tag)?.choices ?? [];
      const given = params["tagValue"];
      const suggestions = typeof given === "string" ? nearest(given, allowed) : [];
      return {
        rule: "schema/unknown-kind",
        message:
          given === undefined
            ? `${capital(name)} has no “${tag}”, so what else it may hold is not known.`
            : `“${shortened(String(given))}” is not a ${tag} that ${name} can have.`,
        help: suggestions[0]
          ? `Did you mean “${suggestions[0]}”?`
          : `Use one of: ${allowed.join(", ")}.`,
        place:
          given === undefined
            ? { file, pointer, at: "key" }
            : { file, pointer: `${pointer}/${tag}` },
        suggestions,
        ...withFix(respelling({ file, pointer: `${pointer}/${tag}` }, String(given), suggestions)),
      };
    }
    case "type":
      return wrongType(place, name, String(params["type"]), error.data, source(pointer));
    case "enum":
    case "const": {
      const allowed =
        keyword === "enum" ? (params["allowedValues"] as unknown[]) : [params["allowedValue"]];
      const suggestions = nearest(String(error.data), allowed.map(String));
      return {
        rule: "vocabulary/unknown",
        message: `“${shortened(String(error.data))}” is not one of the values that “${name}” can have.`,
        help: suggestions[0]
          ? `Did you mean “${suggestions[0]}”?`
          : `Use one of: ${allowed.join(", ")}.`,
        place,
        suggestions,
        ...withFix(respelling(place, String(error.data), suggestions)),
      };
    }
    case "minItems":
      if (name === "citations")
        return uncited(file, pointer.replace(/\/citations$/, ""), "this statement");
      return bound(file, name, error);
    case "pattern":
      return {
        rule: "schema/form",
        message: `“${shortened(String(error.data))}” does not have the form that “${name}” must have.`,
        help: `Write ${schema["x-form"] ? String(schema["x-form"]) : "it as the schema describes"}${example(schema)}.`,
        place,
      };
    default:
      return bound(file, name, error);
  }
}

function withFix(fix: ProposedFix | undefined): Pick<Finding, "fix"> {
  return fix ? { fix } : {};
}

function wrongType(
  place: { readonly file: string; readonly pointer: string },
  name: string,
  wanted: string,
  data: unknown,
  source: string | undefined,
): Named {
  if (wanted === "string" && source !== undefined && data !== null && typeof data !== "object") {
    return {
      rule: "schema/unquoted",
      message: `“${name}” must be quoted: without quotation marks YAML reads ${source} as ${typeof data === "number" ? `the number ${String(data)}` : String(data)}, not as text.`,
      help: `Write "${source}".`,
      place,
      suggestions: [`"${source}"`],
      fix: {
        title: `Quote ${source}`,
        safety: "safe",
        edits: [{ place, text: JSON.stringify(source) }],
      },
    };
  }
  return {
    rule: "schema/wrong-type",
    message:
      data === null
        ? `“${name}” is empty; ${words[wanted] ?? wanted} is expected here.`
        : `“${name}” is ${words[typeOf(data)] ?? typeOf(data)}; ${words[wanted] ?? wanted} is expected here.`,
    help:
      data === null ? "Fill it, or remove the key." : `Change it to ${words[wanted] ?? wanted}.`,
    place,
  };
}

function uncited(file: string, pointer: string, name: string): Named {
  return {
    rule: "citations/missing",
    message: `${capital(name)} has no citation: nothing says where it comes from.`,
    help: "Add “citations:” with a source, the place in it, and “supports:”.",
    place: { file, pointer, at: "key" },
  };
}

function bound(file: string, name: string, error: ErrorObject): Named {
  const { instancePath: pointer } = error;
  const { message, help, item, repeats } = crossedBound(name, error);
  return {
    rule: "schema/bounds",
    message,
    help,
    place: { file, pointer: item === undefined ? pointer : `${pointer}/${item}` },
    ...(repeats === undefined
      ? {}
      : {
          related: [{ place: { file, pointer: `${pointer}/${repeats}` }, message: "the first" }],
        }),
  };
}

/** A restricted value is never repeated in a message. */
function hideRestricted(finding: Named, error: ErrorObject): Named {
  if (!/\/restricted(\/|$)/.test(error.instancePath)) return finding;
  const { rule, place } = finding;
  return {
    rule,
    place,
    message: "A value inside “restricted” does not have the form its schema demands.",
    help: "Compare it with the schema; the value is not shown here.",
  };
}

const words: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "a group of fields",
  array: "a list",
};

function typeOf(data: unknown): string {
  return Array.isArray(data) ? "array" : typeof data;
}

function fieldName(pointer: string, { data, schemaPath }: ErrorObject): string {
  const steps = pointerSteps(pointer);
  const last = steps.at(-1);
  if (last === undefined) return "the record";
  // A key that looks like a number, such as “1” under the values of a mapping, is not a place in a list.
  if (!/^[0-9]+$/.test(last) || /\/additionalProperties\/\w+$/.test(schemaPath)) return last;
  const place = `item ${Number(last) + 1} of ${steps.at(-2) ?? "the list"}`;
  const id = typeof data === "object" && data !== null && "id" in data ? data.id : undefined;
  return typeof id === "string" ? `${place}, “${id}”,` : place;
}

/** Why a citation needs a note: its support is partial, or none. */
function because(key: string, holder: unknown): string {
  if (key !== "note" || typeof holder !== "object" || holder === null) return "";
  const said = "supports" in holder ? holder.supports : undefined;
  if (said === "partial") return ", which says what part of the statement the place bears out";
  if (said === "none") return ", which says what the place says instead";
  return "";
}

/** The title of a field, if it says more than the field's name. */
function hint(key: string, schema: unknown): string {
  const title = (schema as Record<string, unknown> | undefined)?.["title"];
  if (typeof title !== "string" || title.toLowerCase() === key.toLowerCase()) return "";
  return ` (${title.toLowerCase()})`;
}

function example(schema: Record<string, unknown>): string {
  const first = (schema["examples"] as unknown[] | undefined)?.[0];
  const shown = String(schema["x-form"] ?? "").includes("such as");
  return typeof first === "string" && !shown ? `, for example ${first}` : "";
}
