import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Check } from "../../scripts/diagnostics/check-docs.ts";
import type { Finding } from "../../scripts/diagnostics/finding.ts";
import { checks } from "../../scripts/yaml/checks.ts";
import type { ExampleFile } from "../../scripts/yaml/checks.ts";
import { discover } from "../../scripts/dataset/discover.ts";
import { readFile } from "../../scripts/yaml/read-file.ts";
import { selectPaths } from "../../scripts/dataset/select-paths.ts";
import { folderWith } from "../dataset/folder.ts";

/** Everything this room finds in a dataset, when all its files are named on the command line. */
function findingsIn(files: Readonly<Record<string, ExampleFile>>): Finding[] {
  const root = folderWith(files);
  const found = discover(root);
  for (const [path, content] of Object.entries(files)) {
    // Found, and gone before it is opened: the only unreadable file that root cannot read either.
    if (typeof content === "object" && "unreadable" in content) rmSync(join(root, path));
  }
  const named = selectPaths(root, root, found.files, Object.keys(files));
  const read = found.files.flatMap(({ path }) => readFile(root, path).findings);
  return [...found.findings, ...named.findings, ...read];
}

// mkfifo and two names that differ by capital letters need a Unix file system.
const needsUnix = new Set(["files/special", "files/twin", "files/symbolic-link"]);

describe.each(Object.entries<Check<Readonly<Record<string, ExampleFile>>>>(checks))(
  "%s",
  (rule, { severity, docs }) => {
    const unix = process.platform === "linux" || !needsUnix.has(rule);

    test.runIf(unix)("the failing example gives one finding", () => {
      const findings = findingsIn(docs.failing);
      const own = findings.filter((finding) => finding.rule === rule);
      expect(own).toHaveLength(1);
      expect(own[0]).toMatchObject({ severity, place: { file: Object.keys(docs.failing)[0] } });
      if (rule !== "files/more-findings") expect(findings).toEqual(own);
    });

    test("the passing example gives none", () => {
      expect(findingsIn(docs.passing)).toEqual([]);
    });

    test("the words are whole sentences", () => {
      for (const sentence of [docs.demands, docs.why]) expect(sentence).toMatch(/^[A-Z_].*\.$/s);
    });
  },
);
