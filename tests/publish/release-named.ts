import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesIn } from "../../scripts/publish/foreign-files.ts";
import type { File } from "../../scripts/publish/replace-folder.ts";

/** The files of a small release that tells itself from others in every byte of its data. */
export function releaseNamed(name: string): File[] {
  const data = ["casebook.json", "cases/a.json"].map((path) => ({
    path,
    content: JSON.stringify({ name, path }),
  }));
  const files = data.map(({ path, content }) => ({
    path,
    bytes: Buffer.byteLength(content),
    sha256: createHash("sha256").update(content).digest("hex"),
  }));
  const manifest = {
    path: "manifest.json",
    content: JSON.stringify({ files, schemaVersion: "1" }),
  };
  return [...data, manifest];
}

/** Which release a folder holds, whole; `half` of a mixture or a part. */
export function releaseIn(folder: string, names: readonly string[]): string {
  const content = (path: string) => readFileSync(join(folder, path), "utf8");
  const whole = names.find((name) => {
    const files = releaseNamed(name);
    const paths = files.map(({ path }) => path).toSorted();
    return (
      paths.join() === filesIn(folder).join() &&
      files.every((file) => content(file.path) === file.content)
    );
  });
  return whole ?? "half";
}
