import type { Values } from "../../facts/item.ts";
import { recordRule } from "../rule.ts";
import { cited } from "../shared/example-citation.ts";

/** The words and the year of an id, against what it names. A warning: a body may have changed its name. */
export default recordRule({
  id: "names/id-words",
  severity: "warning",
  yieldsTo: {
    "names/id": "record",
    "names/kind-word": "record",
    "names/variant-unlinked": "record",
    "vocabulary/language-tag": "record",
    "wording/letters": "record",
    "twice/record": "record",
    "laws/kind": "record",
    "wording/figures": "record",
    "wording/printed-number": "record",
    "dates/id-date": "record",
    "schema/missing-field": "record",
    "whose/issuer": "record",
  },
  collections: ["laws", "organizations", "recommendations", "sources", "statistics"],
  docs: {
    demands:
      "The words of the id of a law, an organization or a statistic stand in its title, its names or its measure; the year or the day in the id of a law, a set or a source is one of its title or summary, if that has any, and a number in the id of a set is one of its document.",
    why: "The id was made from the name. If they differ, one of the two is of something else.",
    failing: { "organizations/example-office": named("Example Bureau") },
    passing: { "organizations/example-office": named("Example Office") },
  },
  check({ collection, id, value }, report, { tables }) {
    const record = value as unknown as Values;
    if (worded.has(collection) && id.includes("-")) compareWords();
    const { source } = record;
    if (collection === "recommendations" && typeof source === "string" && source !== id) {
      const [own, theirs] = [numbersIn(id), numbersIn(source)];
      const differ =
        own.length > 0 && theirs.length > 0 && theirs.every((one) => !own.includes(one));
      // The table of another organization is of many sets, and their items name its rows.
      if (differ && !JSON.stringify(record["items"] ?? "").includes(`"source":"${source}"`))
        tell("/source", `The document is “${source}”, and the id of the set “${id}”`, "source");
    }
    if (!dated.has(collection)) return;
    const key = collection === "recommendations" ? "summary" : "title";
    const text = record[key];
    if (typeof text !== "string" || !/[a-z]{3}/.test(text)) return;
    const years = yearsIn(text);
    const own = yearsIn(id.replaceAll("-", " "));
    const made = String(record["date"] ?? record["adopted"]);
    // What was made in the year of its id may be about years before, or plan the next one.
    const mayBe = (year: string) =>
      own.includes(year) || own.some((each) => made.includes(each) && year <= String(+each + 1));
    if (own.length > 0 && years.length > 0 && !years.some(mayBe))
      tell(
        `/${key}`,
        `The words name ${years.join(" and ")}, and the id ${own.join(" and ")}`,
        "year",
      );
    const day = /(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/.exec(id);
    const said = [...text.matchAll(days)];
    const isOwn = day !== null && record["date"] === day[0];
    if (day && !isOwn && said.length === 1 && said[0]![2] === day[1]) {
      const number = Number(said[0]![1]);
      if (number !== Number(day[3]))
        tell(`/${key}`, `The words name day ${number}, and the id ${Number(day[3])}`, "day");
    }

    function compareWords(): void {
      const names = Array.isArray(record["names"]) ? (record["names"] as Values[]) : [];
      const called = [
        ...["title", "measure", "population", "treaty"].map((key) => record[key]),
        ...names.map((name) => name["value"]),
      ]
        .filter((one) => typeof one === "string")
        .join("\n");
      if (!/[a-z]{3}/.test(called)) return;
      const words = id.split("-").filter((word) => isWord(word, collection) && !isPlace(word));
      const missing = words.find((word) => !called.toLowerCase().includes(stemOf(word)));
      if (missing === undefined) return;
      const measured = record["measure"] === undefined ? "/title" : "/measure";
      const pointer = names.length > 0 ? "/names" : measured;
      tell(pointer, `“${missing}” of the id “${id}” stands in no name here`, missing);
    }

    /** A town, or the State: the name of a body often goes without it. */
    function isPlace(word: string): boolean {
      const state = tables.get("states")?.rows.get(String(record["state"]))?.row["name"];
      return (
        tables.get("places")?.rows.has(word) === true ||
        (typeof state === "string" &&
          state
            .toLowerCase()
            .split(/[ ()-]+/)
            .some((each) => each.startsWith(word)))
      );
    }

    function tell(pointer: string, said: string, parameter: string): void {
      report({
        pointer,
        ...(pointer === "/names" && { at: "key" as const }),
        message: `${said}.`,
        help: "Correct the name or the words; ids stay, so otherwise add the name that the id is made of, or say in the note what it means.",
        parameters: [parameter],
      });
    }
  },
});

const worded: ReadonlySet<string> = new Set(["laws", "organizations", "statistics"]);
const dated: ReadonlySet<string> = new Set(["laws", "recommendations", "sources"]);

/** Long enough to be a word, and no abbreviation: these have hardly a vowel, and bodies have many. */
function isWord(word: string, collection: string): boolean {
  const least = collection === "organizations" ? 5 : 4;
  return (
    word.length >= least &&
    /^[a-z]+$/.test(word) &&
    !general.has(word) &&
    (word.match(/[aeiouy]/g) ?? []).length > (least === 5 ? 1 : 0)
  );
}

/** Words that name nothing in particular. */
const general: ReadonlySet<string> = new Set(["anti", "organization", "statistic", "law"]);

function stemOf(word: string): string {
  return word.slice(0, Math.max(4, word.length - 3));
}

function yearsIn(text: string): string[] {
  return [...new Set(text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g))];
}

function numbersIn(id: string): string[] {
  return id.split("-").filter((word) => /^\d+$/.test(word));
}

const days =
  /\b(\d{1,2}) (?:January|February|March|April|May|June|July|August|September|October|November|December) ((?:19|20)\d\d)\b/g;

function named(value: string): string {
  return `names:
  - { id: en, value: ${value}, lang: en, kind: preferred, ${cited} }`;
}
