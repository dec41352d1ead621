import { describe, expect, it } from "vitest";
import { listOf, rowOf, rowsOf, verificationOf, type TableFile } from "./tables.ts";

interface Report {
  readonly symbol: string;
  readonly state: string;
  readonly session: number;
  readonly cycle: number;
  readonly reviewed?: string;
  readonly adopted?: string;
  readonly distributed?: string;
  readonly misprints?: readonly { readonly field: string }[];
}
interface Session {
  readonly session: number;
  readonly cycle: number;
  readonly start: string;
  readonly end: string;
  readonly reportSymbolPrefix: string;
  readonly hrcSession: number;
}

const reports = listOf("upr-wg-reports") as unknown as Report[];
const sessions = listOf("upr-sessions") as unknown as Session[];
const sessionOf = (report: Report) => rowOf("upr-sessions", report.session) as unknown as Session;
const symbols = (list: readonly Report[]) => list.map(({ symbol }) => symbol);

describe("sessions of the UPR Working Group", () => {
  it("number fifty, from 1, in order of time", () => {
    expect(sessions.map(({ session }) => session)).toEqual(
      Array.from({ length: 50 }, (_, index) => index + 1),
    );
    expect(sessions.filter(({ start, end }) => start >= end)).toEqual([]);
    const late = sessions.filter(({ start }, index) => start <= (sessions[index - 1]?.end ?? ""));
    expect(late).toEqual([]);
  });

  it("begin and end on days of the calendar", () => {
    const days = sessions.flatMap(({ start, end }) => [start, end]);
    expect(days.filter((day) => !isDay(day))).toEqual([]);
  });

  it("give their reports the number of the Council session", () => {
    const wrong = sessions.filter(
      ({ reportSymbolPrefix, hrcSession }) => reportSymbolPrefix !== `A/HRC/${hrcSession}/`,
    );
    expect(wrong).toEqual([]);
  });

  it("hold Kazakhstan's four reviews", () => {
    expect(rowOf("upr-sessions", 7)).toMatchObject({ cycle: 1, reportSymbolPrefix: "A/HRC/14/" });
    expect(rowOf("upr-sessions", 20)).toMatchObject({
      cycle: 2,
      start: "2014-10-27",
      end: "2014-11-07",
      reportSymbolPrefix: "A/HRC/28/",
      verified: "primary",
    });
    expect(rowOf("upr-sessions", 34)).toMatchObject({ cycle: 3, start: "2019-11-04" });
    expect(rowOf("upr-review-schedule", "KAZ")).toMatchObject({
      cycle1: 7,
      cycle2: 20,
      cycle3: 34,
      cycle4: 48,
    });
  });
});

describe("reports of the UPR Working Group", () => {
  it("number 303, of States that are in the table of States", () => {
    expect(reports).toHaveLength(303);
    expect(reports.filter(({ state }) => !rowsOf("states").has(state))).toEqual([]);
  });

  it("have a symbol that begins as those of their session do, and its cycle", () => {
    const wrong = reports.filter((report) => {
      const session = sessionOf(report);
      return (
        !report.symbol.startsWith(session.reportSymbolPrefix) || report.cycle !== session.cycle
      );
    });
    expect(symbols(wrong)).toEqual([]);
  });

  it("are one for a State and cycle", () => {
    const reviews = reports.map(({ state, cycle }) => `${state} ${cycle}`);
    expect(new Set(reviews).size).toBe(reviews.length);
  });

  it("have dates that are days of the calendar", () => {
    const dates = reports.flatMap(({ reviewed, adopted, distributed }) => [
      reviewed,
      adopted,
      distributed,
    ]);
    expect(dates.filter((date) => date !== undefined && !isDay(date))).toEqual([]);
  });

  it("tell of a review within the session", () => {
    const outside = reports.filter((report) => {
      const { start, end } = sessionOf(report);
      return report.reviewed && (report.reviewed < start || report.reviewed > end);
    });
    expect(symbols(outside)).toEqual([]);
  });

  it("were adopted after the review, but for one misprint", () => {
    const early = reports.filter(
      ({ reviewed, adopted }) => reviewed && adopted && adopted < reviewed,
    );
    expect(symbols(early)).toEqual(["A/HRC/19/12"]);
  });

  it("were adopted before the session ended, but for one misprint and one open case", () => {
    const late = reports.filter(
      (report) => report.adopted && report.adopted > sessionOf(report).end,
    );
    expect(symbols(late)).toEqual(["A/HRC/19/19", "A/HRC/22/8"]);
    expect(rowOf("upr-wg-reports", "A/HRC/19/19")["note"]).toContain("not known");
  });

  it("mark exactly the proven misprints", () => {
    const marked = reports.filter(({ misprints }) => misprints);
    expect(symbols(marked)).toEqual(["A/HRC/19/12", "A/HRC/22/8"]);
    expect(marked.flatMap(({ misprints }) => misprints?.map(({ field }) => field))).toEqual([
      "adopted",
      "adopted",
    ]);
  });

  it("were distributed after they were adopted", () => {
    const early = reports.filter(
      ({ reviewed, adopted, distributed }) =>
        distributed && distributed < (adopted ?? reviewed ?? ""),
    );
    expect(symbols(early)).toEqual([]);
  });
});

