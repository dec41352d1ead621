import { readTreatyBodySymbol } from "./read-treaty-body-symbol.ts";
import { segmentCursor } from "./segment-cursor.ts";
import type { SegmentCursor } from "./segment-cursor.ts";
import { fault, finish, SHAPES } from "./symbol-reading.ts";
import type { Reading } from "./symbol-reading.ts";
import { DOTTED_HRC_KINDS, HRC_TEXT_KINDS, NAMED_BODIES, SLASHED_HRC_KINDS } from "./un-symbol.ts";

/**
 * Reads a symbol that is written exactly as the UN writes it, without asterisk: the grammar itself.
 * For what people write use `parseUnSymbol`, which adds limits and suggestions.
 *
 * `reason` says in one or two sentences which part does not fit and what was expected there.
 */
export function readUnSymbol(text: string): Reading {
  const segments = text.split("/");
  if (segments.includes("")) return { ok: false, reason: emptySegment(text) };
  const at = segmentCursor(segments);
  const head = at.peek();
  at.skip();
  if (head === "A") return generalAssembly(at);
  if (head === "HRI") return instruments(at);
  if (head === "E") {
    at.word("the mark of the Committee on Economic, Social and Cultural Rights", ["C.12"]);
    return at.problem() === undefined ? readTreatyBodySymbol(at, "CESCR") : fault(at, SHAPES.cescr);
  }
  const body = NAMED_BODIES.find((name) => name === head);
  if (body !== undefined) {
    at.word(`the C that follows ${body}`, ["C"]);
    return at.problem() === undefined
      ? readTreatyBodySymbol(at, body)
      : fault(at, SHAPES.treatyBody);
  }
  at.fail(
    head === "CESCR"
      ? `The Committee on Economic, Social and Cultural Rights writes its symbols with E/C.12, not with "CESCR"`
      : `"${head}" begins no symbol: expected A, E/C.12, HRI or a treaty body (${NAMED_BODIES.join(", ")})`,
  );
  return fault(at, head === "CESCR" ? SHAPES.cescr : SHAPES.council);
}

function generalAssembly(at: SegmentCursor): Reading {
  const next = at.peek();
  if (next === "HRC") {
    at.skip();
    return council(at);
  }
  if (next === "RES") {
    at.skip();
    const session = at.number("the session of the General Assembly", { max: 3 });
    const number = at.number("the number of the resolution", { max: 4 });
    return finish(at, SHAPES.resolution, { family: "ga-resolution", body: "GA", session, number });
  }
  if (next !== undefined && /^[A-Z]/.test(next)) {
    at.fail(`"${next}" cannot follow "A": expected HRC, RES or a session of the General Assembly`);
    return fault(at, next.startsWith("HRC") ? SHAPES.council : SHAPES.assembly);
  }
  const session = at.number("the session of the General Assembly", { min: 2, max: 3 });
  const number = at.number("the number of the document", { max: 4 });
  return finish(at, SHAPES.assembly, { family: "ga-document", body: "GA", session, number });
}

function council(at: SegmentCursor): Reading {
  const next = at.peek();
  if (next === "WG.6") {
    at.skip();
    return universalPeriodicReview(at);
  }
  if (next === "WGAD") {
    at.skip();
    const year = at.year("the year of the opinion");
    const number = at.number("the number of the opinion", { max: 3 });
    return finish(at, SHAPES.wgad, { family: "wgad-opinion", body: "WGAD", year, number });
  }
  const text = HRC_TEXT_KINDS.find((kind) => kind === next);
  if (text !== undefined) {
    at.skip();
    const session = at.councilSession();
    const number = at.number("the number of the text", { max: 3 });
    const parts = { family: "hrc-text", body: "HRC", kind: text, number } as const;
    return finish(at, SHAPES.councilText, { ...parts, ...session });
  }
  const session = at.councilSession();
  const [word] = at.peek()?.split(".") ?? [];
  const dotted = DOTTED_HRC_KINDS.find((kind) => kind === word);
  if (dotted !== undefined) {
    const number = at.dotted(dotted, "the number of the paper", { max: 4 });
    const parts = { family: "hrc-limited-or-other", body: "HRC", kind: dotted, number } as const;
    return finish(at, SHAPES.councilOther, { ...parts, ...session });
  }
  const slashed = SLASHED_HRC_KINDS.find((kind) => kind === at.peek());
  if (slashed !== undefined) {
    at.skip();
    const number = at.number("the number of the paper", { max: 4 });
    const parts = { family: "hrc-limited-or-other", body: "HRC", kind: slashed, number } as const;
    return finish(at, SHAPES.councilOther, { ...parts, ...session });
  }
  const number = at.number("the number of the document", { max: 4 });
  return finish(at, SHAPES.council, { family: "hrc-document", body: "HRC", ...session, number });
}

function universalPeriodicReview(at: SegmentCursor): Reading {
  const session = at.number("the session of the UPR Working Group", { max: 3 });
  if (at.peek()?.startsWith("L.") === true) {
    const number = at.dotted("L", "the number of the draft", { max: 3 });
    return finish(at, SHAPES.uprDraft, { family: "hrc-upr-draft", body: "HRC", session, number });
  }
  const state = at.state();
  const what = "the kind of paper (1 national report, 2 UN compilation, 3 stakeholders' summary)";
  const part = PARTS[at.word(what, ["1", "2", "3"])];
  const parts = { family: "hrc-upr-presession", body: "HRC", session, state, part } as const;
  return finish(at, SHAPES.presession, parts);
}

const PARTS = { "1": 1, "2": 2, "3": 3 } as const;

function instruments(at: SegmentCursor): Reading {
  const kind = at.word("the kind of document", ["CORE", "MC", "GEN"]);
  if (kind === "CORE") {
    const state = at.state();
    const year = at.year("the year of the core document");
    return finish(at, SHAPES.core, { family: "core-document", body: "HRI", state, year });
  }
  if (kind === "MC") {
    const year = at.year("the year of the meeting");
    const number = at.number("the number of the paper", { max: 2 });
    const parts = { family: "hri-meeting-document", body: "HRI", year, number } as const;
    return finish(at, SHAPES.meeting, parts);
  }
  const number = at.number("the number of the compilation", { max: 1 });
  const revision = at.dotted("Rev", "the revision", { max: 2 });
  const parts = { family: "hri-compilation", body: "HRI", number, revision } as const;
  return finish(at, SHAPES.compilation, parts);
}

function emptySegment(text: string): string {
  const example = "expected single slashes between the parts, such as A/HRC/28/10";
  if (text === "") return `The symbol is empty: ${example}.`;
  if (text.startsWith("/")) return `The symbol begins with a slash: ${example}.`;
  if (text.endsWith("/")) return `The symbol ends with a slash: ${example}.`;
  return `Two slashes follow each other: ${example}.`;
}
