import { describe, expect, it } from "vitest";
import { changeFiles } from "../../scripts/publish/formats/change-files.ts";
import { deltaOf } from "../../scripts/publish/release/delta.ts";
import type { PreviousRelease } from "../../scripts/publish/release/previous-release.ts";
import type { Release } from "../../scripts/publish/release/release.ts";
import { schemas } from "../schemas.ts";
import { recordsIn, writtenIn } from "./written.ts";

const event = (id: string, date: string, summary: string) => ({
  id,
  type: "arrest",
  date,
  summary,
});
const source = (title: string) => ({ kind: "news", title });

const before: PreviousRelease = {
  version: "1.0.0",
  schemaVersion: schemas.version,
  issued: "2026-01-01",
  collections: {
    cases: {
      market: {
        title: "Arrests at the market",
        summary: "The baker of Mill Lane was arrested at the market.",
        themes: ["peaceful-assembly"],
        events: [
          event("arrest", "2016-05", "Two people were arrested."),
          event("second-arrest", "2016-06", "One more was."),
          event("search", "2016-07", "The home of the baker was searched."),
        ],
      },
      strike: { title: "A strike", events: [] },
    },
    sources: {
      "old-name": source("A page"),
      twin: source("A report"),
      report: source("A report, second edition"),
      collection: source("Two letters"),
      leaflet: source("A leaflet with an address"),
      note: source("A note"),
    },
  },
  redirects: [],
  tombstones: [],
  reasons: [],
  about: {
    title: "Example",
    name: "example",
    baseIri: "https://example.org/old/",
    licence: "CC-BY-4.0",
  },
};

const on = "2026-11-24";
/** The next release, which differs in every way that there is. */
const release: Release = {
  dataset: {
    ...{ title: "An example", name: "example", version: "2.0.0", licence: "CC-BY-4.0" },
    baseIri: "https://example.org/new/",
  },
  records: recordsIn({
    cases: {
      market: {
        title: "Arrests at the market",
        summary: "A person was arrested at the market.",
        themes: ["fair-trial"],
        events: [
          event("arrest", "2016-05-16", "Two people were arrested."),
          event("later-arrest", "2016-06", "One more was."),
          event("release", "2026-03", "Both were released."),
        ],
      },
      strike: { title: "A strike of miners", events: [] },
      raid: { title: "A raid", events: [event("raid", "2026-05-01", "An office was searched.")] },
    },
    sources: {
      "new-name": source("A page"),
      report: source("A report, second edition"),
      "first-letter": source("The first letter"),
      "second-letter": source("The second letter"),
    },
  }),
  redirects: [
    { from: "sources/old-name", to: ["sources/new-name"], kind: "moved", on },
    { from: "sources/twin", to: ["sources/report"], kind: "merged", on, reason: "Held twice." },
    {
      ...{ from: "sources/collection", kind: "split", on },
      to: ["sources/first-letter", "sources/second-letter"],
    },
    { from: "cases/market#second-arrest", to: ["cases/market#later-arrest"], kind: "moved", on },
  ],
  tombstones: [
    { record: "sources/leaflet", on, reason: "at-risk" },
    { record: "cases/market#search", on, reason: "consent-withdrawn" },
  ],
  reasons: [
    {
      version: "2.0.0",
      reason: "correction",
      records: ["cases/market"],
      pointer: "/events/arrest/date",
      note: "A second report gives the day.",
    },
    {
      version: "2.0.0",
      reason: "redaction",
      records: ["cases/market"],
      pointer: "/summary",
      note: "At the wish of the person concerned.",
    },
  ],
  commit: null,
  schemas,
  recordTypes: "",
  tool: { name: "casebook", version: "0.0.0" },
};

describe("two releases that differ in every way", () => {
  const delta = deltaOf(release, before);
  const written = writtenIn([changeFiles], release, undefined, { formats: [], delta, history: [] });
  const [json, markdown] = [written.get("changes.json")!, written.get("CHANGES.md")!];

  it("need a major step", () => {
    expect(delta.level).toBe("major");
  });

  it("are told apart in CHANGES.md, by reason", async () => {
    await expect(markdown).toMatchFileSnapshot("../golden/changes/CHANGES.md");
  });

  it("are told apart in changes.json, by record and place", async () => {
    await expect(json).toMatchFileSnapshot("../golden/changes/changes.json");
  });

  it("repeat nothing of what was redacted or withdrawn", () => {
    for (const content of [json, markdown])
      expect(content).not.toMatch(/baker|Mill Lane|an address|The home of/i);
  });
});
