import { dateIn } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";
import { isSure } from "../../time/moment.ts";
import type { Moment } from "../../time/moment.ts";
import { rowAsRelated, rowOf, sessionMoment, severityApart } from "../shared/session-row.ts";
import type { PlacedRow } from "../../tables/table.ts";
import { severityBy } from "../shared/verified.ts";

/**
 * A committee adopts during its session. An error where the days of the session were read in a
 * document of the committee, a warning where they are from elsewhere.
 */
export default recordRule({
  id: "treaty-bodies/session",
  severity: "error",
  yieldsTo: { "treaty-bodies/symbol": "here" },
  collections: ["recommendations"],
  keys: ["session"],
  docs: {
    demands:
      "The day on which a committee adopted a text lies within the session that the set names.",
    why: "Session and year are often copied apart: CEDAW held its session 61 in 2015, not in 2012.",
    source: "Table treaty-body-sessions",
    failing: {
      "reference/treaty-bodies": bodies(),
      "reference/treaty-body-sessions": sessions(),
      "recommendations/views": views("2015-07-25"),
      "sources/views": document(),
    },
    passing: {
      "reference/treaty-bodies": bodies(),
      "reference/treaty-body-sessions": sessions(),
      "recommendations/views": views("2015-07-13"),
      "sources/views": document(),
    },
  },
  check({ value }, report, { tables, skip }) {
    const { issuer, adopted } = value;
    if (!("committee" in issuer) || issuer.session === undefined) return;
    const date = dateIn(adopted?.value);
    if (!date || !adopted) return;
    const key = `${issuer.committee}-${issuer.session}`;
    const found = rowOf(tables, "treaty-body-sessions", key);
    const days = found && sessionMoment(found);
    if (!found || !days) {
      const other = sessionHolding(date, issuer.committee);
      if (!other) {
        skip(`a row ${key} in reference/treaty-body-sessions`);
        return;
      }
      // Sessions of one committee do not overlap, so this day is of no session but that one.
      report({
        pointer: "/issuer/session",
        severity: isSure(date) ? severityBy(other.row, "start", "end") : "warning",
        message: `${adopted.value} is in session ${String(other.row["session"])} of ${issuer.committee} (${String(other.row["start"])} to ${String(other.row["end"])}), not in session ${issuer.session}.`,
        help: "Correct the day or the session; both stand in the heading of the document.",
        suggestions: [String(other.row["session"])],
        related: [
          { pointer: "/adopted/value", message: "the day of adoption" },
          rowAsRelated(other, "start", "the days of that session"),
        ],
        parameters: [adopted.value, key],
      });
      return;
    }
    const severity = severityApart(date, days, found.row, "start", "end");
    if (!severity) return;
    report({
      pointer: "/adopted/value",
      severity,
      message: `${adopted.value} is not within session ${issuer.session} of ${issuer.committee} (${String(found.row["start"])} to ${String(found.row["end"])}).`,
      help: "Correct the day or the session; both stand in the heading of the document.",
      related: [
        { pointer: "/issuer/session", message: "the session" },
        rowAsRelated(found, "start", "the days of the session"),
      ],
      parameters: [adopted.value, key],
    });

    /** The session of the committee within whose days the whole date lies. */
    function sessionHolding(day: Moment, committee: string): PlacedRow | undefined {
      const rows = tables.get("treaty-body-sessions")?.rows ?? [];
      for (const [name, { row }] of rows) {
        const found = row["body"] === committee && rowOf(tables, "treaty-body-sessions", name);
        const held = found ? sessionMoment(found) : undefined;
        if (found && held && day.earliest >= held.earliest && day.latest <= held.latest)
          return found;
      }
      return undefined;
    }
  },
});

function bodies(): string {
  return `title: Treaty bodies
description: Made up for the example.
key: code
verification: { primary: Made up. }
rows:
  - { code: CEDAW, name: Committee on Examples, instruments: [CEDAW], adopted: "1979-12-18", inForce: "1981-09-03", symbolRoot: CEDAW/C/, verified: primary, why: Made up for the example. }`;
}

function sessions(): string {
  return `title: Sessions
description: Made up for the example.
key: id
verification: { primary: Made up. }
rows:
  - { id: CEDAW-61, body: CEDAW, session: 61, start: "2015-07-06", end: "2015-07-24", verified: primary, why: Made up for the example. }`;
}

function views(adopted: string): string {
  return `source: views
issuer: { kind: treaty-body-views, committee: CEDAW, session: 61, communication: "45/2012" }
state: XAA
adopted: { value: "${adopted}", citations: [{ source: views, supports: unchecked }] }
items:
  - { id: compensation, summary: Pay compensation., at: { page: "9" } }`;
}

function document(): string {
  return `title: Views of the Committee
kind: treaty-body-decision
symbol: CEDAW/C/61/D/45/2012
date: "2015-07-25"`;
}
