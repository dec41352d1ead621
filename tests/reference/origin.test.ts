import { describe, expect, it } from "vitest";
import {
  listOf,
  rowOf,
  sourceRows,
  sourcesThere,
  verificationOf,
  type TableFile,
} from "./tables.ts";

/** The verification words of the original files, in those of the tables. */
const words: Readonly<Record<string, string>> = { pattern: "derived" };
const word = (original: string | undefined) => words[original ?? ""] ?? original;

describe.skipIf(!sourcesThere)(
  "the tables agree with the files they were made from (skipped where those are not at hand)",
  () => {
    it("upr-sessions", () => {
      const expected = sourceRows("upr-sessions.csv").map((line) => {
        expect(line["pre_session_symbol_prefix"]).toBe(`A/HRC/WG.6/${line["session"]}/`);
        return {
          session: Number(line["session"]),
          cycle: Number(line["cycle"]),
          start: line["start"],
          end: line["end"],
          reportSymbolPrefix: line["wg_report_symbol_prefix"],
          hrcSession: Number(line["hrc_session_of_report"]),
          verified: word(line["dates_verification"]),
          prefixVerified: word(line["prefix_verification"]),
          noted: line["note"] !== "",
        };
      });
      const found = listOf("upr-sessions").map((row) => {
        const { verifiedBy: _, note, ...columns } = row;
        return {
          ...columns,
          prefixVerified: verificationOf(row, "reportSymbolPrefix"),
          noted: note !== undefined,
        };
      });
      expect(found).toEqual(expected);
    });

    it("hrc-sessions", () => {
      const expected = sourceRows("hrc-sessions.csv").map((line) => ({
        session: Number(line["session"]),
        start: line["from_month"],
        end: line["to_month"],
        verified: line["verification"]?.split(/[-;]/)[0],
      }));
      expect(listOf("hrc-sessions").map(({ note: _, ...row }) => row)).toEqual(expected);
    });

    it("states", () => {
      const lines = sourceRows("states.csv");
      expect(lines).toHaveLength(195);
      expect(
        listOf("states").map(({ code, iso2, m49, name, status, group }) => ({
          code,
          iso2,
          m49,
          name,
          status,
          group: group ?? "-",
        })),
      ).toEqual(
        lines.map((line) => ({
          code: line["iso3"],
          iso2: line["iso2"],
          m49: line["m49"],
          name: line["un_short_name"],
          status: line["un_status"],
          group: line["regional_group"],
        })),
      );
      for (const line of lines) {
        const row = rowOf("states", line["iso3"]);
        const aliases = ((row["aliases"] ?? []) as string[]).slice();
        const former = (row["formerNames"] ?? []) as { name: string; until: string }[];
        const written = (line["aliases"] ?? "")
          .split(";")
          .map((alias) => alias.trim().replace(/ \[.*\]$/, ""))
          .filter((alias) => alias !== "");
        const plain = written.filter((alias) => !/ \((usual )?until \d{4}\)$/.test(alias));
        expect(aliases).toEqual(plain);
        expect(former.map(({ name, until }) => `${name} until ${until}`)).toEqual(
          written
            .filter((alias) => !plain.includes(alias))
            .map((alias) => alias.replace(/ \((usual )?until (\d{4})\)$/, " until $2")),
        );
      }
    });

    it("upr-review-schedule", () => {
      expect(
        listOf("upr-review-schedule").map(({ state, cycle1, cycle2, cycle3, cycle4 }) =>
          [state, cycle1, cycle2, cycle3, cycle4].join(),
        ),
      ).toEqual(
        sourceRows("upr-review-schedule.csv").map((line) =>
          [
            line["iso3"],
            line["cycle1_session"],
            line["cycle2_session"],
            line["cycle3_session"],
            line["cycle4_session_projected"],
          ].join(),
        ),
      );
    });

    it("upr-wg-reports", () => {
      const columns = ["symbol", "state", "session", "cycle", "reviewed", "adopted", "distributed"];
      expect(listOf("upr-wg-reports").map((row) => texts(row, columns))).toEqual(
        sourceRows("upr-wg-reports-2008-2014.csv").map((line) =>
          texts(line, [
            "symbol",
            "iso3",
            "session",
            "cycle",
            "review_date",
            "wg_adoption_date",
            "distribution_date",
          ]),
        ),
      );
    });

    it("treaty-bodies", () => {
      expect(
        listOf("treaty-bodies").map((row) => ({
          ...Object.fromEntries(
            ["code", "name", "adopted", "inForce", "symbolRoot"].map((key) => [key, row[key]]),
          ),
          instruments: (row["instruments"] as string[]).join("; "),
          takesComplaints: row["complaints"] !== undefined,
        })),
      ).toEqual(
        sourceRows("treaty-bodies.csv").map((line) => ({
          code: line["code"],
          name: line["body"],
          adopted: line["instrument_adopted"],
          inForce: line["in_force"],
          symbolRoot: line["symbol_root"],
          instruments: line["instrument"],
          takesComplaints: line["individual_complaints_basis"] !== "none",
        })),
      );
    });

    it("treaty-body-sessions, without the working group on detention, which is no treaty body", () => {
      const columns = ["body", "session", "start", "end"];
      expect(
        listOf("treaty-body-sessions")
          .map((row) => texts(row, columns).join())
          .sort(),
      ).toEqual(
        sourceRows("treaty-body-sessions-sample.csv")
          .filter(({ body }) => body !== "WGAD")
          .map((line) => texts(line, columns).join())
          .sort(),
      );
    });

    it("special-procedures", () => {
      const columns = ["code", "mandate", "kind", "since"];
      expect(listOf("special-procedures").map((row) => texts(row, columns))).toEqual(
        sourceRows("special-procedures.csv").map((line) => texts(line, columns)),
      );
    });

    it.each([
      ["themes", "uhri-theme-labels-seen.csv"],
      ["affected-persons", "uhri-affected-persons-seen.csv"],
    ])("%s: every label of the index, exactly, with its years and code, and once", (name, file) => {
      interface Label {
        readonly label: string;
        readonly code?: string;
        readonly seen: readonly string[];
      }
      const found = listOf(name)
        .flatMap(({ uhri }) => (uhri ?? []) as Label[])
        .flatMap(({ label, code, seen }) =>
          seen.map((year) => `${year} ${year === "2014" ? (code ?? "") : ""} ${label}`),
        );
      const expected = sourceRows(file).map(
        (line) => `${line["seen_in"]?.slice(0, 4)} ${line["code"] ?? ""} ${line["label"]}`,
      );
      // Girls are children, and among women and girls.
      const twice = found.filter((label, at) => found.indexOf(label) < at);
      expect(twice).toEqual(name === "themes" ? [] : ["2019  girls"]);
      expect([...new Set(found)].sort()).toEqual(expected.sort());
    });
  },
);

function texts(row: TableFile, columns: readonly string[]): string[] {
  return columns.map((column) => String(row[column] ?? ""));
}
