import { existsSync, readFileSync, rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blocksOf, copyOfData, processIn, runIn } from "./pages.ts";

/** Commands of the pages that are not run here, each with the reason. */
const notRun: Readonly<Record<string, string>> = {
  "npm ci": "it installs this very package, which the tests already run in",
  "npm test": "it runs these tests",
  "npm run build:verify": "tests/verify/build-verify.test.ts runs it",
  "npm run recall -- --count 640 --seed 7":
    "minutes; tests/recall/recall.test.ts runs half as many",
  "sha256sum --check --quiet SHA256SUMS":
    "not every system has it; it is run where releases are made",
  "npx casebook check --base main": "it needs the branch main; tests/commands/base.test.ts runs it",
  "npx casebook diff main": "it needs the branch main; tests/commands/diff.test.ts runs it",
  "npx casebook gate main HEAD": "it needs the branch main; tests/gate/gate.test.ts runs it",
  "gh attestation verify casebook-kazakhstan-1.2.0.tar.gz --repo OWNER/REPOSITORY":
    "it asks GitHub of a release",
};

const commands = blocksOf("sh").flatMap(({ page, line, text }) =>
  text
    .split(/\n|&&/)
    .map((command) => command.replace(/ #.*$/, "").trim())
    .filter((command) => command !== "" && !command.startsWith("#"))
    .map((command) => ({ page, line, command })),
);
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
};

/** What the command gives to `casebook`, directly or through a script of package.json. */
function argumentsOf(command: string): string[] | undefined {
  const [, direct] = /^npx casebook ?(.*)$/.exec(command) ?? [];
  if (direct !== undefined)
    return [...direct.matchAll(/"([^"]*)"|(\S+)/g)].map(([all, quoted]) => quoted ?? all);
  const [, named] = /^npm (start|test|run [a-z:]+)$/.exec(command) ?? [];
  const script = scripts[named?.replace("run ", "") ?? ""];
  const [, through] = /^node scripts\/bin\/casebook\.js ?(.*)$/.exec(script ?? "") ?? [];
  return through?.split(" ").filter(Boolean);
}

let root = "";
const runs = new Map<string, { status: number | null; out: string }>();

/** Pages repeat commands; each is run once. Those of the README are run as whoever reads it runs them. */
async function runOnce(
  args: readonly string[],
  page = "",
): Promise<{ status: number | null; out: string }> {
  const run =
    runs.get(args.join(" ")) ??
    (page === "README.md" ? processIn(root, args) : await runIn(root, args));
  runs.set(args.join(" "), run);
  return run;
}

beforeAll(() => {
  root = copyOfData();
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe("the commands of the pages", () => {
  it("are there", () => {
    expect(commands.length).toBeGreaterThan(3);
  });

  it.each(commands.filter(({ command }) => !(command in notRun)))(
    "$page:$line: $command",
    async ({ page, command }) => {
      const args = argumentsOf(command);
      expect(args, "neither casebook nor in the table of what is not run").toBeDefined();
      const { status, out } = await runOnce(args!, page);
      expect(status, out).toBe(0);
    },
  );

  it("print what docs/new-records.md says that a new source is", async () => {
    const page = commands.find(({ command }) => command.includes("casebook new source --symbol"))!;
    const [yaml] = blocksOf("yaml").filter((block) => block.page === page.page);
    expect((await runOnce(argumentsOf(page.command)!)).out).toContain(yaml!.text);
  });

  it("that are not run have a reason, and stand on a page", () => {
    const printed = new Set(commands.map(({ command }) => command));
    expect(Object.keys(notRun).filter((command) => !printed.has(command))).toEqual([]);
    expect(existsSync("package-lock.json"), "npm ci needs it").toBe(true);
    expect(scripts["test"]).toBeDefined();
  });
});
