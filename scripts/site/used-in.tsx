import { pointerSteps } from "../diagnostics/pointer.ts";
import { nodeBelow } from "../schema/tree.ts";
import type { SchemaNode } from "../schema/tree.ts";
import { Ref, T } from "./here.tsx";
import type { Opened, Reader, Value } from "./reader.ts";
import { apart, inOneLine, kindOf, toldOf } from "./told.ts";
import type { At } from "./survey.ts";
import { capital, counted, groupedBy, shortened, spaced } from "./words.ts";
import { fieldTitle } from "./statement.tsx";

/** A place in a record that names another record. */
export interface Mention {
  /** Full name of the record or the statement that holds it. */
  readonly name: string;
  /** The record. */
  readonly from: string;
  /** The statement in a line; the field of the record if it stands in none. */
  readonly text: string;
  /** The kind of statement: `event`, `items`; `record` if it stands in none. */
  readonly kind: string;
  readonly value: Value;
}

/** Most places that one page lists; the JSON of the record has all. */
const SHOWN = 250;

/** Where other records name this one, or one part of it, each statement once. */
export function mentionsOf(reader: Reader, { record }: Opened, part?: string): Mention[] {
  const links = record.inbound.filter((link) => part === undefined || link.part === part);
  return mentionsAt(reader, links);
}

/** The statements at these places, each once. */
export function mentionsAt(reader: Reader, places: Iterable<At>): Mention[] {
  const seen = new Set<string>();
  const mentions: Mention[] = [];
  for (const { from, at } of places) {
    if (mentions.length > SHOWN) break;
    const mention = mentionAt(reader, from, at);
    if (!mention || seen.has(mention.name + mention.text)) continue;
    seen.add(mention.name + mention.text);
    mentions.push(mention);
  }
  return mentions;
}

/** The innermost statement or part around a pointer. */
export function mentionAt(reader: Reader, from: string, at: string): Mention | undefined {
  const opened = reader.open(from);
  if (!opened) return undefined;
  let found: { value: Value; node: SchemaNode; pointer: string; list: string } | undefined;
  let node: SchemaNode | undefined = opened.root;
  let value: unknown = opened.record;
  let pointer = "";
  let list = "";
  let field: SchemaNode | undefined;
  for (const step of pointerSteps(at)) {
    const parent: SchemaNode = node;
    node = nodeBelow(parent, step);
    if (!node) break;
    field ??= node;
    value = (value as Record<string, unknown>)[step];
    pointer += `/${step}`;
    const isStatement = node.keywords["x-statement"] !== undefined;
    // A discrepancy is told by the statement that it contradicts.
    if (node.keywords["x-statement"] === "discrepancy") break;
    if (isStatement || parent.keywords["x-part"] !== undefined)
      found = { value: value as Value, node, pointer, list };
    list = step;
  }
  if (!found) {
    const [key = ""] = pointerSteps(at);
    const text = field ? fieldTitle(key, field) : capital(spaced(key));
    return { ...{ name: from, from, text, kind: "record" }, value: opened.record };
  }
  const kind = kindOf(found.node, found.list);
  return {
    name: opened.nameAt(found.pointer) ?? from,
    from,
    text: inOneLine(apart(toldOf(reader, kind, found.value))) || capital(spaced(found.list)),
    ...{ kind, value: found.value },
  };
}

/** The places that name the record, by record. */
export function UsedIn({
  mentions,
  total,
}: {
  readonly mentions: readonly Mention[];
  readonly total: number;
}) {
  if (mentions.length === 0) return null;
  const groups = groupedBy(mentions.slice(0, SHOWN), ({ from }) => from);
  return (
    <section id="used">
      <h2>
        <T k="usedIn" />
      </h2>
      <ul class="used">
        {[...groups].map(([from, some]) => (
          <li key={from}>
            <Ref name={from} />
            <span class="kind"> {from.slice(0, from.indexOf("/"))}</span>
            <ul>
              {some.map(({ name, text, value }) => (
                <li key={name + text}>
                  <Ref name={name}>{shortened(text, 180)}</Ref>
                  {typeof value["status"] === "string" && name.includes("#") ? (
                    <span class="kind"> {spaced(value["status"])}</span>
                  ) : null}
                  <Involved value={value} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {mentions.length > SHOWN ? (
        <p class="note">
          {counted(total, "link")} in all; the JSON of this record lists them under “inbound”.
        </p>
      ) : null}
    </section>
  );
}

/** The people who took part in an event, and the articles of laws that it names. */
function Involved({ value: { participants, laws } }: { readonly value: Value }) {
  if (!Array.isArray(participants)) return null;
  const people = (participants as readonly Value[]).flatMap(({ person }) =>
    typeof person === "string" ? [`people/${person}`] : [],
  );
  const used = (laws ?? []) as readonly string[];
  return (
    <>
      {[...new Set([...people, ...used.map((law) => `laws/${law}`)])].map((name) => (
        <span key={name}>
          {" "}
          · <Ref name={name}>{articleIn(name)}</Ref>
        </span>
      ))}
    </>
  );
}

/** `article 174` for that of a law; undefined for what has a name of its own. */
function articleIn(name: string): string | undefined {
  const [, number] = /^laws\/.*#(\d.*)$/.exec(name) ?? [];
  return number === undefined ? undefined : `article ${number}`;
}
