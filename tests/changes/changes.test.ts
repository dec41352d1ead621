import { describe, expect, it } from "vitest";
import { changesBetween } from "../../scripts/changes/changes.ts";
import type { Dataset, Values } from "../../scripts/changes/change.ts";
import { claimsEnough, stepNeeded, stepBetween } from "../../scripts/changes/version-step.ts";

const keyOf = () => (pattern: string) =>
  pattern.endsWith("/citations") ? ["source", "at"] : undefined;
const dataset = (
  cases: Readonly<Record<string, Values>>,
  more: Partial<Dataset> = {},
): Dataset => ({
  version: "1.0.0",
  collections: { cases },
  redirects: [],
  tombstones: [],
  ...more,
});
const isPart = (_: string, pointer: string) => /^\/events\/[^/]+$/.test(pointer);
const between = (before: Dataset, after: Dataset) => changesBetween(before, after, keyOf);
const levelBetween = (before: Dataset, after: Dataset) =>
  stepNeeded(between(before, after), isPart, { before: "1.0.0", after: "1.0.0" });

const arrested = {
  title: "Arrests",
  themes: ["a", "b"],
  events: [
    { id: "arrest", date: "2016-05", citations: [{ source: "x", at: { page: "1" } }] },
    { id: "sentence", date: "2016-11" },
  ],
};
const base = dataset({ one: arrested, two: { title: "Two" } });

