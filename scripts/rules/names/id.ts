import { distance } from "fastest-levenshtein";
import type { RecordFacts } from "../../facts/facts.ts";
import { facts } from "../../facts/declared.ts";
import { stringOf } from "../../facts/item.ts";
import { foldName } from "../../diagnostics/fold-name.ts";
import { corpusRule } from "../rule.ts";
import { names, namesOf } from "../shared/named-records.ts";

const laws = facts("laws", {
  titleOfLaw: (law) => stringOf(law, "title"),
  treatyOfLaw: (law) => stringOf(law, "treaty"),
});

/** An id is made of a name, and all forms of a name are of one. A warning: somebody may have two names. */
export default corpusRule({
  id: "names/id",
  severity: "warning",
  yieldsTo: {
    "names/likely-duplicate": "record",
    "vocabulary/language-tag": "record",
    "ids/duplicate-item": "record",
    "twice/part": "record",
    "twice/record": "record",
  },
  collections: ["people", "laws"],
  facts: [names, laws],
  docs: {
    demands:
      "Each form of a person's name has a word in common with the id or with another form, in any script, but for a letter or two; of two words both are those of another form; a word of a law's id stands in its title or one of its names.",
    why: "A name in the wrong record makes two people one.",
    failing: { "people/second-person": named("Somebody Else") },
    passing: { "people/second-person": named("Sekond Persson") },
  },
  check(_corpus, report) {
    return (record) => {
      if (record.collection === "people") person(record);
      else law(record);
    };

    function person(record: RecordFacts): void {
      const id = record.id.split("-").map(foldName);
      const forms = namesOf(record).map((name) => ({ name, words: wordsOf(name.value) }));
      for (const { name, words } of forms) {
        const others = forms.filter((form) => form.name !== name).flatMap((form) => form.words);
        const known = [...id, ...others];
        if (words.length === 0) continue;
        if (isNear(words, known)) {
          // Of a given name and a family name both are those of another form.
          const rest = forms.filter((form) => form.name !== name && form.words.length > 1);
          const all = rest.length > 0 ? [...id, ...rest.flatMap((form) => form.words)] : id;
          const strange = words.filter((word) => !isNear([word], all) && !isAkin(word, all));
          if (words.length !== 2 || id.length < 2 || strange.length === 0) continue;
          report(record, {
            pointer: `${name.pointer}/value`,
            message: `“${name.value}” has another name than the other forms: “${strange[0]!}”.`,
            help: "Correct the name; if the person has two, say so in its note.",
            parameters: [name.value],
          });
          continue;
        }
        report(record, {
          pointer: `${name.pointer}/value`,
          message: `“${name.value}” has no word in common with the id “${record.id}”, nor with another form of the name.`,
          help: "Correct the name; if the person has two, say so in its note.",
          parameters: [name.value],
        });
      }
    }

    function law(record: RecordFacts): void {
      const { titleOfLaw = "", treatyOfLaw = "" } = laws.of(record) ?? {};
      const words = record.id.split("-").filter((word) => /^[a-z]{5,}$/.test(word));
      const called = [titleOfLaw, treatyOfLaw, ...namesOf(record).map(({ value }) => value)]
        .join(" ")
        .toLowerCase();
      const stems = words.map((word) => word.slice(0, Math.max(5, word.length - 3)));
      // One word alone may be an abbreviation, such as opcat.
      if (
        !record.id.includes("-") ||
        stems.length === 0 ||
        stems.some((stem) => called.includes(stem))
      )
        return;
      // A title in another language has none of them.
      if (!/[a-z]/.test(called)) return;
      report(record, {
        pointer: "/title",
        message: `No word of the id “${record.id}” stands in the title or in a name of the law.`,
        help: "Correct the title; ids stay, so otherwise add the name that the id is made of.",
      });
    }
  },
});

function wordsOf(name: string): string[] {
  return foldName(name)
    .split(" ")
    .filter((word) => word.length > 2);
}

function isNear(words: readonly string[], others: readonly string[]): boolean {
  return words.some((word) =>
    others.some((other) => other.length > 2 && distance(word, other) <= 2),
  );
}

/** Whether a word begins or sounds like one of the others: “max” and “maks”, “erimbetov” and “yerimbetov”. */
function isAkin(word: string, others: readonly string[]): boolean {
  const own = sounds(word);
  return others.some((other) => {
    const theirs = sounds(other);
    return (
      own === theirs ||
      (other.length > 1 && word.startsWith(other)) ||
      (own.length > 3 && (theirs.startsWith(own) || own.startsWith(theirs)))
    );
  });
}

/** The consonants, as far as transliterations agree on them. */
function sounds(word: string): string {
  return word
    .replaceAll("x", "ks")
    .replaceAll(/kh|q|c|h/g, "k")
    .replaceAll(/[^bdfgklmnprstvwz]/g, "")
    .replaceAll("w", "v")
    .replaceAll(/(.)\1+/g, "$1");
}

function named(value: string): string {
  const cited =
    'lang: en, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]';
  return `names:
  - { id: en, value: Second Person, kind: preferred, ${cited} }
  - { id: other, value: ${value}, kind: variant, ${cited} }`;
}
