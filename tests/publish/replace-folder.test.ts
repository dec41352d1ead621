import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { replaceFolder, restoreFolder } from "../../scripts/publish/output/replace-folder.ts";
import type { Builder } from "../../scripts/publish/output/replace-folder.ts";
import { releaseIn, releaseNamed } from "./release-named.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const names = ["first", "second", "third"];
const everybodyIsGone: Builder = { pid: 1, isAlive: () => false };
const everybodyLives: Builder = { pid: 1, isAlive: () => true };

function freshPlace(): { around: string; dist: string } {
  const around = temporaryFolder("casebook-replace-");
  onTestFinished(() => rmSync(around, { recursive: true, force: true }));
  return { around, dist: join(around, "dist") };
}

/** The steps that replacing one small release by another takes. */
const steps = [
  "write casebook.json",
  "write cases/a.json",
  "write manifest.json",
  "flush",
  "move the old release away",
  "move the new release into its place",
  "set the old release aside",
  "delete the old release",
];
const numbered = steps.map((what, index) => [what, index] as const);

/** Does the replacement in a process of its own, which ends at that step. */
function stopped(dist: string, step: number, how: string) {
  return spawnSync(
    process.execPath,
    ["--import", "tsx", "tests/publish/replace.ts", dist, "second", String(step), how],
    { encoding: "utf8" },
  );
}

describe("replacing a release", () => {
  it("leaves the new one, and nothing beside it", () => {
    const { around, dist } = freshPlace();
    replaceFolder(dist, releaseNamed("first"), everybodyLives);
    const taken: string[] = [];
    replaceFolder(dist, releaseNamed("second"), everybodyLives, (what) => taken.push(what));
    expect(taken).toEqual(steps);
    expect(releaseIn(dist, names)).toBe("second");
    expect(readdirSync(around)).toEqual(["dist"]);
  });

  describe("killed before it could", () => {
    it.each(numbered)("%s", (what, index) => {
      const { around, dist } = freshPlace();
      replaceFolder(dist, releaseNamed("first"), everybodyLives);
      const run = stopped(dist, index, "kill");
      expect([run.signal, run.stdout.trim()], run.stderr).toEqual(["SIGKILL", what]);
      const restored = restoreFolder(dist);
      expect(restored).toBe(what === "move the new release into its place");
      const expected = /^(set the old|delete the old)/.test(what) ? "second" : "first";
      expect(releaseIn(dist, names)).toBe(expected);
      replaceFolder(dist, releaseNamed("third"), everybodyIsGone);
      expect(releaseIn(dist, names)).toBe("third");
      expect(readdirSync(around)).toEqual(["dist"]);
    });
  });

  describe("refused by the system when it was to", () => {
    it.each(numbered)("%s", (what, index) => {
      const { around, dist } = freshPlace();
      replaceFolder(dist, releaseNamed("first"), everybodyLives);
      const refused = () => {
        let at = 0;
        replaceFolder(dist, releaseNamed("second"), everybodyLives, () => {
          if (at++ === index) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
        });
      };
      const outrun = index > steps.indexOf("move the new release into its place");
      if (outrun) refused();
      else expect(refused).toThrow("was left as it was, because the release could not be");
      expect(releaseIn(dist, names)).toBe(outrun ? "second" : "first");
      // What could not be deleted is deleted by the next build.
      if (outrun) replaceFolder(dist, releaseNamed("third"), everybodyIsGone);
      expect(readdirSync(around)).toEqual(["dist"]);
    });
  });
});

describe("two at once", () => {
  it("never meet: whoever ends last has its release there, whole", () => {
    for (const [index, what] of steps.entries()) {
      const { around, dist } = freshPlace();
      replaceFolder(dist, releaseNamed("first"), everybodyLives);
      let at = 0;
      replaceFolder(dist, releaseNamed("second"), everybodyLives, () => {
        if (at++ === index) replaceFolder(dist, releaseNamed("third"), everybodyLives);
      });
      const outrun = /^(set the old|delete the old)/.test(what);
      expect(releaseIn(dist, names), what).toBe(outrun ? "third" : "second");
      expect(readdirSync(around), what).toEqual(["dist"]);
    }
  });

  it("a reader that takes a living build for a dead one does no harm", () => {
    const { around, dist } = freshPlace();
    replaceFolder(dist, releaseNamed("first"), everybodyLives);
    let turns = 0;
    replaceFolder(dist, releaseNamed("second"), everybodyLives, (what) => {
      if (turns === 0 && what === "move the new release into its place") {
        turns++;
        expect(restoreFolder(dist)).toBe(true);
      }
    });
    expect(releaseIn(dist, names)).toBe("second");
    expect(readdirSync(around)).toEqual(["dist"]);
  });
});

