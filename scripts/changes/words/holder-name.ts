import { isObject } from "../../diagnostics/is-object.ts";
import { pointerSteps } from "../../diagnostics/pointer.ts";
import type { Shape } from "../../schema/shape.ts";
import { and, quoted, small, termLabel, titleOf } from "./words.ts";
import type { Lookup } from "./words.ts";

/** What `holderName` needs. */
interface Naming {
  /** The schemas along the pointer, one a step. */
  readonly shapes: readonly Shape[];
  /** The present or former value at a pointer of the record. */
  readonly at: (pointer: string) => unknown;
  /** Only kind and id may be shown. */
  readonly isWithheld: boolean;
  readonly lookup: Lookup;
}

/**
 * The name of the statement or part at a pointer, as the subject of a sentence: “Recommendation
 * 124.4 (Brazil): the State's position”, “Recommendations 124.4 (Brazil) and 124.5 (Canada): Amnesty
 * International's assessment”, “Event “sentenced””. Empty for the record itself.
 */
export function holderName(pointer: string, { shapes, at, isWithheld, lookup }: Naming): string {
  const steps = pointer.split("/").slice(1);
  const names: string[] = [];
  for (const [index, shape] of shapes.entries()) {
    const here = `/${steps.slice(0, index + 1).join("/")}`;
    const list = shapes[index - 1]?.keywords;
    const isPart = shape.item && list?.["x-part"] !== undefined;
    const statement = shape.keywords["x-statement"];
    if (!isPart && statement === undefined) continue;
    const id = pointerSteps(here).at(-1)!;
    const value = isWithheld ? undefined : at(here);
    names.push(nameOf(shape, String(list?.["x-part"] ?? ""), id, isObject(value) ? value : {}));
  }
  return names.join(": ");

  function nameOf(
    { title = "Entry", item, keywords }: Shape,
    part: string,
    id: string,
    value: Readonly<Record<string, unknown>>,
  ): string {
    if (part === "items") return itemName(id);
    switch (keywords["x-statement"]) {
      case "assessment":
        return `${subjects(value)}${by(value["by"])} assessment`;
      case "stateClaim":
        return `${subjects(value)}the State's claim ${quoted(id)}`;
      case "position":
        return `the State's position ${quoted(id)}`;
      case "group":
        return `group ${id}`;
      case "discrepancy":
        return typeof value["field"] === "string"
          ? `the discrepancy of ${quoted(value["field"])}`
          : "a discrepancy";
      default:
        return item ? `${small(title)} ${quoted(id)}` : small(title);
    }
  }

  /** `recommendation 124.4 (Brazil)`, with its printed number. */
  function itemName(id: string): string {
    const item = isWithheld ? undefined : at(`/items/${id}`);
    if (!isObject(item)) return `recommendation ${id}`;
    const kind = typeof item["kind"] === "string" ? item["kind"] : "recommendation";
    const number = typeof item["number"] === "string" ? item["number"] : id;
    const from = Array.isArray(item["from"]) ? item["from"] : [];
    const states = from.map((code) => termLabel("states", String(code), lookup));
    return `${kind} ${number}${states.length > 0 ? ` (${states.join(", ")})` : ""}`;
  }

  /** The recommendations of an assessment or a claim. */
  function subjects({ of, ofCount }: Readonly<Record<string, unknown>>): string {
    const named = (Array.isArray(of) ? of : []).map((id) => itemName(String(id)));
    if (named.length === 1) return `${named[0]}: `;
    if (named.length === 0)
      return typeof ofCount === "number" ? `${ofCount} recommendations that are not named: ` : "";
    if (named.length > 3)
      return `recommendations ${(of as unknown[]).slice(0, 3).join(", ")} and ${named.length - 3} more: `;
    const kind = "recommendation ";
    return named.every((name) => name.startsWith(kind))
      ? `recommendations ${and(named.map((name) => name.slice(kind.length)))}: `
      : `${and(named)}: `;
  }

  /** `Amnesty International's`. */
  function by(assessor: unknown): string {
    if (typeof assessor !== "string") return "the";
    const name = `organizations/${assessor}`;
    const record = lookup(name);
    return `${record ? titleOf(name, record, lookup) : assessor}'s`;
  }
}
