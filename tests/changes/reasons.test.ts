import { describe, expect, it } from "vitest";
import { changesBetween } from "../../scripts/changes/changes.ts";
import type { Dataset, Values } from "../../scripts/changes/change.ts";
import type { ChangeReason } from "../../scripts/changes/reasons.ts";

const keyOf = () => (pattern: string) => (pattern === "/otherNames" ? "value" : undefined);
const before: Dataset = {
  version: "1.0.0",
  collections: {
    cases: {
      one: {
        title: "Arrests at a market",
        summary: "A shopkeeper of Green Street was arrested.",
        themes: ["fair trial"],
        otherNames: [{ value: "The shopkeeper of Green Street" }],
        events: [
          { id: "arrest", date: "2016-05", summary: "Two officers came to the shop." },
          { id: "sentence", date: "2016-11" },
        ],
      },
      two: { title: "Two", summary: "As the shopkeeper of Green Street was arrested, so was he." },
    },
  },
  redirects: [],
  tombstones: [],
};
const one = before.collections["cases"]!["one"] as Values;
const two = before.collections["cases"]!["two"] as Values;
const [arrest, sentence] = one["events"] as [Values, Values];

const entry = (more: Partial<ChangeReason>): ChangeReason => ({
  version: "1.1.0",
  reason: "correction",
  records: ["cases/one"],
  note: "The verdict was read again.",
  ...more,
});

/** The fields of the changes from `before` to a dataset of version 1.1.0, by record and place. */
function told(cases: Values, reasons: ChangeReason[] = [], more: Partial<Dataset> = {}) {
  const collections = { cases: { one, two, ...cases } as Record<string, Values> };
  const after = { ...before, version: "1.1.0", collections, reasons, ...more };
  const changes = changesBetween({ ...before, issued: "2020-01-01" }, after, keyOf);
  return {
    text: JSON.stringify(changes),
    changes,
    reasonAt: Object.fromEntries(
      changes.flatMap((change) =>
        "fields" in change
          ? change.fields.map(({ pointer, reason }) => [change.record + pointer, reason])
          : [[change.record, "reason" in change ? change.reason : undefined]],
      ),
    ) as Record<string, string>,
  };
}

const corrected = { ...one, events: [arrest, { ...sentence, date: "2017-11" }] };
const date = "cases/one/events/sentence/date";

describe("the reason of a change", () => {
  it("is the one of data/changes.yml, with its words", () => {
    const { changes } = told({ one: corrected }, [entry({ pointer: "/events/sentence" })]);
    expect(changes).toEqual([
      {
        change: "changed",
        record: "cases/one",
        fields: [
          {
            pointer: "/events/sentence/date",
            change: "changed",
            before: "2016-11",
            after: "2017-11",
            reason: "correction",
            basis: "stated",
            note: "The verdict was read again.",
          },
        ],
      },
    ]);
  });

  it("is that of the nearest place, and one entry speaks for many records", () => {
    const all = entry({ reason: "new-information", records: ["cases/one", "cases/two"] });
    const near = entry({ pointer: "/events/sentence/date" });
    const { reasonAt } = told(
      { one: { ...corrected, title: "Arrests" }, two: { ...two, title: "Second" } },
      [near, all],
    );
    expect(reasonAt).toEqual({
      [date]: "correction",
      "cases/one/title": "new-information",
      "cases/two/title": "new-information",
    });
  });

  it("belongs to one step of versions: neither older nor later reasons count", () => {
    for (const version of ["1.0.0", "0.9.0", "1.2.0"])
      expect(told({ one: corrected }, [entry({ version })]).reasonAt[date]).toBe("not-stated");
    expect(told({ one: corrected }, [entry({ version: "1.0.1" })]).reasonAt[date]).toBe(
      "correction",
    );
  });

  it("within one version, as between two commits, is one that was written since", () => {
    const known = entry({ version: "1.0.0", note: "Long known." });
    const written = entry({ version: "1.0.0", pointer: "/events/sentence" });
    const after = (reasons: ChangeReason[]) => ({
      ...before,
      collections: { cases: { one: corrected, two } },
      reasons,
    });
    const from = { ...before, reasons: [known] };
    expect(JSON.stringify(changesBetween(from, after([known]), keyOf))).toContain("not-stated");
    expect(JSON.stringify(changesBetween(from, after([known, written]), keyOf))).toContain(
      "read again",
    );
  });

  it("is derived only where the data shows it: what happened after the last release is new", () => {
    const event = (id: string, day: string) => ({ id, date: day });
    const events = [arrest, sentence, event("release", "2020-03"), event("appeal", "2019-12")];
    const later = { title: "Three", events: [event("x", "2021")] };
    const { reasonAt } = told({ one: { ...one, events }, three: later });
    expect(reasonAt).toEqual({
      "cases/one/events/release": "new-information",
      "cases/one/events/appeal": "not-stated",
      "cases/three": "new-information",
    });
    // About 2020 may be before the first of January, and without a day of the release nothing is known.
    const about = { ...one, events: [arrest, sentence, event("release", "2020~")] };
    expect(told({ one: about }).reasonAt).toEqual({ "cases/one/events/release": "not-stated" });
    const undated = changesBetween(
      before,
      { ...before, version: "1.1.0", collections: { cases: { one: { ...one, events }, two } } },
      keyOf,
    );
    expect(JSON.stringify(undated)).not.toContain("new-information");
  });

  it("is a correction where a resolved discrepancy beside the field names the old value", () => {
    const discrepancies = [
      {
        field: "date",
        stated: "2016-11",
        status: "resolved",
        resolution: "Two reports say so.",
      },
    ];
    const events = [arrest, { ...sentence, date: "2017-11", discrepancies }];
    const { changes } = told({ one: { ...one, events } });
    expect(changes).toMatchObject([
      {
        fields: [
          { reason: "correction", basis: "derived", note: "Two reports say so." },
          { pointer: "/events/sentence/discrepancies/0", reason: "not-stated" },
        ],
      },
    ]);
  });

  it("of a tombstone is a redaction, or a correction where the record was wrong or held twice", () => {
    const collections = { cases: { one } };
    for (const [reason, expected] of [
      ["consent-withdrawn", "redaction"],
      ["wrong", "correction"],
      ["duplicate", "correction"],
    ] as const) {
      const tombstones = [{ record: "cases/two", reason }];
      expect(told({}, [], { tombstones, collections }).reasonAt["cases/two"]).toBe(expected);
    }
  });
});

