import type { ComponentChildren } from "preact";
import { isObject } from "../diagnostics/is-object.ts";
import { fullName } from "../schema/full-name.ts";
import type { ReferenceTarget } from "../schema/plan.ts";
import type { SchemaNode } from "../schema/tree.ts";
import { Ref, Term } from "./here.tsx";
import type { Value } from "./reader.ts";
import { dateInWords, durationInWords, groupedBy, spaced } from "./words.ts";

/** A text of a record, as its schema says: a date, a term, a link, or words. */
export function Text({
  text,
  node,
  record,
}: {
  readonly text: string;
  readonly node: SchemaNode;
  readonly record: string;
}) {
  const { keywords } = node;
  if (keywords["x-edtf"]) return <time>{dateInWords(text)}</time>;
  if (keywords["x-duration"]) return <>{durationInWords(text)}</>;
  if (typeof keywords["x-term"] === "string") return <Term table={keywords["x-term"]} id={text} />;
  const target = keywords["x-ref"] as ReferenceTarget | undefined;
  if (target) return <Ref name={fullName(text, target, record)} />;
  if (node.choices) return <>{spaced(text)}</>;
  if (/^https?:\/\/\S+$/.test(text)) return <OutLink href={text} />;
  return <>{text}</>;
}

/** A link to another site; the reader's browser does not tell it where the reader came from. */
export function OutLink({
  href,
  children,
}: {
  readonly href: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <a href={href} rel="noreferrer external">
      {children ?? href.replace(/^https?:\/\/(www\.)?/, "")}
    </a>
  );
}

export interface Participant {
  readonly role: string;
  readonly person?: string;
  readonly organization?: string;
  readonly unnamed?: string;
}

/** Whether all of them have a role in an event. */
export function isParticipants(values: readonly unknown[]): values is readonly Participant[] {
  return values.every(
    (value) => isObject(value) && typeof value["role"] === "string" && !value["id"],
  );
}

/** `detainee: Maks Bokayev, Talgat Ayan`, one line a role. */
export function Participants({ values }: { readonly values: readonly Participant[] }) {
  const roles = groupedBy(values, ({ role }) => role);
  return (
    <ul class="plain">
      {[...roles].map(([role, people]) => (
        <li key={role}>
          {spaced(role)}:{" "}
          {people.map((one, index) => (
            <span key={index}>
              {index > 0 ? ", " : ""}
              <Who value={one} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Who({ value: { person, organization, unnamed } }: { readonly value: Participant }) {
  if (person !== undefined) return <Ref name={`people/${person}`} />;
  if (organization !== undefined) return <Ref name={`organizations/${organization}`} />;
  return <>{unnamed ?? "not named"}</>;
}

export function isMoney(value: Value): boolean {
  return isObject(value["amount"]) && typeof value["currency"] === "string";
}

export function isPeriod(value: Value): boolean {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => key === "from" || key === "until");
}

/** `from 1997 to 2014`. */
export function periodInWords({ from, until }: Value): string {
  const words = (date: unknown) => dateInWords(String(date));
  if (from === undefined) return `until ${words(until)}`;
  return until === undefined ? `from ${words(from)} on` : `from ${words(from)} to ${words(until)}`;
}
