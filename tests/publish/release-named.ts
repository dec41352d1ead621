import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesIn } from "../../scripts/publish/output/foreign-files.ts";
import type { WriteFiles } from "../../scripts/publish/output/replace-folder.ts";

/** Writes a small release that tells itself from others in every byte of its data. */
export function releaseNamed(name: string): WriteFiles {
  return (folder, _, step) =>
    filesNamed(name).map(({ path, content }) => {
      step(`write ${path}`);
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
      return path;
    });
}

function filesNamed(name: string): { readonly path: string; readonly content: string }[] {
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
    const files = filesNamed(name);
    const paths = files.map(({ path }) => path).toSorted();
    return (
      paths.join() === filesIn(folder).join() &&
      files.every((file) => content(file.path) === file.content)
    );
  });
  return whole ?? "half";
}
