import { addTo } from "../../diagnostics/add-to.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import { textOf } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";

const sources = facts("sources", {
  publisher: textOf,
  kind: textOf,
  licence: textOf,
  reliability: textOf,
});

/** A source against the others of its publisher. A warning: one document may differ from all others. */
export default corpusRule({
  id: "sources/kin",
  severity: "warning",
  yieldsTo: {
    "sources/kind": "record",
    "sources/host-not-publisher": "record",
    "sources/title": "record",
    "treaty-bodies/publisher": "record",
    "whose/issuer": "record",
  },
  judges: sources,
  docs: {
    demands:
      "If four sources or more of one publisher have one licence, so has another of the same kind; a grade of reliability is at most two steps from those of the others.",
    why: "What may be reprinted is decided by it, and a term picked one line too low is seen by nobody.",
    failing: kin("cc-by-4.0"),
    passing: kin("own-words"),
  },
  check(corpus, report) {
    return (record, own) => {
      if (!own.publisher) return;
      const all = corpus.once(byPublisher).get(own.publisher.text) ?? [];
      const others = all.filter(({ id, kind }) => id !== record.id && kind === own.kind?.text);
      for (const field of ["licence", "reliability"] as const) {
        const value = own[field];
        const theirs = others.flatMap((one) => one[field] ?? []);
        const [first] = theirs;
        if (!value || first === undefined || theirs.length < 4) continue;
        if (theirs.some((one) => one !== first) || !isApart(field, value.text, first)) continue;
        report(record, {
          pointer: value.pointer,
          message: `The ${field} is “${value.text}”, and all ${theirs.length} other sources of this kind by “${own.publisher.text}” have “${first}”.`,
          help: "Correct it, or say in the note why this one differs.",
          parameters: [field],
        });
      }
    };
  },
});

function isApart(field: "licence" | "reliability", own: string, other: string): boolean {
  if (own === "unknown" || own === "F" || other === "F") return false;
  if (field === "licence") return own !== other;
  return Math.abs(own.charCodeAt(0) - other.charCodeAt(0)) > 1;
}

interface Kin {
  readonly id: string;
  readonly kind: string | undefined;
  readonly licence: string | undefined;
  readonly reliability: string | undefined;
}

function byPublisher(corpus: Corpus): ReadonlyMap<string, readonly Kin[]> {
  const found = new Map<string, Kin[]>();
  for (const record of corpus.of("sources")) {
    const own = sources.of(record);
    if (!own?.publisher) continue;
    const { kind, licence, reliability } = own;
    addTo(found, own.publisher.text, {
      id: record.id,
      kind: kind?.text,
      licence: licence?.text,
      reliability: reliability?.text,
    });
  }
  return found;
}

function kin(licence: string): Record<string, string> {
  const source = (day: number, terms: string) =>
    `title: Statement of day ${day}\nkind: ngo-statement\npublisher: example-ngo\ndate: "2016-05-1${day}"\nlanguage: en\nlicence: ${terms}\nreliability: C\nurls: ["https://example.org/page-${day}"]\nretrieved: "2020-01-15"`;
  const cited = [1, 2, 3, 4, 5]
    .map((day) => `{ source: page-${day}, supports: partial, note: Tells of the day after. }`)
    .join(", ");
  return {
    ...Object.fromEntries(
      [1, 2, 3, 4, 5].map((day) => [
        `sources/page-${day}`,
        source(day, day === 5 ? licence : "own-words"),
      ]),
    ),
    "cases/other": `claims:
  - { id: told, text: The meeting was told of., status: reported, citations: [${cited}] }`,
  };
}
