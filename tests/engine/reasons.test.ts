import { describe, expect, it } from "vitest";
import { reasonsIn, unmatchedReasons } from "../../scripts/engine/change-reasons.ts";
import type { Dataset } from "../../scripts/changes/change.ts";
import { findingsIn, said } from "../rules/dataset.ts";

/** What is found of the entries of data/changes.yml, with the words. */
function told(...entries: string[]): string[] {
  const changes = ["changes:", ...entries.map((entry) => `  - ${entry}`)].join("\n");
  return findingsIn({ changes }).map(
    (found) => `${said(found)}: ${found.message} ${found.help ?? ""}`,
  );
}

describe("data/changes.yml", () => {
  it("is accepted with a reason of each kind", () => {
    expect(
      told(
        '{ version: "0.1.0", reason: correction, records: [people/first-person], pointer: /names/en/value, note: Misread. }',
        '{ version: "0.1.0", reason: new-information, records: [cases/example, people/first-person], note: A new report. }',
        '{ version: "0.0.9", reason: redaction, records: [cases/example], pointer: /field/of/old, note: At their wish. }',
      ),
    ).toEqual([]);
  });

  it("names records that there are or were", () => {
    expect(
      told(
        '{ version: "0.0.1", reason: correction, records: [people/frist-person], note: Misread. }',
      ),
    ).toEqual([
      "data/changes.yml:2:55 error reasons/record: There is no record “people/frist-person”, and there never was. Did you mean “people/first-person”?",
    ]);
    const gone = findingsIn({
      changes:
        'changes: [{ version: "0.1.0", reason: redaction, records: [people/gone], note: At their wish. }]',
      tombstones: 'tombstones: [{ record: people/gone, date: "2020-05-02", reason: at-risk }]',
    });
    expect(gone).toEqual([]);
  });

  it("names a place by the fields of the schema, and a redacted one by nothing that it held", () => {
    expect(
      told(
        '{ version: "0.1.0", reason: correction, records: [cases/example], pointer: /events/arrest/dat, note: Misread. }',
        '{ version: "0.1.0", reason: correction, records: [cases/example], pointer: /themes/fair-trial, note: Misread. }',
        '{ version: "0.1.0", reason: redaction, records: [cases/example], pointer: /themes/fair-trial, note: At their wish. }',
      ),
    ).toEqual([
      "data/changes.yml:2:80 error reasons/place: In cases there is no field “dat” at this place. Did you mean “date”?",
      "data/changes.yml:4:54 error reasons/twice: For this place of “cases/example” version 0.1.0 gives two reasons. Keep one, or give each the place that it is about.",
      "data/changes.yml:4:79 error reasons/place: The items of this list are named by what they hold, so the place would tell what was redacted. End the place at the list: /themes",
    ]);
  });

  it("speaks of no version that is not there yet", () => {
    expect(
      told('{ version: "0.10.0", reason: correction, records: [cases/example], note: Misread. }'),
    ).toEqual([
      "data/changes.yml:2:16 error reasons/version: The dataset is at version 0.1.0: there is no 0.10.0 yet. Raise the version in data/dataset.yml, or correct this one.",
    ]);
  });
});

describe("data/changes.yml against the last release", () => {
  const release = (version: string, summary: string): Dataset => ({
    version,
    collections: { cases: { one: { title: "One", summary }, two: { title: "Two" } } },
    redirects: [],
    tombstones: [],
  });
  const entry = {
    version: "0.2.0",
    reason: "redaction",
    records: ["cases/one"],
    pointer: "/summary",
    note: "At their wish.",
  };
  const found = (...changes: object[]) =>
    unmatchedReasons(
      reasonsIn("data/changes.yml", { value: { changes } }),
      release("0.1.0", "The baker of Mill Lane was arrested."),
      release("0.2.0", "A person was arrested."),
      () => () => undefined,
    ).map(({ rule, place, message }) => [rule, "pointer" in place && place.pointer, message]);

  it("explains what changed, and nothing else", () => {
    expect(found(entry)).toEqual([]);
    expect(found({ ...entry, pointer: "/title" })).toEqual([
      [
        "reasons/unneeded",
        "/changes/0/records/0",
        "Since release 0.1.0 nothing of “cases/one” changed at /title.",
      ],
    ]);
    expect(found({ ...entry, records: ["cases/one", "cases/two"] })).toMatchObject([
      ["reasons/unneeded", "/changes/0/records/1", expect.anything()],
    ]);
    expect(found({ ...entry, version: "0.1.0", records: ["cases/two"] })).toEqual([]);
  });

  it("does not repeat what it redacts", () => {
    const note = "The BAKER of Mill  Lane was arrested. is no longer said.";
    expect(found({ ...entry, note })).toEqual([
      ["reasons/repeats", "/changes/0/note", expect.not.stringContaining("Mill")],
    ]);
  });
});
