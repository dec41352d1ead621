import { appendFileSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commitOf, provenanceOf } from "../../scripts/commands/revision.ts";
import { removeArchives, writeArchives } from "../../scripts/publish/output/archive.ts";
import { repositoryOf } from "../git-repository.ts";
import type { Repository } from "../git-repository.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const law = "data/laws/x-law.yml";
const files = { "data/dataset.yml": "title: Example\n", [law]: "title: A law\nkind: law\n" };

/** The commit that a release of the repository would name. */
function claimed({ root }: Repository, more: NodeJS.ProcessEnv = {}): string | null {
  const env = { ...process.env, ...more };
  return commitOf({ env } as Parameters<typeof commitOf>[0], root);
}

describe("the commit that a release names", () => {
  it("is that of the files, whatever else lies beside them", () => {
    const repository = repositoryOf(files);
    const commit = repository.git("rev-parse", "HEAD").trim();
    repository.write({ "dist/casebook.json": "{}" });
    expect(claimed(repository)).toBe(commit);
  });

  it("is that of the dataset, also in a hook of another repository", () => {
    const [repository, other] = [repositoryOf(files), repositoryOf({ "a.txt": "a" })];
    const commit = repository.git("rev-parse", "HEAD").trim();
    const env = { GIT_DIR: join(other.root, ".git"), GIT_WORK_TREE: other.root };
    expect(claimed(repository, env)).toBe(commit);
  });

  it("is that of files that git gave the line ends of Windows", () => {
    const repository = repositoryOf(files);
    const path = join(repository.root, law);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("\n", "\r\n"));
    expect(claimed(repository)).toBe(repository.git("rev-parse", "HEAD").trim());
  });

  it.each<[string, (repository: Repository) => void]>([
    ["changed", ({ root }) => appendFileSync(join(root, law), "note: more\n")],
    [
      "ignored by git",
      (repository) => {
        repository.write({ ".git/info/exclude": "data/laws/local-*.yml\n" });
        repository.write({ "data/laws/local-draft.yml": "title: A draft\n" });
      },
    ],
    [
      "assumed unchanged",
      (repository) => {
        repository.git("update-index", "--assume-unchanged", law);
        repository.write({ [law]: "title: Another\n" });
      },
    ],
    [
      "skipped in the work tree",
      (repository) => {
        repository.git("update-index", "--skip-worktree", law);
        unlinkSync(join(repository.root, law));
      },
    ],
    [
      "not checked out",
      (repository) => {
        repository.git("sparse-checkout", "set", "--no-cone", "/*", "!/data/laws/");
      },
    ],
    [
      "stored by a clean filter in another form",
      (repository) => {
        repository.write({ ".gitattributes": "data/laws/*.yml filter=x\n" });
        repository.git("config", "filter.x.clean", "sed s/law/rule/");
        repository.git("add", "--renormalize", ".");
        repository.commit();
      },
    ],
    [
      "a link",
      ({ root }) => {
        unlinkSync(join(root, law));
        symlinkSync(join(root, "data/dataset.yml"), join(root, law));
      },
    ],
  ])("is none where a file is %s", (_, change) => {
    const repository = repositoryOf(files);
    expect(claimed(repository)).not.toBeNull();
    change(repository);
    expect(claimed(repository)).toBeNull();
    const { others } = provenanceOf(
      { env: process.env } as Parameters<typeof commitOf>[0],
      repository.root,
    );
    expect(others).toEqual([expect.stringMatching(/^data\/laws\//)]);
  });
});

describe("archives beside a release", () => {
  it("are not written through a link of their name, and go when they would be old", async () => {
    const home = temporaryFolder("casebook-planted-");
    const folder = join(home, "dist");
    const repository = repositoryOf({ "manifest.json": "{}" });
    const victim = join(home, "victim");
    writeFileSync(victim, "mine");
    symlinkSync(repository.root, folder);
    for (const ending of ["zip", "tar.gz"])
      symlinkSync(victim, join(home, `example-1.0.0.${ending}.part`));
    const paths = await writeArchives(folder, "example-1.0.0");
    expect(readFileSync(victim, "utf8")).toBe("mine");
    expect(paths.map((path) => readFileSync(path).length > 100)).toEqual([true, true]);
    removeArchives(folder, "example-1.0.0");
    expect(paths.filter((path) => readable(path))).toEqual([]);
  });
});

function readable(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}
