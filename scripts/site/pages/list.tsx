import { pageOf } from "../../publish/release/addresses.ts";
import { T, titleLanguage, useHere } from "../here.tsx";
import type { TextKey } from "../here.tsx";
import { counted, dateInWords, shortened, spaced } from "../words.ts";

/** Most records of one page of a list. */
export const LISTED = 400;

/** The records of a collection, by title, on one or several pages. */
export function ListPage({
  collection,
  ids,
  number,
  pages,
}: {
  readonly collection: string;
  /** Those of this page. */
  readonly ids: readonly string[];
  /** Counted from 1. */
  readonly number: number;
  readonly pages: number;
}) {
  return (
    <>
      <h1>
        <T k={collection as TextKey} />
      </h1>
      {pages > 1 ? <Pages number={number} pages={pages} /> : null}
      <ul class="records">
        {ids.map((id) => (
          <Entry key={id} collection={collection} id={id} />
        ))}
      </ul>
      {pages > 1 ? <Pages number={number} pages={pages} /> : null}
    </>
  );
}

/** The name of a page of a list, within its folder. */
export function listName(number: number): string {
  return number === 1 ? "index.html" : `index-${number}.html`;
}

function Pages({ number, pages }: { readonly number: number; readonly pages: number }) {
  return (
    <p class="pages">
      {Array.from({ length: pages }, (_, index) => index + 1).map((one) =>
        one === number ? (
          <strong key={one}>{one} </strong>
        ) : (
          <a key={one} href={listName(one)}>
            {one}{" "}
          </a>
        ),
      )}
    </p>
  );
}

function Entry({ collection, id }: { readonly collection: string; readonly id: string }) {
  const { reader, up } = useHere();
  const name = `${collection}/${id}`;
  const record = reader.release.records.get(collection, id)!;
  const { kind, summary, symbol, date, items, stage } = record;
  const facts = [
    typeof kind === "string" ? spaced(kind) : undefined,
    typeof symbol === "string" ? symbol : undefined,
    typeof date === "string" ? dateInWords(date) : undefined,
    Array.isArray(items) ? counted(items.length, "item") : undefined,
    stage === "stub" ? "stub" : undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <li>
      <a href={up + pageOf(name)} lang={titleLanguage(reader, name)}>
        {reader.titleOf(name)}
      </a>
      {facts.length > 0 ? <span class="facts">{facts.join(" · ")}</span> : null}
      {typeof summary === "string" && collection === "cases" ? (
        <p>{shortened(summary, 240)}</p>
      ) : null}
    </li>
  );
}