describe("what changed between two datasets", () => {
  it("says nothing of another order of keys and list items", () => {
    const { title, themes, events } = arrested;
    const turned = { events: events.toReversed(), themes: themes.toReversed(), title };
    expect(between(base, dataset({ two: { title: "Two" }, one: turned }))).toEqual([]);
  });

  it("says nothing of another order of keys in what names a citation", () => {
    const cited = (at: Values) =>
      dataset({ one: { claims: [{ id: "c", citations: [{ source: "x", at }] }] } });
    expect(
      between(cited({ section: "s", paragraph: "2" }), cited({ paragraph: "2", section: "s" })),
    ).toEqual([]);
  });

  it("names values by the ids of the parts they stand in, before and after", () => {
    const events = [{ ...arrested.events[0]!, date: "2016-05-16" }, arrested.events[1]!];
    expect(between(base, dataset({ one: { ...arrested, events }, two: { title: "Two" } }))).toEqual(
      [
        {
          change: "changed",
          record: "cases/one",
          fields: [
            {
              pointer: "/events/arrest/date",
              change: "changed",
              before: "2016-05",
              after: "2016-05-16",
              reason: "not-stated",
            },
          ],
        },
      ],
    );
  });

  it("tells nothing of a withdrawn part, be it the last of its list", () => {
    const after = dataset(
      { one: { title: "Arrests", themes: ["a", "b"] }, two: { title: "Two" } },
      { tombstones: [{ record: "cases/one#sentence", reason: "taken down" }] },
    );
    const [change] = between(base, after);
    expect(change).toMatchObject({
      fields: [
        { pointer: "/events/arrest", change: "removed", before: { id: "arrest" } },
        { pointer: "/events/sentence", change: "removed", withheld: true },
      ],
    });
    expect(JSON.stringify(change)).not.toContain("2016-11");
  });

  it("tells a part that is new or gone as one change, and a lost citation by its source", () => {
    const events = [
      { ...arrested.events[0]!, citations: [] },
      { id: "release", date: "2018" },
    ];
    const [change] = between(
      base,
      dataset({ one: { ...arrested, events }, two: { title: "Two" } }),
    );
    expect(change).toMatchObject({
      fields: [
        { pointer: "/events/arrest/citations/x 1", change: "removed" },
        { pointer: "/events/release", change: "added", after: { id: "release", date: "2018" } },
        { pointer: "/events/sentence", change: "removed" },
      ],
    });
  });

  it("knows a record again by its redirect, or because nothing but its name changed", () => {
    const moved = { from: "cases/two", to: ["cases/zwei"], kind: "moved" };
    const after = dataset({ one: arrested, zwei: { title: "Zwei" } }, { redirects: [moved] });
    expect(between(base, after)).toEqual([
      {
        change: "renamed",
        record: "cases/zwei",
        from: "cases/two",
        redirected: true,
        fields: [
          {
            pointer: "/title",
            change: "changed",
            before: "Two",
            after: "Zwei",
            reason: "not-stated",
          },
        ],
      },
    ]);
    expect(between(base, dataset({ one: arrested, zwei: { title: "Two" } }))).toMatchObject([
      { change: "renamed", record: "cases/zwei", from: "cases/two", redirected: false },
    ]);
  });

  it("tells nothing of what was withdrawn, a record or a part, but its name", () => {
    const events = [arrested.events[0]!];
    const withdrawn = dataset(
      { one: { ...arrested, events } },
      {
        tombstones: [
          { record: "cases/two", reason: "at-risk" },
          { record: "cases/one#sentence", reason: "rights" },
        ],
      },
    );
    const changes = between(base, withdrawn);
    expect(changes).toEqual([
      {
        change: "changed",
        record: "cases/one",
        fields: [
          {
            pointer: "/events/sentence",
            change: "removed",
            withheld: true,
            reason: "redaction",
            basis: "stated",
          },
        ],
      },
      {
        change: "withdrawn",
        record: "cases/two",
        why: "at-risk",
        reason: "redaction",
        basis: "stated",
      },
    ]);
    expect(JSON.stringify(changes)).not.toContain("2016-11");
  });

  it("follows a part that was redirected, and a record that was split or joined", () => {
    const events = [arrested.events[0]!, { id: "verdict", date: "2016-11" }];
    const part = { from: "cases/one#sentence", to: ["cases/one#verdict"], kind: "moved" };
    expect(
      between(
        base,
        dataset({ one: { ...arrested, events }, two: { title: "Two" } }, { redirects: [part] }),
      ),
    ).toEqual([
      {
        change: "changed",
        record: "cases/one",
        fields: [
          {
            pointer: "/events/verdict",
            change: "renamed",
            before: "sentence",
            after: "verdict",
            reason: "not-stated",
          },
        ],
      },
    ]);
    const elsewhere = { from: "cases/one#sentence", to: ["laws/b#sentence"], kind: "moved" };
    const without = { one: { ...arrested, events: [arrested.events[0]!] }, two: { title: "Two" } };
    expect(between(base, dataset(without, { redirects: [elsewhere] }))).toMatchObject([
      {
        fields: [{ pointer: "/events/sentence", change: "removed", movedTo: ["laws/b#sentence"] }],
      },
    ]);
    const split = { from: "cases/two", to: ["cases/a", "cases/b"], kind: "split" };
    const both = dataset(
      { one: arrested, a: { title: "A" }, b: { title: "B" } },
      { redirects: [split] },
    );
    expect(between(base, both)).toEqual([
      { change: "added", record: "cases/a", reason: "not-stated" },
      { change: "added", record: "cases/b", reason: "not-stated" },
      { change: "split", record: "cases/two", to: ["cases/a", "cases/b"] },
    ]);
  });
});