describe("the schedule of reviews", () => {
  const schedule = listOf("upr-review-schedule");
  const reportOf = new Map(reports.map((report) => [`${report.state} ${report.cycle}`, report]));
  const cycles = [1, 2, 3, 4];

  it("has every Member State once, and no observer", () => {
    const members = listOf("states").filter(({ status }) => status === "member");
    expect(members).toHaveLength(193);
    expect(schedule.map(({ state }) => state).sort()).toEqual(
      members.map(({ code }) => code).sort(),
    );
  });

  it("agrees with every report that was read, and claims no more than was read", () => {
    const wrong = schedule.flatMap((row) =>
      cycles.flatMap((cycle) => {
        const report = reportOf.get(`${String(row["state"])} ${cycle}`);
        const read = verificationOf(row, `cycle${cycle}`) === "primary";
        const agrees = !report || report.session === row[`cycle${cycle}`];
        return agrees && read === (report !== undefined) ? [] : [row];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("puts each review in a session of its cycle, Israel's second in the session it was moved to", () => {
    const wrong = schedule.flatMap((row) =>
      cycles
        .map((cycle) => [cycle, rowsOf("upr-sessions").get(String(row[`cycle${cycle}`]))] as const)
        .filter(([cycle, session]) => session && session["cycle"] !== cycle)
        .map(([cycle]) => [row["state"], cycle]),
    );
    expect(wrong).toEqual([]);
    expect(rowOf("upr-review-schedule", "ISR")["cycle2"]).toBe(17);
  });

  it("counts fourteen sessions on where it says so", () => {
    const wrong = schedule.flatMap((row) =>
      [3, 4]
        .filter((cycle) => verificationOf(row, `cycle${cycle}`) === "derived")
        .filter((cycle) => Number(row[`cycle${cycle}`]) !== Number(row[`cycle${cycle - 1}`]) + 14)
        .map((cycle) => [row["state"], cycle]),
    );
    expect(wrong).toEqual([]);
  });
});

describe("what was only remembered", () => {
  it.each<[string, (row: TableFile) => boolean]>([
    ["hrc-sessions", () => true],
    ["treaty-bodies", () => true],
    ["special-procedures", () => true],
    [
      "upr-sessions",
      ({ session }) => [22, 30, 33, 39, 42, 43, 44, 45, 47, 49, 50].includes(Number(session)),
    ],
  ])("%s says so", (name, remembered) => {
    const marked = listOf(name).filter(({ verified }) => verified === "recall");
    expect(marked).toEqual(listOf(name).filter(remembered));
  });

  it("States: former names are, codes are not", () => {
    const rows = listOf("states").filter((row) => row["formerNames"]);
    expect(rows.map(({ code }) => code)).toEqual(["CPV", "CZE", "LBY", "MKD", "SWZ", "TUR"]);
    expect(rows.map((row) => verificationOf(row, "formerNames"))).toEqual(rows.map(() => "recall"));
    expect(new Set(listOf("states").map(({ verified }) => verified))).toEqual(
      new Set(["official"]),
    );
  });
});

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
