import { datesAsked } from "../../facts/asked.ts";
import { describeDate } from "../../time/describe.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";

/**
 * A date in an id or in an address, against the field. A warning: an id is for good, and an address may
 * hold the day on which a file was uploaded.
 */
export default recordRule({
  id: "dates/id-date",
  severity: "warning",
  yieldsTo: {
    "dates/after-citation": "here",
    "dates/future": "here",
    "assessments/before-made": "here",
    "whose/status": "here",
    "dates/status-timeline": "here",
    "laws/replaces-later": "record",
    "laws/before-code": "record",
    "twice/part": "here",
  },
  keys: ["x-edtf"],
  docs: {
    demands:
      "A day, month or year at the end of an id of a source, a law or a part of a record, and a day or month in the path of an address, fit its date. The address of a law or a judgment has the day of the act; so may one that names a day behind words.",
    why: "One of the two was mistyped, and people cite by the id.",
    failing: { "cases/other": status("2018-05") },
    passing: { "cases/other": status("2017-05") },
  },
  check({ collection, id, value, scan }, report) {
    const record = value as unknown as Readonly<Record<string, unknown>>;
    if (collection === "sources") {
      // The end of a symbol is not a date.
      const away =
        record["symbol"] === undefined &&
        compare(id, record["date"], "/date", "the id of the record", []);
      if (!away && typeof record["date"] === "string" && Array.isArray(record["urls"]))
        for (const [index, url] of (record["urls"] as unknown[]).entries())
          if (typeof url === "string" && compareAddress(url, record["date"], index)) return;
    }
    if (collection === "laws" && typeof record["adopted"] === "string")
      compare(id, record["adopted"], "/adopted", "the id of the record", []);
    for (const { asked, text, pointer, field, object } of datesAsked(scan.plan, value)) {
      const { id: name, [field]: own } = object.value;
      if (asked.is === "past" && object.around && typeof name === "string" && own === text)
        compare(name, text, pointer, "its id", [name]);
    }

    function compare(
      name: string,
      text: unknown,
      pointer: string,
      what: string,
      parameters: readonly string[],
    ): boolean {
      const said =
        /(?:^|[a-z]-|[a-z]|-)((?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)(?:-\d)?$/.exec(
          name,
        )?.[1];
      const [own, named] = [dateIn(text), dateIn(said)];
      // A report on a year comes out in the next one.
      const slack = said?.length === 4 && collection === "sources" ? 366 : 0;
      if (!own || !said || !named || meet(own, named, slack)) return false;
      report({
        pointer,
        message: `This is dated ${describeDate(own)}, and ${what} (“${name}”) says ${said}.`,
        help: "Correct the date. An id that was published stays: then say in the note why it differs.",
        parameters,
      });
      return true;
    }

    function compareAddress(url: string, text: string, index: number): boolean {
      if (/\/(?:uploads?|files|sites|storage|media)\//.test(url)) return false;
      const path = URL.canParse(url) ? new URL(url).pathname : "";
      const found =
        /[/_-]((?:19|20)\d\d)[/_-](0?[1-9]|1[0-2])(?:[/_-](0?[1-9]|[12]\d|3[01]))?(?![\d])/.exec(
          path,
        );
      // The address of a law or a judgment has the day of the act, not of the text that is cited.
      if (ACTS.has(String(record["kind"]))) return false;
      const own = dateIn(text);
      if (!found || !own) return false;
      const [, month, day] = found.slice(1).map(Number) as [number, number, number];
      const said = `${found[1]!}-${String(month).padStart(2, "0")}${found[3] ? `-${String(day).padStart(2, "0")}` : ""}`;
      const named = dateIn(said);
      // The folder of a month may be that of a first version.
      const year = dateIn(found[1]);
      // A folder of a day is that of the publication.
      const slack = /^\/\d{4}\/\d\d?\/\d\d?(?:\/|$)/.test(path.slice(found.index)) ? 3 : 40;
      // A date that was taken from something is most often that of the address.
      const isTaken = record["dateBasis"] === "derived" && /^\d{4}-\d\d$/.test(text);
      if (!named || !year || meet(own, found[3] || isTaken ? named : year, isTaken ? 0 : slack))
        return false;
      // A day behind words, as in “…-arrested-2016-05-21”, may be that of the event, before the text.
      const isBehindWords = /[\p{L}][_-]$/u.test(path.slice(0, found.index + 1));
      if (isBehindWords && endOf(named).latest < startOf(own).earliest) return false;
      if (typeof record["note"] === "string" && record["note"].includes(said)) return false;
      report({
        pointer: "/date",
        message: `This is dated ${describeDate(own)}, and its address says ${said}.`,
        help: `Correct the date or the address; if the address holds another day, name it in the note: ${said}.`,
        related: [{ pointer: `/urls/${index}`, message: "the address" }],
      });
      return true;
    }
  },
});

const ACTS: ReadonlySet<string> = new Set(["legislation", "court-document"]);

/** Whether two dates have a day in common, or are no more than some days apart. */
function meet(a: NonNullable<ReturnType<typeof dateIn>>, b: typeof a, slack: number): boolean {
  return (
    startOf(a).earliest <= endOf(b).latest + slack && startOf(b).earliest <= endOf(a).latest + slack
  );
}

function status(asOf: string): string {
  return `statuses:
  - { id: then-2017, value: named-only, of: second-person, asOf: "${asOf}", citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
