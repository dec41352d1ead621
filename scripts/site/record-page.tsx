import type { ComponentChildren } from "preact";
import type { SchemaNode } from "../schema/tree.ts";
import { InRepository, Ref, T, titleLanguage, useHere } from "./here.tsx";
import type { TextKey } from "./here.tsx";
import type { Opened, Value } from "./reader.ts";
import { AnyValue, Discrepancies, Fields, Note, Statement, fieldTitle } from "./statement.tsx";
import { below } from "./place.ts";
import type { Place } from "./place.ts";
import { UsedIn, mentionsOf } from "./used-in.tsx";
import { spaced } from "./words.ts";

/** Long lists of a source that few readers open. */
const folded: ReadonlySet<string> = new Set(["outline", "cites", "copies"]);
/** Fields of the head of a page. */
const inHead = ["title", "measure", "summary", "stage", "kind"];

/** The page of a record: its head, its fields, its statements by kind, and where it is used. */
export function RecordPage({
  opened,
  order = [],
  without = [],
  lead,
  children,
}: {
  readonly opened: Opened;
  /** The lists of statements that come first. */
  readonly order?: readonly string[];
  /** Fields that `lead` or `children` show. */
  readonly without?: readonly string[];
  /** Between the fields and the statements. */
  readonly lead?: ComponentChildren;
  /** Between the statements and the end. */
  readonly children?: ComponentChildren;
}) {
  const { record, root } = opened;
  const { reader } = useHere();
  const place = placeOf(opened);
  const lists = [...root.properties].filter(
    ([key, node]) => isSection(key, node) && nonEmpty(record[key]) && !without.includes(key),
  );
  const rank = ([key]: readonly [string, SchemaNode]) =>
    order.includes(key) ? order.indexOf(key) : order.length;
  const sections = lists.toSorted((a, b) => rank(a) - rank(b));
  return (
    <>
      <Head opened={opened} />
      {typeof record["summary"] === "string" ? <p class="lead">{record["summary"]}</p> : null}
      <Fields
        value={record}
        node={root}
        place={place}
        without={[...inHead, ...without, ...lists.map(([key]) => key)]}
      />
      <Note value={record} />
      {lead}
      {sections.map(([key, node]) => (
        <Section key={key} name={key} node={node} opened={opened} />
      ))}
      {"discrepancies" in record && !without.includes("discrepancies") ? (
        <section id="discrepancies">
          <h2>
            <T k="disagreements" />
          </h2>
          <Discrepancies value={record} node={root} place={place} />
        </section>
      ) : null}
      {children}
      <UsedIn mentions={mentionsOf(reader, opened)} total={record.inbound.length} />
      <FormerParts name={opened.name} />
      <End opened={opened} />
    </>
  );
}

/** Under the address of a statement that moved: where it is now; that it was withdrawn, and no more. */
function FormerParts({ name }: { readonly name: string }) {
  const { reader } = useHere();
  const parts = reader.formerParts(name);
  if (parts.length === 0) return null;
  return (
    <section id="former">
      <h2>
        <T k="formerParts" />
      </h2>
      <ul>
        {parts.map(({ id, to }) => (
          <li key={id} id={id}>
            <code>{id}</code>:{" "}
            {to.length === 0 ? (
              <T k="partWithdrawn" />
            ) : (
              to.map((one) => <Ref key={one} name={one} />)
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function placeOf({ name, nameAt }: Opened): Place {
  return { record: name, pointer: "", nameAt };
}

/** Whether a field of a record is a section with statements of its own, or a long list. */
function isSection(key: string, node: SchemaNode): boolean {
  return (
    folded.has(key) ||
    node.keywords["x-part"] !== undefined ||
    (key !== "discrepancies" && node.items?.keywords["x-statement"] !== undefined)
  );
}

function nonEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

/** One kind of statements. */
export function Section({
  name,
  node,
  opened,
  children,
}: {
  readonly name: string;
  readonly node: SchemaNode;
  readonly opened: Opened;
  /** Between the heading and the list. */
  readonly children?: ComponentChildren;
}) {
  const values = opened.record[name] as readonly Value[];
  const place = below(placeOf(opened), name);
  const list = values.map((value, index) => (
    <Statement key={index} value={value} node={node.items!} place={below(place, index)} />
  ));
  return (
    <section id={`section-${name}`}>
      <h2>{fieldTitle(name, node)}</h2>
      {children}
      {folded.has(name) ? (
        <details>
          <summary>{values.length} entries</summary>
          <AnyValue value={values} node={node} place={place} />
        </details>
      ) : (
        list
      )}
    </section>
  );
}

/** Kind, title and stage of a record. */
export function Head({ opened }: { readonly opened: Opened }) {
  const { reader, up } = useHere();
  const { collection, name, record } = opened;
  const stage = record["stage"];
  return (
    <div class="head">
      <p class="crumbs">
        <a href={`${up}${collection}/index.html`}>
          <T k={collection as TextKey} />
        </a>
        {typeof record["kind"] === "string" ? ` · ${spaced(record["kind"])}` : ""}
      </p>
      <h1 lang={titleLanguage(reader, name)}>{reader.titleOf(name)}</h1>
      {typeof stage === "string" ? (
        <p class={`stage stage-${stage}`}>
          <T k={stage as TextKey} />
        </p>
      ) : null}
    </div>
  );
}

/** Other forms of the page, and ways to change it. */
export function End({
  opened: { collection, id, name },
  part,
}: {
  readonly opened: Opened;
  readonly part?: string | undefined;
}) {
  const { up, changed } = useHere();
  return (
    <p class="end">
      {changed === undefined ? null : (
        <a href={`${up}changes.html`}>
          <T k={changed.records.has(name) ? "changedSince" : "notChangedSince"} /> {changed.since}
        </a>
      )}
      <a href={`${up}${name}.json`}>
        <T k="json" />
      </a>
      <a href={`${up}${name}.cite.html${part === undefined ? "" : `#${part}`}`}>
        <T k="citePage" />
      </a>
      <a href={`${up}contribute.html#suggest`}>
        <T k="suggest" />
      </a>
      <a href={`${up}contribute.html#danger`}>
        <T k="danger" />
      </a>
      <InRepository path={`data/${collection}/${id}.yml`} />
    </p>
  );
}
