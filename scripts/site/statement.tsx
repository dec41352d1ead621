import type { ComponentChildren } from "preact";
import { isObject } from "../diagnostics/is-object.ts";
import { fullName } from "../schema/full-name.ts";
import type { ReferenceTarget } from "../schema/plan.ts";
import type { SchemaNode } from "../schema/tree.ts";
import { Citations } from "./citations.tsx";
import { T, textOf, useHere } from "./here.tsx";
import { PartsByRecord } from "./parts.tsx";
import { anchorAt, below, unnamed } from "./place.ts";
import type { Place } from "./place.ts";
import type { Value } from "./reader.ts";
import { Answers, Voices } from "./voices.tsx";
import { Standing } from "./standing.tsx";
import type { Citation, Discrepancy as StatedDifference, Stance } from "../schema/records.ts";
import { kindOf, toldOf } from "./told.ts";
import { Participants, Text, isMoney, isParticipants, isPeriod, periodInWords } from "./value.tsx";
import { capital, moneyInWords, quantityInWords, spaced } from "./words.ts";

/**
 * Statements, and the values in them. A value may hold statements, so that both are in one file.
 */

/** Fields that statements show in their own way. */
const shownElsewhere: ReadonlySet<string> = new Set([
  ...["id", "inbound", "citations", "discrepancies", "note", "status", "standing"],
  "restricted",
]);

/**
 * A statement: its words and standing, its fields, what contradicts it, and its sources beside it.
 */
export function Statement({
  value,
  node,
  place,
  nested = false,
  without = [],
}: {
  readonly value: Value;
  readonly node: SchemaNode;
  readonly place: Place;
  /** It stands inside of another one, or among fields: it is not in the outline of the page. */
  readonly nested?: boolean;
  readonly without?: readonly string[];
}) {
  const { reader } = useHere();
  const list = place.pointer.split("/").at(-2) ?? "";
  const { title, when, text, used } = toldOf(reader, kindOf(node, list), value);
  const anchor = anchorAt(place);
  const Heading = nested ? "p" : "h3";
  const citations = (value["citations"] ?? []) as readonly Citation[];
  return (
    <article class={citations.length > 0 ? "statement" : "statement bare"} id={anchor}>
      <div class="said">
        {title === "" && when === undefined ? null : (
          <Heading class="title">
            {typeof value["lang"] === "string" ? <span lang={value["lang"]}>{title}</span> : title}{" "}
            {when === undefined ? null : <time>{when}</time>}
          </Heading>
        )}
        {text === undefined ? null : <p class="text">{text}</p>}
        {typeof value["status"] === "string" ? <Standing value={value["status"]} /> : null}
        <Fields value={value} node={node} place={place} without={[...used, ...without]} />
        {Array.isArray(value["standing"]) ? (
          <Voices standing={value["standing"] as readonly Stance[]} record={place.record} />
        ) : null}
        <Note value={value} />
        {anchor === undefined || nested ? null : <Answers record={place.record} part={anchor} />}
        <Discrepancies value={value} node={node} place={place} />
        {anchor === undefined ? null : <Tools anchor={anchor} place={place} />}
      </div>
      <Citations citations={citations} holder={value} />
    </article>
  );
}

/** The address of a statement, and how to cite it. */
function Tools({ anchor, place: { record } }: { readonly anchor: string; readonly place: Place }) {
  const { up } = useHere();
  return (
    <p class="tools">
      <a href={`#${anchor}`} aria-label={`${textOf("link")}: ${anchor}`}>
        #
      </a>{" "}
      <a href={`${up}${record}.cite.html#${anchor}`}>
        <T k="cite" />
      </a>
    </p>
  );
}

/** A remark in our own words. */
export function Note({ value: { note } }: { readonly value: Value }) {
  return typeof note === "string" ? <p class="note">{note}</p> : null;
}

/** Other values that sources give, beside the one that the record holds. */
export function Discrepancies({
  value,
  node,
  place,
}: {
  readonly value: Value;
  readonly node: SchemaNode;
  readonly place: Place;
}) {
  const { discrepancies } = value;
  if (!Array.isArray(discrepancies)) return null;
  return (
    <>
      {discrepancies.map((_, index) => (
        <Discrepancy key={index} index={index} value={value} node={node} place={place} />
      ))}
    </>
  );
}

