import type { Source } from "../../schema/records.ts";
import { isAddressDerived } from "../release/source-facts.ts";
import type { Row } from "../tables/table.ts";
import { column, dateColumns, filled } from "./column.ts";
import { flatTable } from "./flat-table.ts";
import { flatDateCells, listCell } from "./known.ts";
import type { RecordView } from "./record-view.ts";

/** Every source, with what rests on it. */
export const sources = flatTable(
  "sources",
  "Source",
  "Every source: who published it, where it is found, what was read of it, and how much rests on it.",
  [
    filled("id", "text", "Id", "sources/id."),
    filled("title", "text", "Title", "As the document prints it, or a description in brackets."),
    filled("kind", "text", "Kind", "What kind of document it is."),
    column("authors", "list", "Authors", "Named on its face."),
    column("publisher_id", "text", "Publisher: id", "organizations/id."),
    column("publisher", "text", "Publisher", "Who published it."),
    column("number", "text", "Number", "Its UN symbol, or its Amnesty index number."),
    column("doi", "text", "DOI", "The digital object identifier."),
    ...dateColumns("date", "Date", "Of the document; empty where it bears none."),
    column("language", "text", "Language", "Of the text that was used."),
    column(
      "address",
      "text",
      "Address",
      "Where it is found; of a UN document without one, by its symbol.",
    ),
    column(
      "address_from",
      "text",
      "Address from",
      "record: the record has the address; symbol: it is derived from the symbol of the document.",
      { values: ["record", "symbol"] },
    ),
    column("archived", "list", "Archived copies", "Where a copy is kept."),
    column("opened", "text", "Opened", "The day it was opened; empty where nobody opened it."),
    column("read", "text", "Read", "part: only some of it was read; empty: see “opened”."),
    filled("citation_count", "integer", "Citations", "How often records cite it."),
    filled("record_count", "integer", "Records", "How many records cite it."),
    column(
      "rests_on",
      "list",
      "Rests on",
      "Sources that it repeats: two such do not confirm each other.",
    ),
    column("reliability", "text", "Reliability", "Admiralty grade of the source as such, A to F."),
    column("licence", "text", "Licence", "What may be done with its text."),
    column("summary", "text", "Summary", "What it is and what it holds."),
    column("note", "text", "Note", "A remark for whoever checks it."),
    filled("page", "text", "Page", "Its page in the site."),
  ],
  sourceRows,
);

function sourceRows({ name, collection, record, known }: RecordView): Row[] {
  if (collection !== "sources") return [];
  const source = record as unknown as Source;
  const { kind, authors, doi, date, language, copies, read, derivesFrom } = source;
  const { number, publisherId, publisher, address, shownTitle, opened } = known.sourceOf(name);
  const citing = known
    .inboundOf(name)
    .filter(({ at }) => /\/(?:citations|evidence)\/\d+\/source$/.test(at));
  return [
    {
      ...{ id: name, title: shownTitle, kind, authors: listCell(authors ?? []) },
      ...{ publisher_id: publisherId, publisher, number, doi: doi ?? null },
      ...flatDateCells("date", date),
      ...{ language: language ?? null, address, opened },
      address_from: address === null ? null : isAddressDerived(source) ? "symbol" : "record",
      archived: listCell((copies ?? []).flatMap(({ archivedUrl }) => archivedUrl ?? [])),
      read: read ?? null,
      citation_count: citing.length,
      record_count: new Set(citing.map(({ from }) => from)).size,
      rests_on: listCell((derivesFrom ?? []).map((id) => known.titleOf(`sources/${id}`))),
      ...{ reliability: source.reliability ?? null, licence: source.licence ?? null },
      ...{ summary: source.summary ?? null, note: source.note ?? null },
      page: known.addressOf(name),
    },
  ];
}
