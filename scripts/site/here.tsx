import type { ComponentChildren, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { ownPageOf, pageOf } from "../publish/release/addresses.ts";
import { recordOf } from "../schema/full-name.ts";
import { isObject } from "../diagnostics/is-object.ts";
import type { Source } from "../schema/records.ts";
import { labelOf } from "./reader.ts";
import type { Reader, Value } from "./reader.ts";
import english from "./texts/en.json" with { type: "json" };
import { partTitle } from "./part-title.ts";

/** A text of the interface. */
export type TextKey = keyof typeof english;

/** The page that is being written. */
export interface Here {
  readonly reader: Reader;
  /** The way from the page to the root of the site: empty, `../` or `../../`. */
  readonly up: string;
  /** Full name of the record whose own page this is. */
  readonly record?: string | undefined;
  /** Undefined if no previous release was given. */
  readonly changed?: Changed | undefined;
}

/** What changed since the previous release. */
export interface Changed {
  /** Full names. */
  readonly records: ReadonlySet<string>;
  /** Version of the previous release. */
  readonly since: string;
}

/** A variable and no context of preact: a page has a thousand components that ask, and a context costs each. */
let current: Here | undefined;

/** Renders content of a page; while it does, components learn from `useHere` where they are. */
export function renderedIn(here: Here, content: VNode): string {
  current = here;
  try {
    return renderToString(content);
  } finally {
    current = undefined;
  }
}

export function useHere(): Here {
  if (!current) throw new Error("a component is rendered outside of a page");
  return current;
}

/** A text of the interface, marked for the script that changes the language. */
export function T({ k }: { readonly k: TextKey }) {
  return <span data-t={k}>{english[k]}</span>;
}

/** The same in English, for attributes. */
export function textOf(k: TextKey): string {
  return english[k];
}

/**
 * A link to a record or part, with its title; plain text if the release lacks it.
 *
 * @param children the words of the link, instead of the title
 */
export function Ref({
  name,
  children,
}: {
  readonly name: string;
  readonly children?: ComponentChildren;
}) {
  const { reader, up, record } = useHere();
  const own = record !== undefined && name.startsWith(`${record}#`);
  const page = pageFor(reader, name);
  const words = children ?? nameInWords(reader, name, own);
  const lang = children === undefined ? titleLanguage(reader, name) : undefined;
  if (page === undefined) return <span lang={lang}>{words}</span>;
  const anchor = own && page.startsWith(`${record}.html#`);
  return (
    <a href={anchor ? page.slice(page.indexOf("#")) : up + page} lang={lang}>
      {words}
    </a>
  );
}

/** A file of the repository of the dataset; a link if the dataset says where that is. */
export function InRepository({ path }: { readonly path: string }) {
  const { repository } = useHere().reader.release.dataset;
  const name = <code>{path}</code>;
  if (repository === undefined) return name;
  return (
    <a href={`${String(repository)}/blob/HEAD/${path}`} rel="noreferrer external">
      {name}
    </a>
  );
}

/** The language of the title of a document, if it is not that of the page. */
export function titleLanguage(reader: Reader, name: string): string | undefined {
  const { collection, record } = reader.open(name) ?? {};
  if (collection !== "sources" || name.includes("#")) return undefined;
  const { language, titleIsOurs } = record as unknown as Source;
  return titleIsOurs || language === "en" ? undefined : language;
}

/** A term or row of a reference table, with a link to its page. */
export function Term({ table, id }: { readonly table: string; readonly id: string }) {
  const { reader, up } = useHere();
  const row = reader.row(table, id);
  const words = <Label row={row} or={id} />;
  const name = `reference/${table}#${id}`;
  if (!row) return words;
  const page = ownPages.has(table) ? ownPageOf(name) : pageOf(name);
  return <a href={up + page}>{words}</a>;
}

/** The label of a row, which the script shows in the language of the interface where the table has it. */
export function Label({ row, or }: { readonly row: Value | undefined; readonly or: string }) {
  const english = labelOf(row) ?? or;
  const label = isObject(row?.["label"]) ? row["label"] : {};
  const languages = Object.keys(label);
  if (languages.length < 2) return <>{english}</>;
  const words = languages.map((language) => [`data-in-${language}`, String(label[language])]);
  return <span {...Object.fromEntries(words)}>{english}</span>;
}

/** The reference tables whose rows have pages. */
export const ownPages: ReadonlySet<string> = new Set(["themes", "states"]);

/** The page of a record, part or statement below the site; undefined if the release lacks the record. */
export function pageFor(reader: Reader, name: string): string | undefined {
  const opened = reader.open(name);
  if (!opened) return undefined;
  const id = name.slice(opened.name.length + 1);
  if (id === "") return pageOf(name);
  const [part = ""] = id.split("/", 1);
  const hasPage =
    opened.collection === "reference"
      ? ownPages.has(opened.id)
      : opened.collection === "recommendations" && reader.part(opened, part)?.list === "items";
  if (!hasPage) return pageOf(name);
  const page = ownPageOf(`${opened.name}#${part}`);
  return part === id ? page : `${page}#${id}`;
}

/**
 * The title of a record, or of a part together with its record.
 *
 * @param alone gives a part without its record
 */
export function nameInWords(reader: Reader, name: string, alone = false): string {
  const record = recordOf(name);
  const opened = reader.open(record);
  const id = name.slice(record.length + 1);
  if (!opened) return name;
  const short = opened.collection === "recommendations" || opened.collection === "sources";
  const title = short && id !== "" ? reader.shortTitleOf(record) : reader.titleOf(record);
  if (id === "") return title;
  const part = reader.part(opened, id);
  const words = part ? partTitle(part) : id;
  return alone ? words : `${title}, ${words}`;
}
