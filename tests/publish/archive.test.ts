import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { writeArchives } from "../../scripts/publish/output/archive.ts";
import { zipFile } from "../../scripts/publish/output/zip.ts";
import { has } from "./formats/release.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const long = `people/${"a".repeat(80)}.json`;

/** A folder with the same files as ever, made at another time. */
function folder(year: number): string {
  const home = join(temporaryFolder("casebook-archive-"), "dist");
  mkdirSync(join(home, "people"), { recursive: true });
  for (const path of ["manifest.json", long]) {
    writeFileSync(join(home, path), `{ "path": "${path}" }\n`);
    utimesSync(join(home, path), new Date(Date.UTC(year, 5, 1)), new Date(Date.UTC(year, 5, 1)));
  }
  return home;
}

describe("archives of a release", () => {
  it("have the same bytes whenever and wherever they are made", async () => {
    const zones = ["Asia/Tokyo", "America/Lima"];
    const before = process.env["TZ"];
    const made = [];
    for (const [index, zone] of zones.entries()) {
      process.env["TZ"] = zone;
      const paths = await writeArchives(folder(2001 + index), "example-1.0.0");
      made.push(paths.map((path) => readFileSync(path, "base64")));
    }
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
    expect(made[1]).toEqual(made[0]);
  });

  it("hold the files of the folder, in a folder of their own", async () => {
    const [zip] = await writeArchives(folder(2001), "example-1.0.0");
    const files = unzipSync(readFileSync(zip!));
    expect(Object.keys(files)).toEqual(["example-1.0.0/manifest.json", `example-1.0.0/${long}`]);
    expect(strFromU8(files[`example-1.0.0/${long}`]!)).toBe(`{ "path": "${long}" }\n`);
  });

  it.skipIf(!has("tar"))("are listed by tar, long names too", async () => {
    const [, tar] = await writeArchives(folder(2001), "example-1.0.0");
    const listed = execFileSync("tar", ["-tzf", tar!], { encoding: "utf8" });
    expect(listed).toBe(`example-1.0.0/manifest.json\nexample-1.0.0/${long}\n`);
  });

  it.skipIf(!has("unzip"))(
    "have the long fields of zip64 where the short ones are too small",
    () => {
      const path = join(temporaryFolder("casebook-zip64-"), "large.zip");
      const zip = zipFile(path, { bytes: 20, entries: 2 });
      const content = Buffer.from("a release ".repeat(10));
      for (const name of ["a/one.txt", "a/two.txt", "a/ü.txt"])
        zip.add(name, content.length, [content.subarray(0, 30), content.subarray(30)]);
      zip.close();
      const out = execFileSync("unzip", ["-p", path, "a/two.txt"], { encoding: "utf8" });
      expect(out).toBe(content.toString());
      expect(execFileSync("unzip", ["-tq", path], { encoding: "utf8" })).toContain("No errors");
      // Without a signature of zip64 the test would not be one.
      expect(readFileSync(path).includes(Buffer.from([0x50, 0x4b, 6, 6]))).toBe(true);
    },
  );

  it.skipIf(!has("unzip"))("pass the test of unzip", async () => {
    const [zip] = await writeArchives(folder(2001), "example-1.0.0");
    expect(execFileSync("unzip", ["-tq", zip!], { encoding: "utf8" })).toContain("No errors");
  });
});
