import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { stringOf, textOf } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";
import { bodiesOfState } from "../shared/bodies-of-state.ts";

const records = facts(
  ["cases", "laws", "organizations", "recommendations", "statistics", "reviews", "sources"],
  { stateAt: (record) => textOf(record, "state") },
);
const bodies = facts("organizations", { kind: stringOf });

/**
 * Records that belong together are about one State. A warning: a case may lead abroad. One State
 * that contradicts all its neighbours is reported once, at that State, not at each neighbour.
 */
export default corpusRule({
  id: "whose/state",
  severity: "warning",
  facts: [records, bodies],
  docs: {
    demands:
      "A case, a set, a statistic and a law have the State of the laws, authorities, courts, seats and documents that they name, and the State that their id begins with.",
    why: "A record under the wrong State charges a State with what another one did.",
    failing: { "laws/old-code": oldCode("XAB") },
    passing: { "laws/old-code": oldCode("XAA") },
  },
  check(corpus, report) {
    const states = new Set(corpus.records.map((record) => stateOf(record)));
    states.delete(undefined);
    if (states.size < 2) return;
    const links = linksIn(corpus);
    const agreeing = new Map<RecordFacts, number>();
    const add = (record: RecordFacts) => agreeing.set(record, (agreeing.get(record) ?? 0) + 1);
    for (const { from, to } of links)
      if (stateOf(from) === stateOf(to)) for (const record of [from, to]) add(record);
    const prefixes = prefixesIn(corpus);
    const strange = new Map<RecordFacts, string>();
    for (const record of corpus.records) {
      const state = stateOf(record);
      const named = stateByPrefix(record, prefixes);
      if (state === undefined || named === undefined) continue;
      if (named === state) add(record);
      else strange.set(record, `its id, which begins as those of ${named} do`);
    }
    for (const record of corpus.of("organizations", "cases")) {
      const places = record.terms
        .filter(({ table }) => table === "places")
        .map(({ key }) => corpus.tables.get("places")?.rows.get(key)?.row["state"]);
      const state = stateOf(record);
      if (state === undefined || places.length === 0) continue;
      if (places.includes(state)) add(record);
      else if (isPublic(record) && places.every((place) => typeof place === "string"))
        strange.set(record, strange.get(record) ?? `its place, which is in ${String(places[0])}`);
    }
    const told = new Set<RecordFacts>();
    const unclear: StateLink[] = [];
    for (const link of links) {
      const { from, to } = link;
      if (stateOf(from) === stateOf(to)) continue;
      const alone = [to, from].find((record) => !agreeing.has(record) || strange.has(record));
      const culprit =
        alone && [from, to].some((other) => other !== alone && agreeing.has(other))
          ? alone
          : undefined;
      if (!culprit) unclear.push(link);
      else if (!told.has(culprit)) {
        told.add(culprit);
        const other = culprit === from ? to : from;
        report(culprit, {
          pointer: "/state",
          message: `This State is ${stateOf(culprit)!}, and “${other.id}”, which belongs to it, is about ${stateOf(other)!}.`,
          help,
          related: [{ record: other, pointer: "/state", message: "the State of the other" }],
        });
      }
    }
    for (const { from, to, pointer } of unclear) {
      if (told.has(from) || told.has(to)) continue;
      report(from, {
        pointer,
        message: `This record is about ${stateOf(from)!}, and “${to.id}” about ${stateOf(to)!}.`,
        help,
        related: [{ record: to, pointer: "/state", message: "its State" }],
        parameters: [to.id],
      });
    }
    for (const [record, by] of strange) {
      if (told.has(record)) continue;
      report(record, {
        pointer: "/state",
        message: `This State is ${stateOf(record)!}, and contradicts ${by}.`,
        help,
      });
    }
  },
});

const help = "Correct the State, or name the record of the right State.";

interface StateLink {
  readonly from: RecordFacts;
  readonly to: RecordFacts;
  readonly pointer: string;
}

function linksIn(corpus: Corpus): StateLink[] {
  const links: StateLink[] = [];
  const seen = new Set<string>();
  for (const from of corpus.records) {
    if (stateOf(from) === undefined || from.collection === "sources") continue;
    for (const reference of from.references) {
      if (!fields.has(reference.field)) continue;
      if (reference.field === "source" && reference.pointer !== "/source") continue;
      const found = corpus.resolve(reference, from);
      const to = found.kind === "found" ? found.target.record : undefined;
      if (!to || to === from || stateOf(to) === undefined) continue;
      // A foreign NGO may take part in anything; an authority acts for its State.
      if (!isPublic(from) || !isPublic(to)) continue;
      const name = `${from.file} ${to.file}`;
      if (seen.has(name)) continue;
      seen.add(name);
      links.push({ from, to, pointer: reference.pointer });
    }
  }
  return links;
}

/** The fields whose records are of one State; what upr/same-state compares is not among them. */
const fields: ReadonlySet<string> = new Set([
  "laws",
  "organization",
  "organizations",
  "producer",
  "replaces",
  "amends",
  "recommendations",
  "documents",
  "echoes",
  "source",
]);

function stateOf(record: RecordFacts): string | undefined {
  return records.of(record)?.stateAt?.text;
}

/** The two letters with which ids of a State begin, where records of that State have such ids. */
function prefixesIn(corpus: Corpus): ReadonlyMap<string, string> {
  const iso2 = new Map<string, string>();
  for (const [code, { row }] of corpus.tables.get("states")?.rows ?? [])
    if (typeof row["iso2"] === "string") iso2.set(row["iso2"].toLowerCase(), code);
  const used = new Map<string, string>();
  for (const record of corpus.records) {
    const code = iso2.get(prefixOf(record) ?? "");
    if (code !== undefined && stateOf(record) === code) used.set(prefixOf(record)!, code);
  }
  return used;
}

function stateByPrefix(record: RecordFacts, prefixes: ReadonlyMap<string, string>) {
  return prefixes.get(prefixOf(record) ?? "");
}

function prefixOf({ collection, id }: RecordFacts): string | undefined {
  return prefixed.has(collection) ? /^([a-z]{2})-/.exec(id)?.[1] : undefined;
}

const prefixed: ReadonlySet<string> = new Set(["cases", "laws", "organizations", "statistics"]);

function isPublic(record: RecordFacts): boolean {
  const kind = bodies.of(record)?.kind;
  return kind === undefined || bodiesOfState.has(kind);
}

function oldCode(state: string): string {
  return `title: Criminal Code of 1997
kind: code
state: ${state}
adopted: "1997-07-16"`;
}
