import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { levelOf, statementHash } from "../../scripts/facts/statement.ts";
import { passageHash, skeleton } from "../../scripts/evidence/passage.ts";

const page = readFileSync("docs/passages.md", "utf8");
const texts = ["Article 19(3)", "ill-\ntreatment", "Бокаев, М. Ш.", "ﬁne of ½ million", "ΝΌΜΟΣ"];
// What the function in docs/passages.md made of them, in Python.
const hashes = [...page.matchAll(/`([0-9a-f]{64})` +\|/g)].map(([, hash]) => hash);

describe("the hash of a passage", () => {
  it.each(texts.map((text, index) => [text, hashes[index]] as const))("of “%s”", (text, hash) => {
    expect(passageHash(text)).toBe(hash);
  });

  it("is the same for what copies print differently", () => {
    const [one, ...others] = [
      "The State’s “mechanism” covers ill-treatment, in 2 500 cases.",
      'the state\'s "mechanism"\ncovers ill-\ntreatment in 2,500 cases',
      "The\u00A0State’s «mecha\u00ADnism» covers ill‑treatment — in 2\u202F500 cases …",
    ].map(passageHash);
    for (const other of others) expect(other).toBe(one);
  });

  it("is another if a word, a number or the order is another", () => {
    const hash = passageHash("fined 100 tenge by a court");
    for (const other of [
      "fined 1000 tenge by a court",
      "by a court fined 100 tenge",
      "fined 100 tenge",
    ])
      expect(passageHash(other)).not.toBe(hash);
  });

  it("is none of a text without letters and numbers", () => {
    expect(passageHash(" – … “”")).toBeUndefined();
  });

  it("keeps letters of any script, and no marks", () => {
    expect(skeleton("İstanbul’da Қазақстан 第３条 e\u0301 q\u0301")).toBe(
      "istanbuldaқазақстан第3条éq",
    );
  });
});

const place = { source: "report", at: { section: "a", paragraph: "2" }, supports: "full" };
const event = {
  ...{
    id: "arrest",
    type: "arrest",
    date: "2016-05-15",
    figures: [{ people: 3.5, citations: [] }],
  },
  ...{
    participants: [{ role: "target", unnamed: "a “Ünïted” man" }],
    themes: ["torture"],
    note: "x",
  },
};

describe("the hash of a statement", () => {
  const hash = statementHash(place, event);

  it("is another if the statement, its source or place, or its support is another", () => {
    for (const [citation, statement] of [
      [place, { ...event, date: "2016-05-16" }],
      [place, { ...event, note: "y" }],
      [place, { ...event, participants: [] }],
      [{ ...place, supports: "partial" }, event],
      [{ ...place, source: "other" }, event],
      [{ ...place, note: "Not the day." }, event],
      [{ source: "report", supports: "full" }, event],
    ] as const)
      expect(statementHash(citation, statement)).not.toBe(hash);
  });

  it("reads the words of a statement once, however many citations it has", () => {
    let read = 0;
    const holder = new Proxy({ ...event }, { ownKeys: (of) => (read++, Reflect.ownKeys(of)) });
    const hashes = Array.from({ length: 50 }, (_, at) =>
      statementHash({ ...place, source: `report-${at}` }, holder),
    );
    expect([new Set(hashes).size, read]).toEqual([50, 1]);
  });

  it("is the same with another id, other classification, other inner statements and another order", () => {
    const { type, ...rest } = event;
    for (const same of [
      { ...event, id: "held", themes: [], sdgs: ["16.3"] },
      { ...event, figures: [], restricted: { name: "A" }, citations: [place] },
      { ...rest, type },
      { ...event, status: "reported" },
      { ...event, evidence: [place] },
    ])
      expect(statementHash({ ...place, passage: "0", statement: "1", via: {} }, same)).toBe(hash);
  });
});

describe("what stands behind a statement", () => {
  const sealed = { ...place, passage: "a" };
  const entry = (of: typeof place) => ({
    ...{ by: "x", date: "2020-01-01", copy: "c", passage: "a" },
    statement: statementHash(of, event),
  });
  const checked = { ...sealed, checked: [entry(place)] };
  const partial = { ...sealed, supports: "partial" };
  const unread = { source: "b", supports: "unchecked", passage: "a" };

  it.each([
    ["cited", []],
    ["cited", [unread]],
    ["opened", [place, unread]],
    ["sealed", [sealed, place]],
    ["sealed", [{ ...sealed, statement: statementHash(place, event) }]],
    ["opened", [{ ...sealed, statement: statementHash(place, { ...event, date: "2016-05-17" }) }]],
    ["sealed", [{ ...sealed, checked: [{ by: "x", date: "2020-01-01" }] }]],
    ["sealed", [{ ...checked, passage: "b" }]],
    ["sealed", [{ ...checked, at: { paragraph: "3" } }]],
    ["checked", [checked, place]],
    // A part of it was compared.
    ["sealed", [{ ...partial, checked: [entry(partial)] }, sealed]],
    ["checked", [{ ...partial, checked: [entry(partial)] }, unread]],
  ])("%s", (level, citations) => {
    expect(levelOf({ ...event, citations })).toBe(level);
  });
});

const functions = page.match(/(?<=```python\n)[^`]+/g) ?? [];
const python = spawnSync("python3", ["-c", ""]).status === 0;

// Elsewhere the hashes of the page, which come from Python, are the second opinion.
describe.runIf(python)("the Python function of docs/passages.md", () => {
  it("gives the same hashes", () => {
    const [code = ""] = functions;
    const given = [...texts, "Ünïcödé ① Ⅳ ﬀ ẞ Σίσυφος ДОМ ٣", "हिन्दी 한국어"];
    const program = `import sys, json\n${code}\nprint(json.dumps([passage_hash(t) for t in json.load(sys.stdin)]))`;
    const run = spawnSync("python3", ["-c", program], {
      input: JSON.stringify(given),
      encoding: "utf8",
      env: { ...process.env, PYTHONIOENCODING: "utf-8" },
    });
    expect(run.stderr).toBe("");
    expect(JSON.parse(run.stdout)).toEqual(given.map(passageHash));
  });

  it("gives the same hash of a statement", () => {
    const [, code = ""] = functions;
    const cases = [
      [place, event],
      [
        { ...place, at: undefined },
        { text: "Ω", list: [1, true, null, { citations: [] }, ["b"]] },
      ],
    ] as const;
    const program = `import sys, json\n${code}\nprint(json.dumps([statement_hash(*each) for each in json.load(sys.stdin)]))`;
    const run = spawnSync("python3", ["-c", program], {
      input: JSON.stringify(cases),
      encoding: "utf8",
    });
    expect(run.stderr).toBe("");
    expect(JSON.parse(run.stdout)).toEqual(cases.map(([a, b]) => statementHash(a, b)));
  });
});
