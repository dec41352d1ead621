import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { passageHash, skeleton } from "../../scripts/evidence/passage.ts";

const page = readFileSync("docs/passages.md", "utf8");
const texts = ["Article 19(3)", "ill-\ntreatment", "Бокаев, М. Ш.", "ﬁne of ½ million", "ΝΌΜΟΣ"];
// What the function in docs/passages.md made of them, in Python.
const hashes = [...page.matchAll(/`([0-9a-f]{64})`/g)].map(([, hash]) => hash);

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

const python = spawnSync("python3", ["-c", ""]).status === 0;

// Elsewhere the hashes of the page, which come from Python, are the second opinion.
describe.runIf(python)("the Python function of docs/passages.md", () => {
  it("gives the same hashes", () => {
    const [code = ""] = /(?<=```python\n)[^`]+/.exec(page) ?? [];
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
});
