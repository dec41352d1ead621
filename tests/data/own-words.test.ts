import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { shipped } from "./records.ts";

const shared = new URL("../../../shared/", import.meta.url);
const atHand = existsSync(shared);
const run = 8;

/** The words of a text, in small letters, without marks. */
function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runs(text: string): string[] {
  const all = words(text);
  return all.slice(run - 1).map((_, index) => all.slice(index, index + run).join(" "));
}

/** What a document or a body is called, where it stands, and what was printed and is corrected. */
const facts = new Set(["names", "urls", "url", "asCited", "stated"]);

/** Texts with their paths: those that are ours to word, or those that are facts. */
function texts(value: unknown, path: string, ours: boolean, fact = false): [string, string][] {
  if (typeof value === "string") return fact === ours ? [] : [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const name = key === "title" && /^(?:sources|laws)\b/.test(path);
    return texts(inner, `${path}/${key}`, ours, fact || name || facts.has(key));
  });
}

describe.skipIf(!atHand)(
  "the texts of the dataset (skipped where the sources are not at hand)",
  () => {
    it("hold no run of eight words that stands in a source", () => {
      const sources = [
        "seed/kazakhstan-upr34-submission.txt",
        ...readdirSync(new URL("data/un-reports/", shared)).map(
          (name) => `data/un-reports/${name}`,
        ),
      ];
      const printed = new Set(
        sources.flatMap((path) => runs(readFileSync(new URL(path, shared), "utf8"))),
      );
      const records = [...shipped].filter(([name]) => !name.startsWith("reference/"));
      const names = new Set(
        records
          .flatMap(([name, value]) => texts(value, name, false))
          .flatMap(([, text]) => runs(text)),
      );
      const found = records
        .flatMap(([name, value]) => texts(value, name, true))
        .flatMap(([path, text]) =>
          runs(text)
            .filter((words) => printed.has(words) && !names.has(words))
            .map((words) => `${path}: ${words}`),
        );
      expect(found).toEqual([]);
    });
  },
);