describe("a folder that is no release", () => {
  it.each([
    ["has no manifest", { "mine.txt": "mine" }],
    ["has the manifest of another program", { "manifest.json": `{ "short_name": "App" }` }],
    ["has a manifest that is no JSON", { "manifest.json": "mine" }],
  ])("is left alone when it %s", (_, files) => {
    const { dist } = freshPlace();
    mkdirSync(dist);
    for (const [path, text] of Object.entries(files)) writeFileSync(join(dist, path), text);
    expect(() => replaceFolder(dist, releaseNamed("first"), everybodyLives)).toThrow(
      Object.keys(files)[0]!,
    );
    expect(readdirSync(dist)).toEqual(Object.keys(files));
  });

  it("is left alone when it is a release to which somebody added a file", () => {
    const { dist } = freshPlace();
    replaceFolder(dist, releaseNamed("first"), everybodyLives);
    writeFileSync(join(dist, "cases/notes.txt"), "mine");
    expect(() => replaceFolder(dist, releaseNamed("second"), everybodyLives)).toThrow(
      "cases/notes.txt",
    );
    expect(readFileSync(join(dist, "cases/notes.txt"), "utf8")).toBe("mine");
  });

  it("is left alone when it is a file", () => {
    const { dist } = freshPlace();
    writeFileSync(dist, "mine");
    expect(() => replaceFolder(dist, releaseNamed("first"), everybodyLives)).toThrow("left as it");
    expect(readFileSync(dist, "utf8")).toBe("mine");
  });

  it("is used when it is empty, or holds what a file manager left", () => {
    const { dist } = freshPlace();
    mkdirSync(dist);
    writeFileSync(join(dist, ".DS_Store"), "");
    replaceFolder(dist, releaseNamed("first"), everybodyLives);
    expect(releaseIn(dist, names)).toBe("first");
  });
});

describe("a link to a folder", () => {
  it("stays a link, and the folder it leads to is replaced", () => {
    const { around, dist } = freshPlace();
    mkdirSync(join(around, "elsewhere"));
    symlinkSync("elsewhere", dist);
    replaceFolder(dist, releaseNamed("first"), everybodyLives);
    expect(realpathSync(dist)).toBe(realpathSync(join(around, "elsewhere")));
    expect(releaseIn(dist, names)).toBe("first");
  });
});

describe("putting back", () => {
  it("takes the release that was moved away last", () => {
    const { around, dist } = freshPlace();
    for (const [index, name] of ["first", "second"].entries()) {
      const work = join(around, `.dist.building-${index + 2}-AAAAAA`);
      replaceFolder(dist, releaseNamed(name), everybodyLives);
      mkdirSync(work);
      renameSync(dist, join(work, "old"));
      spawnSync("sleep", ["0.02"]); // The disk's clock must tell the two moves apart.
    }
    expect(restoreFolder(dist)).toBe(true);
    expect(releaseIn(dist, names)).toBe("second");
  });

  it("does nothing where nobody was killed", () => {
    const { dist } = freshPlace();
    expect(restoreFolder(dist)).toBe(false);
    expect(existsSync(dist)).toBe(false);
  });

  it("leaves the work folder of a build that is alive", () => {
    const { around, dist } = freshPlace();
    mkdirSync(join(around, ".dist.building-7-AAAAAA/new"), { recursive: true });
    replaceFolder(dist, releaseNamed("first"), everybodyLives);
    expect(readdirSync(around)).toContain(".dist.building-7-AAAAAA");
    replaceFolder(dist, releaseNamed("second"), everybodyIsGone);
    expect(readdirSync(around)).toEqual(["dist"]);
  });
});
