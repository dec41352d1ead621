import { facts } from "../../facts/declared.ts";
import { each, objectOf, textOf, textsOf } from "../../facts/item.ts";
import type { Item } from "../../facts/item.ts";
import type { Case } from "../../schema/records.ts";
import { corpusRule } from "../rule.ts";
import { namedFacts, namedIn } from "../shared/named-in-texts.ts";

const speaking = facts(["cases", "laws", "organizations", "people", "statistics"], {
  claimsBy: (record) =>
    each(record as Item<Case>, "claims", (claim) => {
      const by = textsOf(claim, "by");
      return by.length > 0 ? { by, pointer: claim.path.pointer } : undefined;
    }),
  claimsAbout: (record) =>
    each(record as Item<Case>, "claims", (claim) => {
      const about = textOf(claim, "about");
      return about && { about, pointer: claim.path.pointer };
    }),
  answersBy: (record) =>
    each(record as Item<Case>, "responses", (response) => {
      const actor = objectOf(response, "actor");
      return {
        text: textOf(response, "text"),
        state: textOf(actor, "state"),
        other: textOf(actor, "organization") ?? textOf(actor, "person"),
      };
    }),
});

/** Who says it in the words, and who by the field. A warning: words may name somebody on the way. */
export default corpusRule({
  id: "whose/voice",
  severity: "warning",
  yieldsTo: {
    "wording/named": "here",
    "wording/body": "here",
    "citations/voice": "here",
    "whose/answer": "here",
    "whose/stranger": "record",
  },
  judges: speaking,
  facts: namedFacts,
  docs: {
    demands:
      "If a claim begins with the name of an organization or a person, and has a “by”, that is among them; “by” names a person of the case. A claim about an event or a status names somebody of it, if it names anybody. An answer that begins with the delegation or the Government is that of a State.",
    why: "Who said it is half of what was said.",
    failing: { "cases/other": claim("example-office") },
    passing: { "cases/other": claim("example-ngo") },
  },
  check(corpus, report) {
    if (!corpus.isWhole) return;
    return (record, { claimsBy, claimsAbout, answersBy }) => {
      const named = claimsBy.length + claimsAbout.length > 0 ? namedIn(corpus, record) : [];
      for (const { about, pointer } of claimsAbout) {
        const part = record.parts.find(({ id }) => id === about.text);
        const people = new Set(
          named.flatMap((one) =>
            one.pointer === `${pointer}/text`
              ? one.bearers.filter((bearer) => bearer.startsWith("people/"))
              : [],
          ),
        );
        if (!part || people.size === 0) continue;
        const own = record.references.flatMap(({ pointer: at, text, target }) =>
          at.startsWith(`${part.pointer}/`) && target.collections?.includes("people") === true
            ? [`people/${text.replace(/^people\//, "")}`]
            : [],
        );
        if (own.length === 0 || own.some((one) => people.has(one))) continue;
        report(record, {
          pointer: about.pointer,
          message: `The words name “${[...people].join("”, “")}”, and “${about.text}” is about “${[...new Set(own)].join("”, “")}”.`,
          help: "Correct “about” or the words.",
          related: [{ pointer: part.pointer, message: "what the claim is said to be about" }],
          parameters: [about.text],
        });
      }
      for (const { by, pointer } of claimsBy) {
        const first = named.find(
          (one) => one.pointer === `${pointer}/text` && !/^(?:laws|places)\//.test(one.bearers[0]!),
        );
        const names = by.map(({ text }) => text);
        const [own] = by;
        const stranger = names.find(
          (name) =>
            name.startsWith("people/") &&
            record.collection === "cases" &&
            !record.references.some(
              ({ pointer: at, text, target }) =>
                !at.startsWith("/claims/") &&
                target.collections?.includes("people") === true &&
                (text === name || `people/${text}` === name),
            ),
        );
        if (stranger !== undefined)
          report(record, {
            pointer: own!.pointer,
            message: `“${stranger}” is said to have said it, and nothing else in the case is theirs.`,
            help: "Correct “by”, or add what part they have.",
            parameters: [stranger],
          });
        else if (first && !first.bearers.some((bearer) => names.includes(bearer)))
          report(record, {
            pointer: own!.pointer,
            message: `The words name “${first.words}”, and “by” names “${names.join("”, “")}”.`,
            help: "Correct “by” or the words.",
            related: [{ pointer: first.pointer, message: "the words" }],
            parameters: [first.words],
          });
      }
      for (const { text, state, other } of answersBy) {
        if (!text || state || !other || !ofState.test(text.text)) continue;
        report(record, {
          pointer: other.pointer,
          message: `The answer begins “${ofState.exec(text.text)![0]}”, and “${other.text}” is not a State.`,
          help: "Write the State as the actor, or correct the words.",
          related: [{ pointer: text.pointer, message: "the words" }],
          parameters: [other.text],
        });
      }
    };
  },
});

const ofState = /^(?:The|Its|A) (?:delegation|Government|State(?: party)?)\b|^Kazakhstan\b/;

function claim(by: string): string {
  return `claims:
  - { id: number, text: Example Watch counted two hundred people., status: reported, by: [organizations/${by}], citations: [{ source: un-report, at: { paragraph: "5" }, supports: full }] }`;
}