/** Two values side by side, each with its evidence. */
export function Discrepancy({
  index,
  value,
  node,
  place,
}: {
  readonly index: number;
  /** What holds the discrepancy. */
  readonly value: Value;
  readonly node: SchemaNode;
  readonly place: Place;
}) {
  const one = (value["discrepancies"] as readonly StatedDifference[])[index]!;
  const [first = "", ...more] = one.field.split("/");
  const field = node.properties.get(first);
  const open = one.status === "open";
  return (
    <section
      class={`disagreement ${one.status}`}
      id={anchorAt(below(below(place, "discrepancies"), index))}
    >
      <p class="what">
        <T k={open ? "disagreementOpen" : "disagreementResolved"} />{" "}
        <span class="field">
          {[field ? fieldTitle(first, field) : first, ...more.map(spaced)].join(" › ")}
        </span>
      </p>
      <div class="sides">
        <div>
          <p class="side">
            <T k={open ? "recordHolds" : "stands"} />
          </p>
          {field && value[first] !== undefined ? (
            <AnyValue value={value[first]} node={field} place={unnamed(below(place, first))} />
          ) : (
            "–"
          )}
          <Citations citations={one.evidence ?? []} quiet />
        </div>
        <div>
          <p class="side">
            <T k="otherValue" />
          </p>
          {one.stated}
          <Citations citations={one.citations} quiet />
        </div>
      </div>
      <p class="note">{one.resolution}</p>
    </section>
  );
}

/** The fields of an object as a list of names and values, in the order of the schema. */
export function Fields({
  value,
  node,
  place,
  without = [],
}: {
  readonly value: Value;
  readonly node: SchemaNode;
  readonly place: Place;
  /** Fields that are shown elsewhere. */
  readonly without?: readonly string[];
}) {
  const fields = [...node.properties].filter(
    ([key]) => isThere(value[key]) && !shownElsewhere.has(key) && !without.includes(key),
  );
  if (fields.length === 0) return null;
  return (
    <dl class="fields">
      {fields.map(([key, field]) => (
        <Field key={key} name={fieldTitle(key, field)}>
          <AnyValue value={value[key]} node={field} place={below(place, key)} />
        </Field>
      ))}
    </dl>
  );
}

/** A list of nothing would be a name without a value. */
function isThere(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** A name and its value in a list of fields. */
export function Field({
  name,
  children,
}: {
  readonly name: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The title in the schema; the key of a field whose schema is shared. */
export function fieldTitle(key: string, { definition, keywords }: SchemaNode): string {
  const { title } = keywords;
  return definition === undefined && typeof title === "string" ? title : capital(spaced(key));
}

/** Any value of a record, as its schema says. */
export function AnyValue({
  value,
  node,
  place,
}: {
  readonly value: unknown;
  readonly node: SchemaNode;
  readonly place: Place;
}) {
  if (typeof value === "string") return <Text text={value} node={node} record={place.record} />;
  if (typeof value === "boolean") return <T k={value ? "yes" : "no"} />;
  if (Array.isArray(value)) return <List values={value} node={node} place={place} />;
  if (!isObject(value)) return <>{String(value)}</>;
  if (node.keywords["x-quantity"]) return <>{quantityInWords(value)}</>;
  if (isMoney(value) && !node.keywords["x-statement"])
    return (
      <>
        {moneyInWords(value)}
        <Fields value={value} node={node} place={place} without={["amount", "currency"]} />
      </>
    );
  if (isPeriod(value)) return <>{periodInWords(value)}</>;
  return node.keywords["x-statement"] ? (
    <Statement value={value} node={node} place={place} nested />
  ) : (
    <Fields value={value} node={node} place={place} />
  );
}

function List({
  values,
  node,
  place,
}: {
  readonly values: readonly unknown[];
  readonly node: SchemaNode;
  readonly place: Place;
}) {
  const { items } = node;
  if (!items) return <>{values.map(String).join(", ")}</>;
  const each = (value: unknown, index: number) => (
    <AnyValue value={value} node={items} place={below(place, index)} />
  );
  if (items.keywords["x-ref"] && values.some((value) => String(value).includes("#")))
    return <PartsByRecord names={values.map((value) => refIn(String(value), items, place))} />;
  if (values.every((value) => typeof value !== "object")) {
    const long = values.some((value) => String(value).length > 60 && !items.keywords["x-ref"]);
    if (long)
      return (
        <ul>
          {values.map((value, index) => (
            <li key={index}>{each(value, index)}</li>
          ))}
        </ul>
      );
    return (
      <>
        {values.map((value, index) => (
          <span key={index}>
            {index > 0 ? ", " : ""}
            {each(value, index)}
          </span>
        ))}
      </>
    );
  }
  if (isParticipants(values)) return <Participants values={values} />;
  return (
    <ul class="plain">
      {values.map((value, index) => (
        <li key={index}>{each(value, index)}</li>
      ))}
    </ul>
  );
}

function refIn(text: string, { keywords }: SchemaNode, { record }: Place): string {
  return fullName(text, keywords["x-ref"] as ReferenceTarget, record);
}