describe("what was redacted", () => {
  const redaction = (more: Partial<ChangeReason>) =>
    entry({ reason: "redaction", note: "At their wish.", ...more });
  const silent = { ...one, summary: "A person was arrested." };

  it("is named by its place, without what stands or stood there", () => {
    const { changes } = told({ one: silent }, [redaction({ pointer: "/summary" })]);
    expect(changes).toEqual([
      {
        change: "changed",
        record: "cases/one",
        fields: [
          {
            pointer: "/summary",
            change: "changed",
            withheld: true,
            reason: "redaction",
            basis: "stated",
            note: "At their wish.",
          },
        ],
      },
    ]);
  });

  it("is not told as a part of what was removed with it", () => {
    const { text, reasonAt } = told({ one: { ...one, events: [sentence] } }, [
      redaction({ pointer: "/events/arrest/summary" }),
    ]);
    expect(text).not.toContain("officers");
    expect(reasonAt).toEqual({ "cases/one/events/arrest": "not-stated" });
  });

  it("goes before every other reason, however near", () => {
    const { text, reasonAt } = told({ one: silent }, [
      entry({ pointer: "/summary" }),
      redaction({}),
    ]);
    expect(text).not.toContain("Green Street");
    expect(reasonAt).toEqual({ "cases/one/summary": "redaction" });
  });

  it("is not told by the name of a list item either", () => {
    const { text, reasonAt } = told({ one: { ...one, otherNames: [], themes: [] } }, [
      redaction({ pointer: "/otherNames" }),
    ]);
    expect(text).not.toContain("Green Street");
    expect(reasonAt).toEqual({
      "cases/one/otherNames": "redaction",
      "cases/one/themes/fair trial": "not-stated",
    });
  });

  it("is not repeated as what stood before in another place, of which nobody said so", () => {
    const { text, reasonAt } = told(
      { one: { ...one, otherNames: [] }, two: { ...two, summary: "He was arrested." } },
      [redaction({ pointer: "/otherNames" })],
    );
    expect(text).not.toMatch(/Green Street/i);
    expect(reasonAt["cases/two/summary"]).toBe("not-stated");
  });

  it("is kept from a comparison that ends before the redaction", () => {
    const { text } = told({ one: silent }, [redaction({ version: "2.0.0" })]);
    expect(text).not.toContain("Green Street");
  });

  it("is found by the name that a part had before", () => {
    const events = [{ ...arrest, id: "detention", summary: "They came." }, sentence];
    const redirects = [{ from: "cases/one#arrest", to: ["cases/one#detention"], kind: "moved" }];
    for (const id of ["arrest", "detention"]) {
      const { text } = told(
        { one: { ...one, events } },
        [redaction({ pointer: `/events/${id}/summary` })],
        { redirects },
      );
      expect(text).not.toContain("officers");
    }
  });

  it("is what a withdrawn record said, wherever it stood", () => {
    const collections = { cases: { two: { ...two, summary: "He was arrested." } } };
    const withName = { ...one, title: "The shopkeeper of Green Street" };
    const tombstones = [{ record: "cases/one", reason: "at-risk" }];
    const changes = changesBetween(
      { ...before, collections: { cases: { one: withName, two } } },
      { ...before, version: "1.1.0", collections, tombstones },
      keyOf,
    );
    expect(JSON.stringify(changes)).not.toMatch(/Green Street/i);
  });
});
