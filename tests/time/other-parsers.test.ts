import { parse as parseEdtfTs } from "@edtf-ts/core";
// @ts-expect-error: the package has types, but its "exports" do not name them.
import edtf from "edtf";
import { expect, test } from "vitest";
import { parseDate } from "../../scripts/time/partial-date.ts";

// Two libraries read the same texts as we do. Where one of them differs, the difference must be
// one of those named here, and each of those must still occur: an update that mends a fault shows.

type Reading = { earliest: number; latest: number } | "refused";

interface Difference {
  readonly because: string;
  readonly when: (text: string, ours: Reading, theirs: Reading) => boolean;
}

const outsideProfile: readonly Difference[] = [
  {
    because:
      "seasons and other parts of the year are refused by us: which months they mean depends",
    when: (text, ours) => ours === "refused" && /-(?:2[1-9]|3\d|4[01])(?!\d)/.test(text),
  },
  {
    because: "a year that is not known at all, or by its first digit only, is refused by us",
    when: (text, ours) => ours === "refused" && /^(?:XXXX(?:$|[~?%]|-XX|-\d\d-XX)|2XXX)/.test(text),
  },
  {
    because: "an interval's end without a year is refused by us",
    when: (text, ours) => ours === "refused" && /XXXX/.test(text) && text.includes("/"),
  },
  {
    because: "an empty end, or one open on both sides, is refused by us",
    when: (text, ours) => ours === "refused" && /^\/|\/$|^\.\.\/\.\.$|^\[\.\.\]$/.test(text),
  },
  {
    because: "sets and single values in brackets are refused by us",
    when: (text, ours) => ours === "refused" && /^\{|^\[[^.]+\]$/.test(text),
  },
  {
    because: "a bound in brackets is a plain year, month or day with us",
    when: (text, ours) => ours === "refused" && /^\[.*[X~?%].*\]$/.test(text),
  },
  {
    because: "times of day are refused by us",
    when: (text, ours) => ours === "refused" && text.includes("T"),
  },
  {
    because: "masks of single digits of a month or day are refused by us",
    when: (text, ours) => ours === "refused" && /-(?:\dX|X\d)/.test(text),
  },
  {
    because: "years outside 1000 to 9999 are refused by us",
    when: (text, ours) => ours === "refused" && /^(?:0|Y|-)/.test(text),
  },
];

const faultsOfEdtf: readonly Difference[] = [
  {
    because: "edtf does not take ~ ? % after a date with X in it",
    when: (text, ours, theirs) =>
      theirs === "refused" && ours !== "refused" && /^[^/[]*X[^/]*[~?%]$/.test(text),
  },
  {
    because: "edtf takes the first bound of a set in brackets for its whole",
    when: (text, ours, theirs) =>
      text.startsWith("[") &&
      ours !== "refused" &&
      theirs !== "refused" &&
      theirs.latest < ours.latest,
  },
  {
    because: "edtf refuses an interval whose ends begin on the same day or lie in one another",
    when: (text, ours, theirs) => theirs === "refused" && ours !== "refused" && text.includes("/"),
  },
  {
    because: "edtf accepts bounds in the wrong order",
    when: (text, ours, theirs) =>
      theirs !== "refused" && ours === "refused" && /^\[2018.*\.\.2016/.test(text),
  },
  {
    because: "edtf takes a year of two digits for a century",
    when: (text, ours) => ours === "refused" && text === "16",
  },
  {
    because: "edtf takes an unknown year's last 29 February for another day",
    when: (text) => /X-02-29/.test(text),
  },
];

const faultsOfEdtfTs: readonly Difference[] = [
  {
    because: "@edtf-ts/core accepts days that do not exist where something is unknown",
    when: (text, ours) => ours === "refused" && text.includes("X"),
  },
  {
    because: "@edtf-ts/core takes an unknown year's last 29 February for another day",
    when: (text) => /X-02-29/.test(text),
  },
  {
    because: "@edtf-ts/core accepts blanks around a date",
    when: (text, ours) => ours === "refused" && text !== text.trim(),
  },
];

test("edtf reads what we read, but for its known faults", () => {
  const { unexplained, used, agreed } = compare(readByEdtf, faultsOfEdtf);
  expect(unexplained).toEqual([]);
  expect(faultsOfEdtf.map(({ because }) => because).filter((reason) => !used.has(reason))).toEqual(
    [],
  );
  expect(agreed).toBeGreaterThan(texts.length / 2);
});

test("@edtf-ts/core reads what we read, but for its known faults", () => {
  const { unexplained, used, agreed } = compare(readByEdtfTs, faultsOfEdtfTs);
  expect(unexplained).toEqual([]);
  expect(
    faultsOfEdtfTs.map(({ because }) => because).filter((reason) => !used.has(reason)),
  ).toEqual([]);
  expect(agreed).toBeGreaterThan(texts.length / 2);
});

const days = ["01", "20", "28", "29", "30", "31", "32", "00", "XX", "3X", "1X"];
const months = ["01", "02", "04", "12", "13", "00", "XX", "21", "33", "37", "1X"];
const years = ["2016", "2017", "1900", "2000", "201X", "20XX", "2XXX", "XXXX", "0206"];
const singles = years.flatMap((year) => [
  year,
  ...months.flatMap((month) => [
    `${year}-${month}`,
    ...days.map((day) => `${year}-${month}-${day}`),
  ]),
]);
const ends = [
  "2016",
  "2018",
  "201X",
  "2016-05",
  "2018-03",
  "2016-05-16",
  "2018-03-01",
  "2016-05-XX",
  "2018~",
  "XXXX-04-06",
  "2017-02-29",
  "..",
  "",
];
const pairs = ends.flatMap((from) => ends.map((to) => [from, to] as const));
const texts = [
  ...singles,
  ...singles
    .filter((_, index) => index % 3 === 0)
    .flatMap((text) => ["~", "?", "%"].map((sign) => text + sign)),
  ...pairs.map(([from, to]) => `${from}/${to}`),
  ...pairs.filter((pair) => !pair.includes("..")).map(([from, to]) => `[${from}..${to}]`),
  ...[
    "",
    " 2016",
    "2016 ",
    "[2016]",
    "{2016..2018}",
    "{2016,2017}",
    "2016-5",
    "16",
    "Y17000",
    "-0500",
    "2016-11-28T00:00:00Z",
    "20160512",
    "12.04.2018",
  ],
];

function compare(read: (text: string) => Reading, faults: readonly Difference[]) {
  const used = new Set<string>();
  const unexplained: string[] = [];
  let agreed = 0;
  for (const text of texts) {
    const [ours, theirs] = [readByUs(text), read(text)];
    if (same(ours, theirs)) {
      agreed += 1;
      continue;
    }
    const difference = [...outsideProfile, ...faults].find(({ when }) => when(text, ours, theirs));
    if (difference === undefined) {
      unexplained.push(`${text}: ${JSON.stringify(ours)} ${JSON.stringify(theirs)}`);
    } else used.add(difference.because);
  }
  return { unexplained, used, agreed };
}

function same(ours: Reading, theirs: Reading): boolean {
  if (ours === "refused" || theirs === "refused") return ours === theirs;
  // A date without a year has no bounds with us; they give it those of their calendar.
  if (ours.earliest === -Infinity && ours.latest === Infinity) return true;
  return ours.earliest === theirs.earliest && ours.latest === theirs.latest;
}

function readByUs(text: string): Reading {
  const reading = parseDate(text);
  return reading.ok ? { earliest: reading.date.earliest, latest: reading.date.latest } : "refused";
}

function readByEdtf(text: string): Reading {
  try {
    const value = edtf(text) as { edtf: string; min: number; max: number };
    // It moves days that do not exist on to the next month; its own text then differs.
    if (value.edtf !== text) return "refused";
    return { earliest: dayOf(value.min), latest: dayOf(value.max) };
  } catch {
    return "refused";
  }
}

function readByEdtfTs(text: string): Reading {
  const reading = parseEdtfTs(text);
  if (!reading.success) return "refused";
  return { earliest: dayOf(reading.value.min), latest: dayOf(reading.value.max) };
}

/** An instant in milliseconds as a day number; the ends of the platform's calendar are open. */
function dayOf(instant: unknown): number {
  const milliseconds = Number(instant);
  if (Math.abs(milliseconds) >= 8.64e15) return Math.sign(milliseconds) * Infinity;
  return Math.floor(milliseconds / 86_400_000);
}
