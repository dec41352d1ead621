import { facts } from "../../facts/declared.ts";
import { numberOf, objectOf, textOf } from "../../facts/item.ts";
import { parseUnSymbol } from "../../symbols/parse-un-symbol.ts";
import { communicationNumberOf, sessionOf, treatyBodyOf } from "../../symbols/un-symbol-facts.ts";
import { parseCommunicationNumber } from "../../symbols/communication-number.ts";
import { corpusRule } from "../rule.ts";
import { committeeOf } from "../shared/recommended-items.ts";

const sets = facts("recommendations", {
  source: textOf,
  committee: committeeOf,
  session: (set) => numberOf(objectOf(set, "issuer"), "session"),
  communication: (set) => textOf(objectOf(set, "issuer"), "communication"),
});
const sources = facts("sources", { symbol: textOf });

/**
 * Compares a set of a treaty body with the symbol of its document. Errors: the symbol names
 * the body, the session and the number of the complaint, and each is printed once.
 */
export default corpusRule({
  id: "treaty-bodies/symbol",
  severity: "error",
  judges: sets,
  facts: [sources],
  docs: {
    demands:
      "The committee of a set is the one in the symbol of its document, the session is the session there, and the number of a communication is the end of the symbol.",
    why: "CAT/C and CEDAW/C, 45/2012 and 54/2012 are one slip apart, and each is another document.",
    source: "Symbols of the treaty bodies: COMMITTEE/C/SESSION/D/NUMBER/YEAR",
    failing: { "recommendations/views": views("54/2012"), "sources/views": document() },
    passing: { "recommendations/views": views("45/2012"), "sources/views": document() },
  },
  check(corpus, report) {
    return (record, { source: document, committee, session: own, communication }) => {
      if (!committee || !document) return;
      if (communication) {
        const parsed = parseCommunicationNumber(communication.text);
        if (!parsed.ok) {
          report(record, {
            pointer: communication.pointer,
            message: parsed.reason,
            help:
              parsed.suggestion === undefined
                ? "Compare it with the document."
                : `Write "${parsed.suggestion}".`,
            ...(parsed.suggestion === undefined ? {} : { suggestions: [parsed.suggestion] }),
            parameters: [communication.text],
          });
        }
      }
      const source = corpus.record("sources", document.text);
      const printed = sources.of(source)?.symbol;
      const symbol = printed && parseUnSymbol(printed.text);
      if (!source || !printed || !symbol?.ok) return;
      const related = [
        { record: source, pointer: printed.pointer, message: "the symbol of the document" },
      ];
      const body = treatyBodyOf(symbol.symbol);
      if (body !== undefined && body !== committee.text) {
        report(record, {
          pointer: committee.pointer,
          message: `The set is of ${committee.text}, but ${printed.text} is a document of ${body}.`,
          help: "Correct the committee, or the symbol of the source.",
          suggestions: [body],
          related,
          parameters: [committee.text, body],
        });
        return;
      }
      const session = sessionOf(symbol.symbol);
      // Reports to the General Assembly (A/68/44) bear the number of its session.
      const counts = session?.of === committee.text && own !== undefined;
      if (session && counts && session.number !== own) {
        report(record, {
          pointer: "/issuer/session",
          message: `The set is of session ${own}, but ${printed.text} is of session ${session.number}.`,
          help: "Correct the session, or the symbol of the source.",
          related,
          parameters: [String(own), String(session.number)],
        });
      }
      const number = communicationNumberOf(symbol.symbol);
      if (communication && number !== undefined && number !== communication.text) {
        report(record, {
          pointer: communication.pointer,
          message: `The communication is ${communication.text} here, but ${printed.text} is about ${number}.`,
          help: "Correct the number, or the symbol of the source.",
          suggestions: [number],
          related,
          parameters: [communication.text, number],
        });
      }
    };
  },
});

function views(communication: string): string {
  return `source: views
issuer: { kind: treaty-body-views, committee: CEDAW, session: 61, communication: "${communication}" }
state: XAA
items:
  - { id: compensation, summary: Pay compensation., at: { page: "9" } }`;
}

function document(): string {
  return `title: Views of the Committee
kind: treaty-body-decision
symbol: CEDAW/C/61/D/45/2012
date: "2015-07-13"`;
}
