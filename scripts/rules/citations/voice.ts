import { facts } from "../../facts/declared.ts";
import type { RecordFacts, TextAt } from "../../facts/facts.ts";
import { each, stringOf, textOf, textsOf } from "../../facts/item.ts";
import type { Item } from "../../facts/item.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import { numberInWords, numberWordPattern } from "../../texts/number-words.ts";
import { corpusRule } from "../rule.ts";

const sources = facts("sources", { kind: textOf, publisher: textOf, derivesFrom: textsOf });
const speaking = facts(["cases", "laws", "organizations", "people"], {
  voices: (record) => voicesOf(record as Item),
});
const laws = facts("laws", { source: textOf });
const sets = facts("recommendations", {
  source: textOf,
  answers: (set) =>
    each(set, "items", (item) =>
      each(item, "positions", (position) => ({
        pointer: position.path.pointer,
        cited: each(position, "citations", (citation) => stringOf(citation, "source")),
      })),
    ),
});

const people = facts("people", {
  designations: (person) =>
    each(person, "roles", (role) => {
      const by = textOf(role, "by");
      const cited = each(role, "citations", (citation) => stringOf(citation, "source"));
      return by && { by, cited };
    }),
});
const cases = facts("cases", {
  healthTold: (record) =>
    each(record, "statuses", (status) => {
      const by = textOf(status, "healthBy");
      const cited = each(status, "citations", (citation) => stringOf(citation, "source"));
      return by && { pointer: by.pointer, cited };
    }),
});

