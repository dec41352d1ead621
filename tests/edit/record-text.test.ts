import fc from "fast-check";
import { glob } from "glob";
import { format } from "oxfmt";
import { describe, expect, it } from "vitest";
import { recordText } from "../../scripts/edit/record-text.ts";
import { parse, readFile } from "../../scripts/yaml/read-file.ts";
import { readSchemas } from "../../scripts/schema/schema-documents.ts";
import { runs } from "../random.ts";

const documents = readSchemas("schemas");
const layout = { printWidth: 120, proseWrap: "preserve" } as const;

function written(record: Readonly<Record<string, unknown>>, collection = "cases"): string {
  return recordText(record, `${collection}.schema.json`, documents);
}

describe("a record as text", () => {
  it("looks like the shipped data", () => {
    const citations = [{ source: "ngo-report", supports: "full", at: { paragraph: "2" } }];
    const summary = `A court fined the organizer “for an unlawful assembly”. ${"It was upheld. ".repeat(6).trim()}`;
    expect(
      written({
        events: [
          {
            date: "2016-05",
            type: "fine",
            id: "fined",
            participants: [{ role: "court", unnamed: "a court in Kostanai" }],
            outcome: { fine: { exact: 10 } },
            citations: [
              ...citations,
              { source: "b", supports: "partial", note: `Says "fined", ${"no more ".repeat(14)}.` },
            ],
          },
        ],
        summary,
        state: "KAZ",
        title: 'The "meeting": a fine',
        kind: "individual",
        note: undefined,
      }),
    ).toMatchInlineSnapshot(`
      "title: 'The "meeting": a fine'
      kind: individual
      state: KAZ
      summary: >-
        A court fined the organizer “for an unlawful assembly”. It was upheld. It was upheld. It was upheld. It was upheld.
        It was upheld. It was upheld.
      events:
        - id: fined
          type: fine
          date: "2016-05"
          participants: [{ role: court, unnamed: a court in Kostanai }]
          outcome: { fine: { exact: 10 } }
          citations:
            - { source: ngo-report, at: { paragraph: "2" }, supports: full }
            - source: b
              supports: partial
              note: >-
                Says "fined", no more no more no more no more no more no more no more no more no more no more no more no more
                no more no more .
      "
    `);
  });

  it("quotes what could be taken for something else", () => {
    const record = {
      title: "x",
      themes: [
        "no",
        "null",
        "12",
        "1e3",
        "a, b",
        "a#b",
        "a #b",
        "c:",
        "c: d",
        "2016",
        "https://a.org/b",
        "-",
        "",
        " x",
      ],
    };
    const text = written(record);
    expect(parse(text, "x.yml")).toMatchObject({ ok: true, value: record, findings: [] });
  });

  it("leaves nothing to the formatter, and keeps every value, in all of the shipped data", async () => {
    const files = await glob(
      "data/{cases,recommendations,sources,people,organizations,laws,reviews,statistics}/*.yml",
    );
    expect(files.length).toBeGreaterThan(200);
    for (const file of files) {
      const reading = readFile(".", file);
      if (!reading.ok) throw new Error(file);
      const text = written(reading.value, file.split("/")[1]);
      expect(parse(text, file), file).toMatchObject({ ok: true, value: reading.value });
      expect((await format(file, text, layout)).code, file).toBe(text);
    }
  });

  it("keeps any text that a record may hold", async () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 200 }).map((each) => each.replaceAll(NEVER, "")),
      fc.string({ unit: fc.constantFrom(..."ab1 :#,[]{}'\"\\-?&*!|>%@`~\n"), maxLength: 30 }),
      fc.lorem({ maxCount: 60 }),
    );
    await fc.assert(
      fc.asyncProperty(text, text, fc.array(text, { maxLength: 3 }), async (title, place, list) => {
        const record = {
          title,
          themes: list,
          events: [{ id: "a", citations: [{ source: place }] }],
        };
        const made = written(record);
        const reading = parse(made, "x.yml");
        if (!reading.ok) throw new Error(`${made}\n${JSON.stringify(reading.findings)}`);
        expect(reading.value).toEqual(record);
        expect((await format("x.yml", made, layout)).code).toBe(made);
      }),
      { numRuns: runs(300) },
    );
  });
});

/** Characters that no record may hold, even in quotes: yaml/escape finds them. */
const NEVER = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}]/gu;
