import type { Corpus } from "../../corpus/corpus.ts";
import type { TextAt } from "../../facts/facts.ts";
import { cases } from "../shared/case-events.ts";
import { eventsOf } from "../shared/dated-events.ts";
import { laws } from "../shared/law-provisions.ts";
import type { LawFacts, ProvisionFacts } from "../shared/law-provisions.ts";
import { corpusRule } from "../rule.ts";
import { wordStems } from "../../texts/word-stems.ts";

/**
 * A number and the offence in words go together. A warning: words are compared, not meanings, so it
 * speaks only where the words are those of another provision of the same law and of none that is
 * named; and where two provisions of one law have one heading.
 */
export default corpusRule({
  id: "laws/label-conflict",
  severity: "warning",
  yieldsTo: { "twice/part": "here" },
  collections: ["cases", "laws"],
  facts: [cases, laws],
  docs: {
    demands:
      "The offences of an event are those of the provisions it names, and no two provisions of a law have one heading.",
    why: "One wrong digit charges somebody with another offence; 274 is not 174.",
    failing: { "cases/other": event("new-code#400") },
    passing: { "cases/other": event("new-code#174") },
  },
  check(corpus, report) {
    return (record) => {
      for (const { event } of eventsOf(record)) {
        const named = event.laws.flatMap((at) => provisionAt(corpus, at) ?? []);
        // With a law named as a whole, or one unknown, the words may belong to it.
        if (named.length === 0 || named.length < event.laws.length) continue;
        for (const offence of event.offences) {
          const words = wordStems(offence.text);
          if (named.some(({ provision }) => sharedWords(words, provision) > 0)) continue;
          if (named.some(({ provision }) => provision.titles.length === 0)) continue;
          const better = named
            .flatMap(({ law, record }) =>
              law.provisions.map((provision) => ({ provision, record })),
            )
            .filter(({ provision }) => sharedWords(words, provision) > 0)
            .toSorted(
              (a, b) => sharedWords(words, b.provision) - sharedWords(words, a.provision),
            )[0];
          const at = named.at(0);
          if (!better || !at) continue;
          const name = `${better.record.id}#${better.provision.id}`;
          report(record, {
            pointer: at.at.pointer,
            message: `The offence is described as “${offence.text}”, which is not what “${at.at.text}” is about (${at.provision.titles[0]!.text}), but reads like “${name}” (${better.provision.titles[0]!.text}).`,
            help: "Compare number and offence with the source; where the source prints the wrong number, write a discrepancy.",
            suggestions: [name],
            related: [
              { pointer: offence.pointer, message: "the offence in words" },
              {
                record: at.record,
                pointer: at.provision.titles[0]!.pointer,
                message: "the provision named",
              },
              {
                record: better.record,
                pointer: better.provision.titles[0]!.pointer,
                message: "the provision it reads like",
              },
            ],
            parameters: [at.at.text, name],
          });
        }
      }
      const law = laws.of(record);
      if (law) {
        const headings = new Map<string, ProvisionFacts>();
        for (const provision of law.provisions) {
          const [title] = provision.titles;
          const key = title && [...wordStems(title.text)].toSorted().join(" ");
          if (!title || !key) continue;
          const first = headings.get(key);
          if (!first) headings.set(key, provision);
          else if (first.partOf !== provision.id && provision.partOf !== first.id) {
            report(record, {
              pointer: title.pointer,
              message: `The provisions ${first.id} and ${provision.id} of this law have one heading.`,
              help: "Compare both with the law: one number is probably wrong, or belongs to another law.",
              related: [{ pointer: first.titles[0]!.pointer, message: "the same heading" }],
              parameters: [first.id, provision.id],
            });
          }
        }
      }
    };
  },
});

function provisionAt(corpus: Corpus, at: TextAt) {
  const [id = "", part] = at.text.split("#");
  const record = corpus.record("laws", id);
  const law = laws.of(record);
  if (!record || !law || part === undefined) return undefined;
  const provision = titled(law, part);
  return provision && { at, record, law, provision };
}

/** The provision, or the one it is a part of where it has no heading of its own. */
function titled(law: LawFacts, id: string): ProvisionFacts | undefined {
  const seen = new Set<string>();
  let found = law.provisions.find((provision) => provision.id === id);
  while (found && found.titles.length === 0 && found.partOf && !seen.has(found.id)) {
    seen.add(found.id);
    const whole: string = found.partOf;
    found = law.provisions.find((provision) => provision.id === whole);
  }
  return found;
}

function sharedWords(words: ReadonlySet<string>, { titles }: ProvisionFacts): number {
  const known = new Set(titles.flatMap(({ text }) => [...wordStems(text)]));
  return [...words].filter((word) => known.has(word)).length;
}

function event(law: string): string {
  return `events:
  - id: fined
    type: fine
    date: "2016-05-15"
    laws: ["${law}"]
    offences: [inciting discord]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
