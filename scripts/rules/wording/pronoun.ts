import type { Corpus } from "../../corpus/corpus.ts";
import { addTo } from "../../diagnostics/add-to.ts";
import { isObject } from "../../diagnostics/is-object.ts";
import { facts } from "../../facts/declared.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import type { Item, Values } from "../../facts/item.ts";
import { trimmed } from "../../facts/interning.ts";
import { corpusRule } from "../rule.ts";
import { cited } from "../shared/example-citation.ts";

const told = facts(["cases", "people", "recommendations"], {
  pronouns: (record) => trimmed(pronounsOf(record as Item)),
});

/** “She” and “he” of one person. A warning: a text may speak of somebody whom it does not name. */
export default corpusRule({
  id: "wording/pronoun",
  severity: "warning",
  yieldsTo: {
    "people/unnamed-named": "here",
    "people/intimate": "here",
    "people/personal-data": "here",
    "twice/record": "record",
  },
  judges: told,
  docs: {
    demands:
      "All texts about one person that mention nobody else say “she”, or all say “he”: those of the record of the person, of a case, an event, a status, a violation or an item of that person alone, in whatever record they stand.",
    why: "The odd sentence was written about somebody else, or is a slip that hurts.",
    failing: { "cases/other": texts("She") },
    passing: { "cases/other": texts("He") },
  },
  check(corpus, report) {
    return (record, { pronouns }) => {
      if (pronouns.length === 0) return;
      const all = corpus.once(saidOf);
      for (const said of pronouns) {
        const others = all
          .get(said.person ?? record.id)!
          .filter((other) => other.said !== said && !isMixed(other.said));
        const [women, men] = [others.filter(isOfHer), others.filter((other) => !isOfHer(other))];
        const against = isMixed(said)
          ? // Somebody else may be in the text, unless all others agree.
            women.length > 0 && men.length > 0
            ? []
            : others
          : said.female === undefined
            ? women
            : men;
        const same = isMixed(said) ? 0 : others.length - against.length;
        if (against.length < (isMixed(said) ? 1 : 2) || (same + 1) * 2 > against.length + 1)
          continue;
        const [first] = against;
        const words = isMixed(said)
          ? `“${said.female!}” and “${said.male!}”`
          : `“${(said.female ?? said.male)!}”`;
        report(record, {
          pointer: said.pointer,
          message: `This says ${words}, and ${against.length === 1 ? "another text" : `${against.length} other texts`} about the person say${against.length === 1 ? "s" : ""} “${(first!.said.female ?? first!.said.male)!}”.`,
          help: "Correct the word, or name whom the text is about.",
          related: [
            {
              ...(first!.record !== record && { record: first!.record }),
              pointer: first!.said.pointer,
              message: "one of the others",
            },
          ],
        });
      }
    };
  },
});

/** What a text calls the person whom it is about. */
interface Said {
  readonly pointer: string;
  /** Left out for the person of the record. */
  readonly person?: string;
  readonly female?: string;
  readonly male?: string;
}

interface SaidIn {
  readonly record: RecordFacts;
  readonly said: Said;
}

function isMixed({ female, male }: Said): boolean {
  return female !== undefined && male !== undefined;
}

function isOfHer({ said }: SaidIn): boolean {
  return said.female !== undefined;
}

function saidOf(corpus: Corpus): ReadonlyMap<string, readonly SaidIn[]> {
  const found = new Map<string, SaidIn[]>();
  for (const record of corpus.of("cases", "people", "recommendations"))
    for (const said of told.of(record)?.pronouns ?? [])
      addTo(found, said.person ?? record.id, { record, said });
  return found;
}

function pronounsOf({ value }: Item): Said[] {
  const found: Said[] = [];
  const isOfPerson = "naming" in value;
  const own = isOfPerson ? "" : onlyOf(value);
  const events = new Map(
    [value["events"], value["statuses"]]
      .flat()
      .filter(isObject)
      .map((part) => [part["id"], part]),
  );
  visit(value, "", own);
  return found;

  function visit(at: unknown, pointer: string, person: string | undefined): void {
    if (typeof at === "string") {
      if (person !== undefined && ours.test(pointer)) read(at, pointer, person);
    } else if (Array.isArray(at))
      for (const [index, item] of (at as unknown[]).entries())
        visit(item, `${pointer}/${index}`, isObject(item) ? personOf(item, person) : person);
    else if (isObject(at))
      for (const key of Object.keys(at))
        if (!apart.has(key)) visit(at[key], `${pointer}/${key}`, person);
  }

  /** Whom an object is about, inside one that is about a person. */
  function personOf(item: Values, around: string | undefined): string | undefined {
    if (isOfPerson) return "";
    if (typeof item["of"] === "string") return item["of"];
    const about = events.get(item["about"]);
    if (about) return personOf(about, own);
    if (!("participants" in item) && !("people" in item)) return around;
    const people = peopleIn(item);
    return people.size === 1 ? [...people][0] : people.size === 0 ? around : undefined;
  }

  function read(text: string, pointer: string, person: string): void {
    const [female, male] = [hers.exec(text)?.[0], his.exec(text)?.[0]];
    if ((female === undefined && male === undefined) || others.test(text)) return;
    found.push({
      pointer,
      ...(person !== "" && { person }),
      ...(female !== undefined && { female: female.toLowerCase() }),
      ...(male !== undefined && { male: male.toLowerCase() }),
    });
  }
}

/** The only person of a case, or of all items of a set. */
function onlyOf(record: Values): string | undefined {
  const items = record["items"];
  const people = Array.isArray(items)
    ? new Set((items as Values[]).flatMap((item) => [...peopleIn(item)]))
    : peopleIn(record);
  return people.size === 1 ? [...people][0] : undefined;
}

function peopleIn({ people, participants }: Values): Set<string> {
  const named = Array.isArray(participants)
    ? (participants as Values[]).map((each) => each["person"])
    : Array.isArray(people)
      ? (people as unknown[])
      : [];
  return new Set(named.filter((one) => typeof one === "string"));
}

/** What documents print, and what is not published. */
const apart: ReadonlySet<string> = new Set(["restricted", "names", "stated", "asCited"]);
const ours = /\/(?:summary|text|note|finding|resolution)$/;
const hers = /\b(?:she|hers?|herself)\b/i;
const his = /\b(?:he|him|his|himself)\b/i;
/** Somebody else of whom a text may speak. */
const others =
  /\b(?:mother|father|wife|husband|sons?|daughters?|brother|sister|relatives?|lawyers?|judge|prosecutor|doctor|investigator|officers?|colleague|director|minister|president|spokes\w+|witness|expert|journalist|applicant|author|rapporteur|commissioner|ombuds\w+|wom[ae]n|m[ae]n|girl|boy|leaders?|members?|both|two|another)\b/i;

function texts(word: string): string {
  return `claims:
  - { id: permit, text: He had asked for a permit., status: reported, ${cited} }
  - { id: refused, text: The town had not answered him., status: reported, ${cited} }
  - { id: stayed, text: ${word} stayed until the evening., status: reported, ${cited} }`;
}