/** Whose word a statement is, and how many voices there are. */
export default corpusRule({
  id: "citations/voice",
  severity: "warning",
  yieldsTo: {
    "citations/against-itself": "here",
    "citations/resolution-unchecked": "here",
    "references/cycle": "here",
  },
  collections: ["cases", "laws", "organizations", "people", "recommendations"],
  facts: [sources, speaking, laws, sets, people, cases],
  docs: {
    demands:
      "“by” names somebody other than the publisher of the sources. “Two reports” in a resolution are two cited reports of which neither rests on the other. A news report is not cited for the text of a law, nor the document of an NGO for the answer of a State. Who calls a person a prisoner of conscience is the publisher of a source cited; health that a person published rests on more than an appeal of an organization.",
    why: "Two reports of one report are one voice, and an NGO does not speak for a State.",
    failing: { "cases/other": claim("example-ngo") },
    passing: { "cases/other": claim("example-office") },
  },
  check(corpus, report) {
    return (record) => {
      for (const { by, cited } of speaking.of(record)?.voices.by ?? []) {
        const publishers = cited.map(
          (id) => sources.of(corpus.record("sources", id))?.publisher?.text,
        );
        const name = by.text.replace(/^organizations\//, "");
        if (publishers.length === 0 || !publishers.every((publisher) => publisher === name))
          continue;
        report(record, {
          pointer: by.pointer,
          message: `“${name}” is the publisher of every source cited here.`,
          help: "Leave “by” out: it is for somebody who is not the author of the source.",
        });
      }
      for (const { by, cited } of people.of(record)?.designations ?? []) {
        const publishers = cited.map(
          (id) => sources.of(corpus.record("sources", id))?.publisher?.text,
        );
        if (publishers.includes(undefined) || publishers.includes(by.text)) continue;
        report(record, {
          pointer: by.pointer,
          message: `“${by.text}” calls the person so, and no source cited is published by it (but by “${publishers.join("”, “")}”).`,
          help: "Name the organization whose document is cited, or cite its own.",
        });
      }
      for (const { pointer, cited } of cases.of(record)?.healthTold ?? []) {
        const kinds = cited.map((id) => sources.of(corpus.record("sources", id))?.kind?.text ?? "");
        if (cited.length === 0 || !kinds.every((one) => one.startsWith("ngo-"))) continue;
        report(record, {
          pointer,
          message: `Health that the person or the lawyer published rests on “${cited.join("”, “")}” alone, of the kind “${kinds[0]!}”.`,
          help: "Cite where they published it; what an organization tells of somebody's health is left out.",
        });
      }
      for (const { at, count, evidence, all } of speaking.of(record)?.voices.counted ?? []) {
        const voices = independent(corpus, evidence.length >= count ? evidence : all);
        if (voices >= count) continue;
        report(record, {
          pointer: at,
          message: `The text counts ${count} voices, and ${voices === 1 ? "one is" : `${voices} are`} cited that do not rest on each other.`,
          help: "Correct the number, or cite the others.",
        });
      }
      const text = laws.of(record)?.source;
      const kind = sources.of(text && corpus.record("sources", text.text))?.kind?.text;
      if (
        text &&
        kind !== undefined &&
        /^(?:news|ngo-|social-media|photo-video|interview)/.test(kind)
      )
        report(record, {
          pointer: text.pointer,
          message: `“source” holds the text of the law, and “${text.text}” is of the kind “${kind}”.`,
          help: "Name the source that holds the text; what reports on it belongs in a citation.",
        });
      for (const { pointer, cited } of sets.of(record)?.answers.flat() ?? []) {
        const kinds = cited.map((id) => sources.of(corpus.record("sources", id))?.kind?.text ?? "");
        // In the set of an NGO it is a finding of upr/ngo-position.
        if (cited.length === 0 || cited.includes(ownSource(record) ?? "")) continue;
        if (!kinds.every((each) => /^(?:news|ngo-|social-media)/.test(each))) continue;
        report(record, {
          pointer: `${pointer}/citations`,
          message: `The State's answer rests on “${cited.join("”, “")}” alone, of the kind “${kinds[0]!}”.`,
          help: "Cite the report of the review, its addendum or a document of the State.",
        });
      }
    };
  },
});

function ownSource(record: RecordFacts): string | undefined {
  return sets.of(record)?.source?.text;
}

/** The sources without those that rest on another of them. */
function independent(corpus: Corpus, cited: readonly string[]): number {
  const own = new Set(cited);
  return [...own].filter((id) => {
    const bases = sources.of(corpus.record("sources", id))?.derivesFrom ?? [];
    return !bases.some(({ text }) => text !== id && own.has(text));
  }).length;
}

const countedVoices = new RegExp(
  `\\b(?!one\\b)(${numberWordPattern}) (?:other |more |further )?(?:reports|sources)\\b`,
  "i",
);

interface Voices {
  readonly by: readonly { readonly by: TextAt; readonly cited: readonly string[] }[];
  readonly counted: readonly {
    readonly at: string;
    readonly count: number;
    readonly evidence: readonly string[];
    readonly all: readonly string[];
  }[];
}

type Loose = Item<Record<string, Record<string, unknown>[]>>;

function voicesOf(record: Item): Voices {
  const by: Voices["by"][number][] = [];
  const counted: Voices["counted"][number][] = [];
  const visit = (item: Loose) => {
    const cited = citedIn(item, "citations");
    const note = textOf(item as Item as Item<{ note: string }>, "note");
    const said = /\b(?:through|from|by|rests on) (\w+) (?:reports|sources|documents)\b/.exec(
      note?.text ?? "",
    );
    const number = said ? numberInWords(said[1]!) : undefined;
    if (note && number !== undefined && number > 1)
      counted.push({ at: note.pointer, count: number, evidence: [], all: cited });
    each(item, "discrepancies", (discrepancy) => {
      const resolution = textOf(discrepancy as Item as Item<{ resolution: string }>, "resolution");
      const word = countedVoices.exec(resolution?.text ?? "")?.[1];
      const count = word === undefined ? undefined : numberInWords(word);
      if (!resolution || count === undefined) return;
      const evidence = citedIn(discrepancy as Loose, "evidence");
      const all = [...evidence, ...citedIn(discrepancy as Loose, "citations"), ...cited];
      counted.push({ at: resolution.pointer, count, evidence, all });
    });
  };
  visit(record as Loose);
  for (const list of [
    "claims",
    "events",
    "violations",
    "statuses",
    "names",
    "roles",
    "provisions",
  ]) {
    each(record as Loose, list, (item) => {
      visit(item as Loose);
      each(item as Loose, "figures", (figure) => speak(figure as Loose));
      if (list === "claims") speak(item as Loose);
    });
  }
  return { by, counted };

  function speak(item: Loose): void {
    const cited = citedIn(item, "citations");
    const one = textOf(item as Item as Item<{ by: string }>, "by");
    for (const name of one ? [one] : textsOf(item as Item as Item<{ by: string[] }>, "by"))
      by.push({ by: name, cited });
  }
}

function citedIn(item: Loose, list: string): string[] {
  return each(item, list, (citation) =>
    stringOf(citation as Item as Item<{ supports: string }>, "supports") === "none"
      ? undefined
      : stringOf(citation as Item as Item<{ source: string }>, "source"),
  ).slice();
}

function claim(by: string): string {
  return `claims:
  - { id: number, text: Two hundred people took part., status: reported, by: [organizations/${by}], citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
