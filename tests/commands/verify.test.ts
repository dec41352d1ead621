import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { compileDocuments } from "../../scripts/schema/compile.ts";
import type { SchemaDocuments } from "../../scripts/schema/schema-documents.ts";
import { recordProblems } from "../../scripts/verify/records.ts";
import { fileProblems } from "../../scripts/verify/release-folder.ts";
import { steadily } from "../../scripts/verify/steady.ts";
import { casebookIn, datasetOf, fewFormats } from "./casebook.ts";

const casebook = (...args: string[]) => casebookIn(fewFormats, ...args);

const dataset = `title: Example
description: A dataset for tests.
version: "1.0.0"
visibility: public
licence: CC-BY-4.0
`;
const root = datasetOf({
  "data/dataset.yml": dataset,
  "data/sources/a.yml": "kind: news\ntitle: A page\npublisher: the-paper\n",
  "data/organizations/the-paper.yml":
    "kind: media\nstate: KAZ\nnames: [{ id: en, value: The Paper, lang: en, kind: preferred, citations: [{ source: a, supports: unchecked }] }]\n",
});
const dist = join(root, "dist");
const pristine = join(root, "pristine");

beforeAll(async () => {
  expect((await casebook("build", "--root", root)).status).toBe(0);
  cpSync(dist, pristine, { recursive: true });
});

const compiled = new Map<string, ReturnType<typeof compileDocuments>>();
/** Most changes leave the schemas as they are. */
function compiledOnce(documents: SchemaDocuments): ReturnType<typeof compileDocuments> {
  const key = JSON.stringify(documents);
  const validators = compiled.get(key) ?? compileDocuments(documents);
  compiled.set(key, validators);
  return validators;
}

/** What is said of a release after a change to it, which is undone afterwards. */
function saidAfter(change: () => void): string[] {
  rmSync(dist, { recursive: true });
  cpSync(pristine, dist, { recursive: true });
  change();
  return [...fileProblems(dist), ...recordProblems(dist, {}, compiledOnce)].map(
    ({ file, message }) => `${file} ${message}`,
  );
}

/** Changes a JSON file and enters its new size and sums everywhere, as a forger would. */
function forge(path: string, change: (value: never) => void): void {
  const value = JSON.parse(readFileSync(join(dist, path), "utf8")) as never;
  change(value);
  const content = JSON.stringify(value);
  const old = createHash("sha256")
    .update(readFileSync(join(dist, path)))
    .digest("hex");
  const sha256 = createHash("sha256").update(content).digest("hex");
  writeFileSync(join(dist, path), content);
  if (path !== "manifest.json")
    forge(
      "manifest.json",
      ({ files }: { files: { path: string; bytes: number; sha256: string }[] }) => {
        const entry = files.find((file) => file.path === path)!;
        Object.assign(entry, { bytes: Buffer.byteLength(content), sha256 });
      },
    );
  const sums = readFileSync(join(dist, "SHA256SUMS"), "utf8");
  writeFileSync(join(dist, "SHA256SUMS"), sums.replace(old, sha256));
}

describe("casebook verify", () => {
  it("removes what a verification left that was killed, and nothing of one at work", async () => {
    const dead = spawnSync(process.execPath, ["-e", ""]).pid;
    const [left, atWork] = [dead, process.pid].map((pid) =>
      join(tmpdir(), `casebook-verify-${pid}-abcdef`),
    ) as [string, string];
    for (const folder of [left, atWork]) mkdirSync(join(folder, "release"), { recursive: true });
    expect((await casebook("verify", dist, "--against", root)).status).toBe(0);
    expect([existsSync(left), existsSync(atWork)]).toEqual([false, true]);
    rmSync(atWork, { recursive: true });
  });

  it("says 0 of a release as it was built, and that a rebuild gives the same bytes", async () => {
    const { status, out, err } = await casebook("verify", dist, "--against", root);
    expect([status, out]).toEqual([0, ""]);
    expect(err).toContain("every checksum and every reference holds, and a build of");
  });

  it("says 1 and names a file that no build makes, though every checksum holds", async () => {
    rmSync(dist, { recursive: true });
    cpSync(pristine, dist, { recursive: true });
    const content = "more";
    const sha256 = createHash("sha256").update(content).digest("hex");
    writeFileSync(join(dist, "more.txt"), content);
    appendFileSync(join(dist, "SHA256SUMS"), `${sha256}  more.txt\n`);
    forge("manifest.json", ({ files }: { files: unknown[] }) => {
      files.push({ path: "more.txt", bytes: content.length, sha256 });
    });
    expect((await casebook("verify", dist)).status).toBe(0);
    const { status, out } = await casebook("verify", dist, "--against", root);
    expect(status).toBe(1);
    expect(out).toContain("more.txt: is not in a build of");
    cpSync(pristine, dist, { recursive: true, force: true });
    rmSync(join(dist, "more.txt"));
  });

  it("says 1 and what differs when the dataset is another", async () => {
    const other = datasetOf({
      "data/dataset.yml": dataset.replace("Example", "Another"),
      "data/sources/a.yml": "kind: news\ntitle: A page\n",
    });
    const { status, out } = await casebook("verify", dist, "--against", other);
    expect(status).toBe(1);
    expect(out).toContain("casebook.json: differs from the one that a build of");
  });

  it("says 4 where there is nothing, and 2 of an archive", async () => {
    expect((await casebook("verify", join(root, "nowhere"))).status).toBe(4);
    expect((await casebook("verify", join(root, "data/dataset.yml"))).status).toBe(2);
  });

  it("puts back what a killed build left beside its place, and says so", async () => {
    mkdirSync(join(root, ".dist.building-1-AAAAAA"));
    renameSync(dist, join(root, ".dist.building-1-AAAAAA/old"));
    const { status, err } = await casebook("verify", dist);
    expect(status).toBe(0);
    expect(err).toContain("the previous release is back");
    rmSync(join(root, ".dist.building-1-AAAAAA"), { recursive: true });
    expect(readdirSync(root)).toContain("dist");
  });
});

