import { objectsIn } from "../../diagnostics/is-object.ts";
import { facts } from "../../facts/declared.ts";
import { each, stringOf, stringsOf, textOf } from "../../facts/item.ts";
import type { Item } from "../../facts/item.ts";
import type { Case } from "../../schema/records.ts";
import { corpusRule } from "../rule.ts";
import { sentencesOf } from "../../texts/sentences.ts";
import { wordStems } from "../../texts/word-stems.ts";

const cases = facts("cases", {
  title: textOf,
  summary: textOf,
  deedsTold: deedsIn,
  standings: (record) =>
    each(record, "violations", (violation) => ({
      type: stringOf(violation, "type") ?? "",
      status: stringOf(violation, "status"),
    })),
  accused: (record) =>
    each(record, "events", (event) => ({
      pointer: event.path.pointer,
      type: stringOf(event, "type") ?? "",
      status: stringOf(event, "status"),
      laws: stringsOf(event, "laws"),
      offences: stringsOf(event, "offences"),
    })),
});
const laws = facts("laws", {
  wording: (record) =>
    each(record, "provisions", (provision) => ({
      id: stringOf(provision, "id") ?? "",
      words: [stringOf(provision, "title"), stringOf(provision, "summary")].join(" "),
    })),
});

/**
 * A title and a summary are read alone, without the standing of the statements below them. Warnings:
 * words are all that the rule sees.
 */
export default corpusRule({
  id: "wording/accusation",
  severity: "warning",
  judges: cases,
  facts: [laws],
  docs: {
    demands:
      "A title or a summary repeats an accusation only with the words of who makes it: it calls nobody by the offence that they are charged with, and reports what is only alleged as alleged, and tells no deed that no statement tells.",
    why: "Readers take a title for the finding of whoever publishes it. A protester called an organizer in print has the charge confirmed by those who record the case.",
    source: "International Covenant on Civil and Political Rights (1966), article 14 (2)",
    failing: { "cases/example": entitled("Smugglers of leaflets imprisoned") },
    passing: { "cases/example": entitled("A journalist imprisoned over leaflets") },
  },
  check(corpus, report) {
    return (record, { title, summary, deedsTold, standings, accused }) => {
      const charges = accused.filter(({ type }) => judging.has(type));
      const offences = wordStems(
        charges.flatMap(({ offences, laws }) => [...offences, ...laws.map(wordsOf)]).join(" "),
      );
      const doubted = allegedIn([...accused, ...standings]);
      for (const text of [title, summary]) {
        if (!text) continue;
        for (const sentence of sentencesOf(text.text)) {
          if (distanced.test(sentence)) continue;
          const doer = wordsOfDoers(sentence).find((word) =>
            [...wordStems(word)].some((stem) => offences.has(stem)),
          );
          if (doer !== undefined) {
            report(record, {
              pointer: text.pointer,
              message: `“${doer}” calls them by the offence that they are charged with.`,
              help: "Say what they are (journalists, defenders, residents) and what they were charged with or punished for.",
              related: charges
                .slice(0, 1)
                .map(({ pointer }) => ({ pointer, message: "the charge or the judgment" })),
              parameters: [doer.toLowerCase()],
            });
          }
          const untold = crimes.exec(sentence)?.[0];
          if (untold !== undefined && !deedsTold && !judged.test(sentence))
            report(record, {
              pointer: text.pointer,
              message: `“${untold}” is told as a fact here, and no statement of the record tells of it.`,
              help: "Add the statement with its source and its standing, or take it out.",
              parameters: [untold.toLowerCase()],
            });
          for (const { type, words } of doubted) {
            const word = words.exec(sentence)?.[0];
            if (word === undefined || judged.test(sentence)) continue;
            report(record, {
              pointer: text.pointer,
              message: `“${word}” is told as a fact here, and every statement of the record about it (“${type}”) is only alleged.`,
              help: "Say in the same sentence who says so: “says that”, “is said to have”, “alleges”.",
              parameters: [type],
            });
          }
        }
      }
    };

    function wordsOf(law: string): string {
      const [id = "", provision] = law.split("#");
      const own = laws.of(corpus.record("laws", id))?.wording ?? [];
      return own.find(({ id }) => id === provision)?.words ?? "";
    }
  },
});

/** Words for what somebody did to somebody. */
const crimes =
  /\b(?:tortured|ill-treated|beat(?:en)?|raped?|killed|murdered|stole|robbed|extorted|bribed|embezzled|defrauded|abducted|assaulted|threatened)\b/i;

/** Whether a statement of the record has such words, or is of such a kind: a death with an accused is a killing. */
function deedsIn(record: Item<Case>): boolean {
  const { title: _, summary: __, ...rest } = record.value;
  const told = JSON.stringify(rest);
  return (
    crimes.test(told) ||
    Object.entries(deeds).some(([type, words]) => told.includes(`"${type}"`) || words.test(told)) ||
    objectsIn(record.value.events).some(
      ({ type, participants }) =>
        type === "death" &&
        objectsIn(participants).some(({ role }) => role === "alleged-perpetrator"),
    )
  );
}

interface Standing {
  readonly type: string;
  readonly status: string | undefined;
}

/** What happened by somebody's word only: no statement of that type is surer. */
function allegedIn(statements: readonly Standing[]) {
  return Object.entries(deeds).flatMap(([type, words]) => {
    const own = statements.filter((one) => one.type === type && one.status !== undefined);
    const alleged = own.length > 0 && own.every(({ status }) => unsure.has(status!));
    return alleged ? [{ type, words }] : [];
  });
}

/** Words that name people by what they do: “organizers”, “extremist”. */
function wordsOfDoers(sentence: string): string[] {
  const words = sentence.match(/\b\p{L}{3,}(?:ers?|ors?|ists?)\b/giu) ?? [];
  return words.filter((word) => !harmless.test(word));
}

const unsure: ReadonlySet<string> = new Set(["alleged", "contested"]);
const judging: ReadonlySet<string> = new Set(["charge", "trial-start", "verdict", "sentence"]);

/** Types of events and violations, and the words of titles and summaries for them. */
const deeds: Readonly<Record<string, RegExp>> = {
  threat: /\bthreat(?:s|en\w*)?\b/i,
  attack: /\b(?:attack|assault)\w*\b/i,
  harassment: /\bharass\w*\b/i,
  "sexual-harassment": /\bharass\w*\b/i,
  "torture-or-ill-treatment": /\b(?:tortur\w*|ill-treat\w*|beat(?:en|ing|ings|s)?)\b/i,
  "enforced-disappearance": /\b(?:disappear|abduct)\w*\b/i,
  killing: /\b(?:kill|murder)\w*\b/i,
};

/** A sentence with these says that it repeats somebody. */
const distanced =
  /\b(?:alleg\w*|accus\w*|sa(?:y|ys|id)|claim\w*|reports?|reported(?:ly)?|according|account|so-called|complain\w*|as an?)\b/i;
/** And with these, that a court or another body spoke. */
const judged = /\b(?:found|held|convicted|sentenced|charged|ruled|inquir\w*|investigat\w*)\b/i;
/** What nobody is punished for being. */
const harmless =
  /^(?:protest|demonstrat|work|lead|memb|defend|mini|offic|oth|numb|aft|lat|und|ov)/i;

function entitled(title: string): string {
  return `title: ${title}
events:
  - id: charged
    type: charge
    date: "2016-06"
    participants: [{ role: suspect, person: first-person }]
    offences: [smuggling leaflets]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]`;
}
