import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { json } from "../../scripts/publish/formats/json.ts";
import type { FilesFormat } from "../../scripts/publish/formats/format.ts";
import { inLines } from "../../scripts/publish/release/stable-json.ts";
import { recordsOf } from "../../scripts/publish/release/records.ts";
import type { Release } from "../../scripts/publish/release/release.ts";
import { writeRelease } from "../../scripts/publish/publish.ts";
import { schemas } from "../schemas.ts";
import { recordsIn } from "./written.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const secret = "Зарина Тестовая";
const release: Release = {
  dataset: { title: "Example", version: "1.0.0", visibility: "private" },
  records: recordsIn({ sources: { page: { kind: "news", title: secret } } }),
  ...{ redirects: [], tombstones: [], reasons: [], commit: null, recordTypes: "" },
  schemas,
  tool: { name: "casebook", version: "0.0.0" },
};
const withheld = [{ text: secret, origin: "data/people/x.yml /restricted/name" }];

const packed = (of: Release) => gzipSync([...recordsOf(of)].map(inLines).join("\n"));
/** A compressed format, as somebody might add it. */
const gzip = {
  name: "gzip",
  files: [{ path: "casebook.gz", holds: "everything, compressed" }],
} as const;
const inPieces: FilesFormat["write"] = (of, out) => {
  const file = out.open("casebook.gz", "application/gzip");
  file.write(packed(of));
  file.close();
};
const asWhole: FilesFormat["write"] = (of, out) => {
  const path = join(out.scratch, "casebook.gz");
  writeFileSync(path, packed(of));
  out.take("casebook.gz", "application/gzip", path);
};
const unpacked = (path: string) => [gunzipSync(readFileSync(path)).toString()];

function write(format: FilesFormat, search = withheld): () => void {
  const home = temporaryFolder("casebook-searchable-");
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  for (const name of ["folder", "scratch"]) mkdirSync(join(home, name));
  return () =>
    writeRelease({ release, withheld: search }, join(home, "folder"), join(home, "scratch"), {
      formats: [format],
    });
}

describe("a compressed format", () => {
  it("does not compile when it does not say how it is searched", () => {
    // @ts-expect-error: searchable is missing.
    const silent: FilesFormat = { ...gzip, write: inPieces };
    expect(silent.name).toBe("gzip");
  });

  it("makes the build fail when it says that its texts are whole in its bytes", () => {
    for (const search of [withheld, []])
      for (const how of [inPieces, asWhole])
        expect(write({ ...gzip, searchable: "bytes", write: how }, search)).toThrow(
          "casebook.gz cannot be searched for restricted values: texts may not be whole in the bytes of application/gzip",
        );
  });

  it("makes the build fail when it is written before its texts can be read", () => {
    expect(write({ ...gzip, searchable: unpacked, write: inPieces })).toThrow("cannot be searched");
  });

  it("is searched in the texts that it gives", () => {
    expect(write({ ...gzip, searchable: unpacked, write: asWhole })).toThrow(
      "casebook.gz holds data/people/x.yml /restricted/name",
    );
    expect(write({ ...gzip, searchable: unpacked, write: asWhole }, [])).not.toThrow();
  });
});

it("a format of text needs no more than to say so", () => {
  expect(write(json)).toThrow("sources/page.json holds data/people/x.yml");
});
