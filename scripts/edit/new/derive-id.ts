import anyAscii from "any-ascii";
import { limits } from "../../yaml/limits.ts";
import { isReserved } from "../../dataset/file-name.ts";
import { isPlaceholderId } from "../../dataset/placeholder.ts";
import type { RawRecord } from "../../yaml/read-file.ts";
import { keyIn, namesIn } from "./known-records.ts";
import type { KnownDataset } from "./known-records.ts";

/**
 * The id for a record by its contents, as docs/ids.md describes: a document by its symbol, a person
 * by their name, a record about one State with the two letters of the State in front. An id that is
 * or was in use gets a number.
 *
 * @param isOwn whether the file that has the id is this record's own
 * @returns undefined if the record holds nothing to make an id of
 */
export function deriveId(
  collection: string,
  value: RawRecord,
  { records, tables, retired }: KnownDataset,
  isOwn: (file: string) => boolean = () => false,
): string | undefined {
  const state = tables.get("states")?.find((row) => keyIn(row) === value["state"]);
  const made = idOf(collection, value, {
    name: text(state?.["name"]) ?? "",
    prefix: text(state?.["iso2"])?.toLowerCase(),
  });
  if (made === undefined || made === "") return undefined;
  const taken = new Set(
    records
      .filter((record) => record.collection === collection && !isOwn(record.file))
      .map(({ id }) => id),
  );
  for (let count = 1; ; count++) {
    const id = count === 1 ? made : `${shortened(made, `-${count}`)}-${count}`;
    if (
      !taken.has(id) &&
      !retired.has(`${collection}/${id}`) &&
      !isPlaceholderId(id) &&
      !isReserved(id)
    )
      return id;
  }
}

/** The State of a record: its name, which an id need not repeat, and the prefix of the id. */
interface StateWords {
  readonly name: string;
  readonly prefix: string | undefined;
}

function idOf(
  collection: string,
  value: RawRecord,
  { name: stateName, prefix }: StateWords,
): string | undefined {
  switch (collection) {
    case "sources":
      return sourceId(value);
    case "recommendations":
      return text(value["source"]);
    case "reviews":
      return joined("upr", text(value["state"])?.toLowerCase(), String(value["cycle"] ?? ""));
    case "people":
      return slug(namesIn(value)[0] ?? "");
    case "organizations": {
      const name = shortName(value) ?? namesIn(value)[0] ?? "";
      if (!STATE_BODIES.has(text(value["kind"]) ?? "")) return slug(name);
      return joined(prefix, words(name, stateName, 6));
    }
    case "laws":
      return dated(joined(prefix, words(namesIn(value)[0] ?? "", stateName, 4)), value["adopted"]);
    case "cases":
      return joined(prefix, caseWords(value) ?? words(namesIn(value)[0] ?? "", stateName, 4));
    default:
      return joined(prefix, words(namesIn(value)[0] ?? "", stateName, 4));
  }
}

/**
 * `a-hrc-28-10`, `ai-eur57-0484-2019`, and otherwise publisher, first words and year:
 * `rferl-feminita-2019`.
 */
function sourceId(value: RawRecord): string {
  const symbol = text(value["symbol"]);
  if (symbol !== undefined) return slug(symbol);
  const index = text(value["amnestyIndex"]);
  if (index !== undefined) return slug(`ai-${index.replaceAll(" ", "")}`);
  const stem = joined(text(value["publisher"]), words(text(value["title"]) ?? "", "", 3));
  return dated(stem, value["date"]);
}

/** The subject of a case: the last names of one or two people, or an organization. */
function caseWords({ people, organizations }: RawRecord): string | undefined {
  if (Array.isArray(people) && people.length > 0 && people.length < 3)
    return joined(...people.map((id) => String(id).split("-").at(-1)));
  if (Array.isArray(organizations) && organizations.length === 1)
    return String(organizations[0]).replace(/^[a-z]{2}-/, "");
  return undefined;
}

/** Kinds of organization that every State has. Their ids begin with the State. */
const STATE_BODIES: ReadonlySet<string> = new Set(
  "government ministry local-authority parliament head-of-state court prosecution police security-service detention-facility tax-authority regulator nhri npm advisory-body state-institution".split(
    " ",
  ),
);

/** The first words that carry meaning. */
function words(title: string, stateName: string, count: number): string {
  const without = slug(title.replaceAll(stateName === "" ? "\0" : stateName, " "));
  return without
    .split("-")
    .filter((word) => !EMPTY.has(word))
    .slice(0, count)
    .join("-");
}

const EMPTY: ReadonlySet<string> = new Set(
  "a an and as at by for from in into is its it no not of on or over republic s that the their this to under was were with".split(
    " ",
  ),
);

/** The stem with the year at its end, once. */
function dated(stem: string, date: unknown): string {
  const year = /^[0-9]{4}/.exec(text(date) ?? "")?.[0];
  return year === undefined || stem.endsWith(year) ? stem : joined(stem, year);
}

/** The short name of a body: OHCHR. */
function shortName({ names }: RawRecord): string | undefined {
  const forms = Array.isArray(names) ? (names as readonly RawRecord[]) : [];
  return text(forms.find((form) => form?.["kind"] === "short")?.["value"]);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function joined(...parts: readonly (string | undefined)[]): string {
  return shortened(parts.filter((part) => part !== undefined && part !== "").join("-"), "");
}

/** A text of any script in small Latin letters and digits, in groups joined by hyphens. */
export function slug(text: string): string {
  const latin = anyAscii(text.normalize("NFC")).toLowerCase().replaceAll(/['’`]/g, "");
  return shortened(latin.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, ""), "");
}

/** Cuts an id at a hyphen if it would be too long with the ending. */
function shortened(id: string, ending: string): string {
  const room = limits.idLength - ending.length;
  if (id.length <= room) return id;
  const cut = id.slice(0, room + 1);
  return cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : cut.slice(0, room);
}
