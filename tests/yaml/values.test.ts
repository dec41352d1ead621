import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { loadAll } from "js-yaml";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { parse } from "../../scripts/yaml/read-file.ts";
import { resolvePlain } from "../../scripts/yaml/scalar.ts";
import { recordValue, writers } from "./yaml-samples.ts";
import { runs } from "../random.ts";

/** What js-yaml itself makes of a text, or undefined where it refuses it. */
function loaded(text: string): unknown[] | undefined {
  try {
    return loadAll(text);
  } catch {
    return undefined;
  }
}

/** What `yaml` makes of it, or undefined where it refuses it or reads it as another YAML than ours. */
function loadedByYaml(text: string): { readonly value: unknown } | undefined {
  const document = parseDocument(text, { schema: "core", uniqueKeys: true, logLevel: "silent" });
  if (document.errors.length || document.warnings.length) return undefined;
  return { value: document.toJS() as unknown };
}

/** Rules about YAML that js-yaml accepts and records do not use; any other must mean that it refuses. */
const OURS =
  /^yaml\/(?:empty-file|root|documents|directive|anchor|alias|merge-key|tag|complex-key|empty-key|key-not-text|reserved-key|number|hash|escape)$/;

function compare(text: string, name: string): "same" | "refused" {
  const parsed = parse(text, name);
  const theirs = loaded(text);
  if (!parsed.ok) {
    const foreign = parsed.findings.filter(
      ({ rule, severity }) => severity === "error" && !OURS.test(rule),
    );
    if (foreign.length)
      expect([name, theirs, foreign[0]!.rule]).toEqual([name, undefined, foreign[0]!.rule]);
    return "refused";
  }
  expect(theirs, name).toHaveLength(1);
  expect(parsed.value, name).toEqual(theirs![0]);
  const yaml = loadedByYaml(text);
  if (yaml) expect(parsed.value, name).toEqual(yaml.value);
  return "same";
}

describe("one value, whoever reads it", () => {
  test.each(Object.entries(writers))("%s", (_, write) => {
    fc.assert(
      fc.property(recordValue, (value) => {
        const text = write(value);
        const parsed = parse(text, "generated");
        expect(
          parsed.findings.filter(({ severity }) => severity === "error"),
          text,
        ).toEqual([]);
        expect(parsed.ok && parsed.value, text).toEqual(value);
        expect(loaded(text), text).toEqual([value]);
      }),
      { numRuns: runs(300) },
    );
  });

  const folders = ["data", "tests", "node_modules"].filter((folder) => existsSync(folder));
  test.each(folders)(
    "every YAML file below %s: our value is js-yaml's and yaml's, or we refuse it",
    (folder) => {
      const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) =>
        /\.ya?ml$/i.test(file),
      );
      for (const file of files) {
        const path = join(folder, file);
        // Broken on purpose, by tests of others, in bytes and not in YAML.
        const text = new TextDecoder("utf-8").decode(readFileSync(path));
        compare(text, path);
      }
      // node_modules holds some always: the comparison must not be empty everywhere.
      if (folder === "node_modules") expect(files.length).toBeGreaterThan(5);
    },
  );

  test("texts cut off or damaged anywhere: js-yaml's value, or a finding", () => {
    fc.assert(
      fc.property(
        recordValue,
        fc.constantFrom(...Object.values(writers)),
        fc.nat(),
        fc.nat({ max: 3 }),
        fc.constantFrom(..."\n\t :#-[]{}'\"&*!|>%@`,?x"),
        (value, write, place, removed, inserted) => {
          const text = write(value);
          const at = place % (text.length + 1);
          compare(text.slice(0, at) + inserted + text.slice(at + removed), "damaged");
        },
      ),
      { numRuns: runs(3000) },
    );
  });
});

describe("plain scalars", () => {
  const words = [
    "null",
    "Null",
    "nULL",
    "~",
    "true",
    "True",
    "tRUE",
    "FALSE",
    "no",
    "on",
    "y",
    "nan",
    "falsey",
    "",
    "n",
    "N",
    "t",
  ];
  const numbers = [
    "0",
    "-0",
    "+1",
    "007",
    "010",
    "0o10",
    "0x1F",
    "-0x1",
    "0b11",
    "1_000",
    "1.",
    ".5",
    "-.5",
    "1.10",
    "1e3",
    "1E+3",
    "+1.5e-3",
    ".",
    "+",
    "-.",
    "1.2.3",
    "12:30:45",
    "2018-04-12",
    "0o8",
    "0x",
    "1e",
    "٣",
  ];
  test.each([...words, ...numbers])("%j is what js-yaml takes it for", (source) => {
    expect(resolvePlain(source)).toBe(
      (loadAll(`- ${source}\n`)[0] as unknown[])[0] ?? (source === "" ? "" : null),
    );
  });

  test.each([
    ".nan",
    ".NaN",
    ".inf",
    "-.Inf",
    "+.INF",
    "1e999",
    "-1e400",
    "9007199254740992",
    "-9007199254740992",
    "0xffffffffffffffff",
    "1e16",
    "123456789012345678901234567890",
  ])("%s cannot be held", (source) => {
    expect(resolvePlain(source)).toBeUndefined();
  });
});

describe("objects", () => {
  test("names of objects are names like others", () => {
    const parsed = parse(
      "constructor: 1\ntoString: 2\nhasOwnProperty: 3\nprototype: { valueOf: 4 }\n",
      "f",
    );
    expect(parsed.ok && Object.entries(parsed.value)).toEqual([
      ["constructor", 1],
      ["toString", 2],
      ["hasOwnProperty", 3],
      ["prototype", { valueOf: 4 }],
    ]);
  });

  test("no file changes what objects are", () => {
    parse(
      '__proto__: { polluted: 1 }\n"__proto__": { polluted: 1 }\na: { ? __proto__ : { polluted: 1 } }\n',
      "f",
    );
    expect("polluted" in {}).toBe(false);
  });
});
