import { readNumber } from "./segment-cursor.ts";
import type { SegmentCursor } from "./segment-cursor.ts";
import { fault, finish, SHAPES } from "./symbol-reading.ts";
import type { Reading } from "./symbol-reading.ts";
import { CHILD_PROTOCOLS, NAMED_BODIES, STATE_DOCUMENT_KINDS } from "./un-symbol.ts";
import type { TreatyBody, TreatyParty } from "./un-symbol.ts";

/** Reads what follows `CCPR/C`, `E/C.12` and their like. */
export function readTreatyBodySymbol(at: SegmentCursor, body: TreatyBody): Reading {
  const next = at.peek();
  if (next === "GC") {
    at.skip();
    return generalComment(at, body);
  }
  if (next?.startsWith("SR.") === true) {
    const meeting = at.dotted("SR", "the number of the meeting", { max: 5 });
    return finish(at, SHAPES.record, { family: "tb-summary-record", body, meeting });
  }
  if (next === "D" || next === "DR") {
    at.fail(`The session is missing between "C" and "${next}"`);
    return fault(at, SHAPES.communication);
  }
  if (next !== undefined && /^[0-9]/.test(next)) return sessionDocument(at, body);
  return aboutState(at, body);
}

function generalComment(at: SegmentCursor, body: TreatyBody): Reading {
  const [own, otherHead] = at.peek()?.split("-") ?? [];
  if (own === undefined || otherHead === undefined) {
    const number = at.number("the number of the general comment", { max: 2 });
    const parts = { family: "tb-general-comment", body, number, joint: undefined } as const;
    return finish(at, SHAPES.comment, parts);
  }
  const number = readNumber(own, 2);
  const other = NAMED_BODIES.find((name) => name === otherHead);
  at.skip();
  if (number === undefined || other === undefined) {
    at.fail(
      `"${own}-${otherHead}" stands where the number should: expected a number, or for a joint ` +
        `comment both symbols with a hyphen, such as CMW/C/GC/3-CRC/C/GC/22`,
    );
    return fault(at, SHAPES.comment);
  }
  at.word(`the C that follows ${other}`, ["C"]);
  at.word("the mark of a general comment", ["GC"]);
  const joint = { body: other, number: at.number("the other body's number", { max: 2 }) };
  return finish(at, SHAPES.comment, { family: "tb-general-comment", body, number, joint });
}

function sessionDocument(at: SegmentCursor, body: TreatyBody): Reading {
  const session = at.number("the session of the treaty body", { max: 3 });
  const kind = at.peek();
  if (kind === "D" || kind === "DR") {
    at.skip();
    const number = at.number("the number of the complaint", { max: 4 });
    const year = at.year("the year in which the complaint was registered");
    const parts = { family: "tb-individual-communication", body, session, kind } as const;
    return finish(at, SHAPES.communication, { ...parts, number, year });
  }
  const shape = at.peek(1) === undefined ? SHAPES.session : SHAPES.communication;
  if (/^[0-9]{4}$/.test(at.peek(1) ?? "")) at.fail(`"D" is missing after the session`);
  const number = at.number("the number of the document", { max: 3 });
  return finish(at, shape, { family: "tb-session-document", body, session, number });
}

function aboutState(at: SegmentCursor, body: TreatyBody): Reading {
  const protocol = body === "CRC" ? CHILD_PROTOCOLS.find((name) => name === at.peek()) : undefined;
  if (protocol !== undefined) at.skip();
  const subject = party(at, body);
  const parts = { body, protocol, ...subject };
  if (at.peek() === "CO") {
    at.skip();
    const round = rounds(at);
    return finish(at, SHAPES.concluding, { family: "tb-concluding-observations", ...parts, round });
  }
  const kind = STATE_DOCUMENT_KINDS.find((name) => name === at.peek());
  if (kind !== undefined) at.skip();
  else if (/^[A-Z]/.test(at.peek() ?? "")) {
    const kinds = ["CO", ...STATE_DOCUMENT_KINDS].join(", ");
    at.fail(`"${at.peek()}" is no kind of document on a State: expected ${kinds} or a number`);
  }
  const round = rounds(at);
  return finish(at, SHAPES.stateDocument, { family: "tb-state-document", ...parts, kind, round });
}

function party(at: SegmentCursor, body: TreatyBody): Pick<TreatyParty, "state" | "territory"> {
  const segment = at.peek();
  const territory = (["HKG", "MAC"] as const).find((code) => segment === `CHN-${code}`);
  if (territory !== undefined) {
    at.skip();
    return { state: "CHN", territory };
  }
  // Concluding observations on the European Union's report of 2014 are CRPD/C/EU/CO/1.
  if (body === "CRPD" && segment === "EU") {
    at.skip();
    return { state: "EU", territory: undefined };
  }
  return { state: at.state(), territory: undefined };
}

function rounds(at: SegmentCursor): TreatyParty["round"] {
  const segment = at.peek();
  const ends = segment?.split("-") ?? [];
  if (ends.length !== 2) {
    const only = at.number("the number of the State's report", { max: 2 });
    return { from: only, to: only };
  }
  const [from, to] = ends.map((end) => readNumber(end, 2));
  at.skip();
  if (from === undefined || to === undefined || from >= to) {
    at.fail(
      `"${segment}" stands where the numbers of combined reports should: expected the first and ` +
        `the last with a hyphen, such as 3-4`,
    );
    return { from: 0, to: 0 };
  }
  return { from, to };
}