describe("what it finds", () => {
  it("a file with other bytes of the same length", () => {
    const path = join(dist, "sources/a.json");
    const change = () => {
      writeFileSync(path, readFileSync(path, "utf8").replace("A page", "B page"));
    };
    expect(saidAfter(change)).toEqual([
      "sources/a.json does not match its checksum in manifest.json.",
      "sources/a.json does not say what casebook.json says.",
    ]);
  });

  it("a file of another length, one that is gone, one more, and a link", () => {
    const said = saidAfter(() => {
      writeFileSync(join(dist, "sources/a.json"), "{}");
      rmSync(join(dist, "sources.json"));
      writeFileSync(join(dist, "more.txt"), "");
      rmSync(join(dist, "people.json"), { force: true });
      symlinkSync("/etc/hostname", join(dist, "link.json"));
    });
    expect(said).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^sources\/a\.json has 2 bytes; manifest\.json says \d+\.$/),
        "sources.json is listed in manifest.json, but is missing.",
        "more.txt is not listed in manifest.json.",
        "more.txt is not listed in SHA256SUMS.",
        "link.json is a link or a special file.",
      ]),
    );
  });

  it("files that were added, also those of file managers, and names with a backslash", () => {
    for (const name of ["desktop.ini", ".DS_Store", "csv\\cases.csv"])
      expect(saidAfter(() => writeFileSync(join(dist, name), "x"))).toContain(
        `${name} is not listed in manifest.json.`,
      );
    const link = saidAfter(() => symlinkSync("/etc/passwd", join(dist, "Thumbs.db")));
    expect(link).toContain("Thumbs.db is a link or a special file.");
  });

  it("a file with two sums", () => {
    const said = saidAfter(() => {
      const sums = readFileSync(join(dist, "SHA256SUMS"), "utf8");
      writeFileSync(join(dist, "SHA256SUMS"), `${"0".repeat(64)}  casebook.json\n${sums}`);
    });
    expect(said).toContain("SHA256SUMS lists casebook.json twice.");
  });

  it.skipIf(process.platform === "win32")("a pipe in the place of a file, without waiting", () => {
    const said = saidAfter(() => {
      rmSync(join(dist, "manifest.json"));
      spawnSync("mkfifo", [join(dist, "manifest.json")]);
    });
    expect(said).toContain("manifest.json is a link or a special file.");
  });

  it("a release without records, or with others than it says", () => {
    const emptied = saidAfter(() =>
      forge("casebook.json", (whole: { collections: object }) => {
        whole.collections = {};
      }),
    );
    expect(emptied).toContain("casebook.json holds no record.");
    const fewer = saidAfter(() =>
      forge("casebook.json", (whole: { collections: { sources: object } }) => {
        whole.collections.sources = {};
      }),
    );
    expect(fewer).toContain("casebook.json holds 0 of sources; manifest.json says 1.");
  });

  it("a record that is told twice, and a file that is cut short", () => {
    const path = join(dist, "casebook.json");
    const change = (edit: (text: string) => string) => () =>
      writeFileSync(path, edit(readFileSync(path, "utf8")));
    expect(
      saidAfter(change((text) => text.replace('"sources": {', '"sources": { "a": {},'))),
    ).toContain("casebook.json holds sources/a twice.");
    expect(saidAfter(change((text) => text.slice(0, -20)))).toContain(
      "casebook.json is missing, or does not hold collections.",
    );
  });

  it("a schema whose pattern would never end, or that leads to itself, and deep nesting", () => {
    const schema = "schemas/sources.schema.json";
    const slow = saidAfter(() => {
      forge("casebook.json", ((all: { collections: { sources: { a: { title: string } } } }) => {
        all.collections.sources.a.title = `${"a".repeat(50)}b`;
      }) as never);
      forge(schema, ((all: { properties: { title: { pattern: string } } }) => {
        all.properties.title.pattern = "^(a+)+$";
      }) as never);
    });
    expect(slow).toContain(
      "casebook.json sources/a takes longer than 5 seconds to compare with its schema.",
    );
    const tooDeep =
      "casebook.json sources/a cannot be judged: it or its schema is nested too deeply.";
    const circle = saidAfter(() =>
      forge(schema, ((all: Record<string, unknown>) => {
        all["allOf"] = [{ $ref: "#" }];
      }) as never),
    );
    expect(circle).toContain(tooDeep);
    const deep = saidAfter(() => {
      const path = join(dist, "casebook.json");
      const nested = `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`;
      const text = readFileSync(path, "utf8");
      writeFileSync(path, text.replace('"a": {', `"a": { "note": ${nested},`));
    });
    expect(deep).toContain(tooDeep);
  });

  it("lists of old ids that are no such lists, also where they are nested too deeply", () => {
    const redirects = (value: unknown) => () =>
      forge("redirects.json", ((all: { redirects: unknown }) => {
        all.redirects = value;
      }) as never);
    expect(saidAfter(redirects([{ from: { toString: 1 } }]))).toEqual([
      "redirects.json it does not fit its schema: /redirects/0 must have required property 'to'.",
    ]);
    expect(saidAfter(redirects("none"))).toEqual([
      "redirects.json it does not fit its schema: /redirects must be array.",
    ]);
    let deep: unknown = [];
    for (let depth = 0; depth < 3000; depth++) deep = [deep];
    expect(saidAfter(redirects([deep]))).toEqual([
      expect.stringMatching(/^redirects\.json it (?:does not fit|cannot be judged)/),
    ]);
  });

  it("nothing in a release that a build replaces while it is read", () => {
    let turn = 0;
    const found = steadily(dist, () => {
      if (turn++ > 0) return [];
      rmSync(dist, { recursive: true });
      cpSync(pristine, dist, { recursive: true });
      return [{ file: "cases.json", message: "is of the release before" }];
    });
    expect(found).toEqual([]);
    expect(turn).toBe(2);
  });

  it("a manifest or sums that are gone or forged", () => {
    expect(saidAfter(() => rmSync(join(dist, "manifest.json")))).toEqual([
      "manifest.json is missing, or is not the manifest of a release.",
      "manifest.json is listed in SHA256SUMS, but is missing.",
    ]);
    expect(saidAfter(() => rmSync(join(dist, "SHA256SUMS")))).toEqual(["SHA256SUMS is missing."]);
    const outside = () => {
      forge("manifest.json", ({ files }: { files: { path: string }[] }) => {
        files[0]!.path = "../outside.json";
      });
    };
    expect(saidAfter(outside)[0]).toMatch(/^manifest\.json lists a file without a path inside/);
  });

  it("a reference that leads nowhere, though every checksum holds", () => {
    const change = () => {
      const cut = (all: {
        collections: Record<string, Record<string, { publisher?: string }>>;
      }) => {
        all.collections["sources"]!["a"]!.publisher = "nobody";
      };
      forge("casebook.json", cut as never);
      forge("sources.json", ((all: Record<string, { publisher: string }>) => {
        all["a"]!.publisher = "nobody";
      }) as never);
      forge("sources/a.json", ((record: { publisher: string }) => {
        record.publisher = "nobody";
      }) as never);
    };
    expect(saidAfter(change)).toEqual([
      "casebook.json sources/a names “nobody” at /publisher, which is not in the release.",
    ]);
  });

  it("a record that its schema does not accept", () => {
    const change = () => {
      forge("casebook.json", ((all: { collections: { sources: { a: { kind: string } } } }) => {
        all.collections.sources.a.kind = "gossip";
      }) as never);
    };
    const said = saidAfter(change);
    expect(said[0]).toMatch(/^casebook\.json sources\/a does not fit its schema: \/kind /);
  });
});
