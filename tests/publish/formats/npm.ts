import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { jsonFile, strictly } from "./release.ts";

/** What a program of a consumer may look like. */
const example = (name: string) => `
import { cases, people, recommendations, reference } from "${name}";
import type { CaseEvent, InboundLink, Released, Person } from "${name}";

const report = recommendations["a-hrc-28-10"];
const leading: readonly InboundLink[] = report?.inbound ?? [];
const named = leading.filter(({ from, part }) => from.startsWith("cases/") && part === "124.4");
const events: CaseEvent[] = named.flatMap(({ from }) => cases[from.slice(6)]?.events ?? []);
const person: Released<Person> | undefined = people["maks-bokayev"];
const kazakhstan = reference.states?.rows.find(({ code }) => code === "KAZ");
console.log(JSON.stringify([named.length > 0, events.length > 0, person?.id, kazakhstan?.name]));
`;

export function npmFormat(folder: () => string): void {
  describe("the npm package", () => {
    const name = () => jsonFile<{ name: string }>(folder(), "npm/package.json").name;

    it("has nothing that publint finds", async () => {
      const { messages, pkg } = await publint({ pkgDir: join(folder(), "npm"), pack: false });
      expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
    });

    it("has types that other programs find, as attw says of a module without require", () => {
      const into = temporaryFolder("casebook-pack-");
      const packed = execFileSync(
        "npm",
        ["pack", join(folder(), "npm"), "--pack-destination", into],
        {
          encoding: "utf8",
          stdio: ["ignore", "pipe", "ignore"],
        },
      ).trim();
      const attw = resolve("node_modules/@arethetypeswrong/cli/dist/index.js");
      const args = ["--profile", "esm-only", "--format", "json", join(into, packed)];
      const out = execFileSync(process.execPath, [attw, ...args], { encoding: "utf8" });
      const { analysis } = JSON.parse(out) as {
        analysis: { problems: { kind: string; resolutionKind?: string }[] };
      };
      const known = analysis.problems.filter(
        ({ kind, resolutionKind }) => !(kind === "CJSResolvesToESM" || resolutionKind === "node10"),
      );
      expect(known).toEqual([]);
    });

    it("serves a program that type-checks against it", () => {
      const home = temporaryFolder("casebook-consumer-");
      const modules = join(home, "node_modules", name());
      mkdirSync(modules, { recursive: true });
      cpSync(join(folder(), "npm"), modules, { recursive: true });
      writeFileSync(join(home, "package.json"), `{ "type": "module" }`);
      writeFileSync(
        join(home, "example.ts"),
        `declare const console: { log(text: string): void };${example(name())}`,
      );
      const tsc = resolve("node_modules/typescript/bin/tsc");
      execFileSync(process.execPath, [tsc, ...strictly, "example.ts"], {
        cwd: home,
        stdio: "pipe",
      });
      const out = execFileSync(process.execPath, ["example.js"], { cwd: home, encoding: "utf8" });
      expect(JSON.parse(out)).toEqual([true, true, "maks-bokayev", "Kazakhstan"]);
    });
  });
}
