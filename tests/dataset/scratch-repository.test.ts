import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { inScratchRepository } from "../../scripts/dataset/scratch-repository.ts";

it("a scratch repository removes those of killed runs, and no young one", () => {
  const [old, young] = ["casebook-git-old", "casebook-git-young"].map((name) =>
    mkdtempSync(join(tmpdir(), name)),
  ) as [string, string];
  mkdirSync(join(old, "objects"));
  utimesSync(old, 1_000_000_000, 1_000_000_000);
  const repository = { objects: "/nonexistent", format: "sha1", shallowFile: "" } as const;
  const there = inScratchRepository(
    repository as unknown as Parameters<typeof inScratchRepository>[0],
    process.env,
    {},
    () => [existsSync(old), existsSync(young)],
  );
  expect(there).toEqual([false, true]);
  rmSync(young, { recursive: true });
});
