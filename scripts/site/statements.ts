import { isObject } from "../diagnostics/is-object.ts";
import type { SchemaNode } from "../schema/tree.ts";
import { partTitle } from "./part-title.ts";
import type { Opened, Reader, Value } from "./reader.ts";
import { inOneLine, kindOf, toldOf } from "./told.ts";
import { capital, shortened, spaced } from "./words.ts";

/** A statement with an address. */
export interface Statement {
  readonly name: string;
  /** What follows # in the name. */
  readonly anchor: string;
  readonly value: Value;
  readonly node: SchemaNode;
  /** The list that it stands in. */
  readonly list: string;
  /** The statement that it is a part of. */
  readonly outer: Statement | undefined;
}

/** `Recommendation 124.39: Supported`: what a statement says, after what it is said of. */
export function wordsOf(reader: Reader, statement: Statement): string {
  const { outer, list } = statement;
  const of = outer ?? (list === "items" ? statement : undefined);
  const own = ownWordsOf(reader, statement);
  return of === undefined ? own : `${titleOf(reader, of)}: ${own}`;
}

function ownWordsOf(reader: Reader, { value, node, list }: Statement): string {
  return inOneLine(toldOf(reader, kindOf(node, list), value)) || capital(spaced(list));
}

function titleOf(reader: Reader, statement: Statement): string {
  const { value, list } = statement;
  switch (list) {
    case "items":
      return `${capital(String(value["kind"] ?? "recommendation"))} ${partTitle(statement)}`;
    case "events":
    case "provisions":
    case "articles":
      return capital(partTitle(statement));
    default:
      return shortened(ownWordsOf(reader, statement), 80);
  }
}

/** Every statement of a record that has an address, outer before inner. */
export function statementsIn(opened: Opened): Statement[] {
  const found: Statement[] = [];
  visit(opened.record, opened.root, "", { list: "", isPart: false, outer: undefined });
  return found;

  interface Around {
    readonly list: string;
    readonly isPart: boolean;
    readonly outer: Statement | undefined;
  }

  function visit(value: unknown, node: SchemaNode, pointer: string, around: Around): void {
    if (Array.isArray(value)) {
      const isPart = node.keywords["x-part"] !== undefined;
      const { items } = node;
      if (!items) return;
      for (const [index, item] of value.entries())
        visit(item, items, `${pointer}/${index}`, { ...around, isPart });
    } else if (isObject(value)) {
      const { list, isPart } = around;
      const kind = node.keywords["x-statement"];
      if (kind === "discrepancy") return;
      const name = kind !== undefined || isPart ? opened.nameAt(pointer) : undefined;
      let { outer } = around;
      if (name?.includes("#")) {
        const anchor = name.slice(name.indexOf("#") + 1);
        found.push((outer = { name, anchor, value, node, list, outer }));
      }
      for (const [key, child] of node.properties)
        if (value[key] !== undefined)
          visit(value[key], child, `${pointer}/${key}`, { list: key, isPart: false, outer });
    }
  }
}