describe("references that follow a redirect", () => {
  const naming = (people: readonly string[], more: Values = {}): Values => ({
    title: "Named",
    people,
    events: [{ id: "arrest", participants: [{ person: people[0], role: "victim" }] }],
    claims: [{ id: "said", about: `people/${people[0]}`, of: "cases/one#arrest" }],
    ...more,
  });
  const people = (...ids: readonly string[]) =>
    Object.fromEntries(ids.map((id) => [id, { note: "A person" }]));
  const version = (
    cases: Readonly<Record<string, Values>>,
    names: readonly string[],
    more: Partial<Dataset> = {},
  ) => dataset({}, { collections: { cases, people: people(...names) }, ...more });
  const moved = { from: "people/old", to: ["people/new"], kind: "moved" };
  const before = version({ one: naming(["old", "other"]) }, ["old", "other"]);
  const changed = (after: Dataset) =>
    between(before, after).filter(({ record }) => record === "cases/one");

  it("are no change, whatever their form", () => {
    const after = { one: naming(["new", "other"]) };
    expect(changed(version(after, ["new", "other"], { redirects: [moved] }))).toEqual([]);
    expect(changed(version(after, ["new", "other"]))).not.toEqual([]);
  });

  it("follow one redirect behind another, and end in a circle", () => {
    const step = (from: string, to: string) => ({ from: `people/${from}`, to: [`people/${to}`] });
    const after = { one: naming(["new", "other"]) };
    const behind = [step("old", "mid"), step("mid", "new")];
    expect(changed(version(after, ["new", "other"], { redirects: behind }))).toEqual([]);
    const circle = [step("old", "mid"), step("mid", "old")];
    expect(changed(version(after, ["new", "other"], { redirects: circle }))).not.toEqual([]);
  });

  it("hide no other change of the same list", () => {
    const after = { one: naming(["new", "third"]) };
    const redirects = [moved];
    expect(changed(version(after, ["new", "other", "third"], { redirects }))).toMatchObject([
      {
        fields: [
          { pointer: "/people/other", change: "removed" },
          { pointer: "/people/third", change: "added" },
        ],
      },
    ]);
  });

  it("follow parts, within the record and from others", () => {
    const part = { from: "cases/one#arrest", to: ["cases/one#held"], kind: "moved" };
    const now = naming(["old", "other"], {
      events: [{ id: "held", participants: [{ person: "old", role: "victim" }] }],
      claims: [{ id: "said", about: "people/old", of: "cases/one#held" }],
    });
    expect(changed(version({ one: now }, ["old", "other"], { redirects: [part] }))).toMatchObject([
      { fields: [{ pointer: "/events/held", change: "renamed" }] },
    ]);
  });

  it("are told where an id may mean two records", () => {
    const both = (id: string) => ({
      cases: { one: naming([id, "other"]) },
      people: people(id, "other"),
      organizations: { new: { note: "An organization" } },
    });
    const was = dataset({}, { collections: both("old") });
    const is = dataset({}, { collections: both("new"), redirects: [moved] });
    const fields = between(was, is).flatMap((each) =>
      each.record === "cases/one" && "fields" in each ? each.fields : [],
    );
    expect(fields.map(({ pointer }) => pointer)).toContain("/people/new");
    expect(fields.map(({ pointer }) => pointer)).not.toContain("/claims/said/about");
  });
});

describe("the level of a change", () => {
  const withTwo = (two: Values) => dataset({ one: arrested, two });
  it.each([
    ["none", "nothing changed", base],
    ["patch", "a value was corrected", withTwo({ title: "Second" })],
    ["minor", "a field is new", withTwo({ title: "Two", note: "New" })],
    ["minor", "a record is new", dataset({ one: arrested, two: { title: "Two" }, three: {} })],
    [
      "major",
      "a part is gone",
      dataset({ one: { ...arrested, events: [] }, two: { title: "Two" } }),
    ],
    [
      "major",
      "all parts are gone, and their list with them",
      dataset({ one: { title: "Arrests", themes: ["a", "b"] }, two: { title: "Two" } }),
    ],
    [
      "patch",
      "an item of a list is gone that is no part",
      dataset({ one: { ...arrested, themes: ["a"] }, two: { title: "Two" } }),
    ],
    ["major", "a record is gone", dataset({ one: arrested })],
  ] as const)("is %s when %s", (level, _, after) => {
    expect(levelBetween(base, after)).toBe(level);
  });

  it("follows the schema's version", () => {
    expect(stepNeeded([], isPart, { before: "1.2.0", after: "2.0.0" })).toBe("major");
    expect(stepNeeded([], isPart, { before: "1.2.0", after: "1.3.0" })).toBe("minor");
    expect(stepNeeded([], isPart, { before: null, after: "2.0.0" })).toBe("none");
  });

  it("is claimed by a version", () => {
    expect(stepBetween("1.2.3", "1.10.0")).toBe("minor");
    expect(stepBetween("1.2.3", "1.1.9")).toBe("none");
    expect(claimsEnough("1.2.3", "1.2.4", "minor")).toBe(false);
    expect(claimsEnough("1.2.3", "2.0.0", "minor")).toBe(true);
    expect(claimsEnough("1.2.3", "1.3.0", "major")).toBe(false);
    expect(claimsEnough("0.2.3", "0.3.0", "major")).toBe(true);
    expect(claimsEnough("0.2.3", "0.2.4", "major")).toBe(false);
  });
});
