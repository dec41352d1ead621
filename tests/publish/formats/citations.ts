import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { describe, expect, it } from "vitest";
import { bibtexEntry } from "../../../scripts/publish/formats/citations/bibtex.ts";
import { cslItem } from "../../../scripts/publish/formats/citations/csl.ts";
import { risEntry } from "../../../scripts/publish/formats/citations/ris.ts";
import type { CitedWork } from "../../../scripts/publish/formats/citations/work.ts";
import type { Source } from "../../../scripts/schema/records.ts";
import { has, jsonFile } from "./release.ts";

type Item = { id: string; title: string; "citation-key"?: string };

export function citationFormats(folder: () => string): void {
  describe("references", () => {
    it("have every source, in all three formats, as another program reads them", () => {
      const sources = jsonFile<Record<string, { title: string }>>(folder(), "sources.json");
      const ids = Object.keys(sources).toSorted();
      const csl = jsonFile<Item[]>(folder(), "citations.json");
      expect(csl.map(({ id }) => id).toSorted()).toEqual(ids);
      // A title that the document does not bear stands in brackets.
      const plain = (title: string) => title.replace(/^\[(.*)\]$/s, "$1");
      expect(Object.fromEntries(csl.map(({ id, title }) => [id, plain(title)]))).toEqual(
        Object.fromEntries(ids.map((id) => [id, sources[id]!.title])),
      );
      const read = (path: string) =>
        new Cite(readFileSync(join(folder(), path), "utf8")).data as Item[];
      expect(
        read("citations.bib")
          .map((item) => item["citation-key"])
          .toSorted(),
      ).toEqual(ids);
      expect(
        read("citations.ris")
          .map(({ title }) => plain(title))
          .toSorted(),
      ).toEqual(ids.map((id) => sources[id]!.title.replace(/\s+/g, " ")).toSorted());
    });

    const work = (more: object, publisher?: string): CitedWork => ({
      id: "a-work",
      source: { kind: "ngo-report", title: "A work", licence: "unknown", ...more } as Source,
      ...(publisher === undefined ? {} : { publisher }),
    });
    const derived =
      "The address is derived from the symbol A/HRC/28/10; the record of the source has none.";
    const bureau = "Kazakhstan International Bureau for Human Rights and Rule of Law";

    it.skipIf(!has("pandoc"))("keep names whole, newspapers as containers, and symbols", () => {
      const works = [
        work({ id: "report" }, bureau),
        work({ kind: "news", title: "Two Sentenced" }, "Azattyq"),
        work({ kind: "news", authors: ["Joanna Lillis"] }, "Eurasianet"),
        work({ kind: "un-document", symbol: "A/HRC/28/10", date: "2014-12-10" }, "HRC"),
      ].map((each, index) => ({ ...each, id: `w${index}` }));
      const input = works.map(bibtexEntry).join("\n");
      const out = execFileSync("pandoc", ["-f", "biblatex", "-t", "csljson"], {
        input,
        encoding: "utf8",
      });
      type Read = Record<string, unknown> & { id: string };
      const read = new Map((JSON.parse(out) as Read[]).map((item) => [item.id, item]));
      expect(read.get("w0")).toMatchObject({ author: [{ literal: bureau }] });
      expect(read.get("w1")).toMatchObject({ "container-title": "Azattyq" });
      expect(read.get("w1")!["author"]).toBeUndefined();
      expect(read.get("w2")).toMatchObject({ "container-title": "Eurasianet" });
      expect(read.get("w3")).toMatchObject({ URL: "https://undocs.org/A/HRC/28/10" });
      expect(read.get("w3")).toMatchObject({ note: derived });
      expect(read.get("w0")!["note"]).toBeUndefined();
      const csl = works.map(cslItem);
      expect(csl[3]).toMatchObject({ note: derived });
      expect(risEntry(works[3]!)).toContain(`N1  - ${derived}`);
      expect(csl[0]).toMatchObject({ author: [{ literal: bureau }] });
      expect(csl[1]).toMatchObject({ "container-title": "Azattyq" });
      expect(csl[3]).toMatchObject({ number: "A/HRC/28/10", genre: "UN Doc." });
      const printed = execFileSync("pandoc", ["-f", "csljson", "-t", "plain", "--citeproc"], {
        input: JSON.stringify(csl),
        encoding: "utf8",
      });
      for (const said of [bureau, "Azattyq", "A/HRC/28/10", "https://undocs.org/A/HRC/28/10"])
        expect(printed.replace(/\s+/g, " ")).toContain(said);
    });

    it.skipIf(!has("pandoc"))("of the shipped dataset print for every source who says it", () => {
      const csl = readFileSync(join(folder(), "citations.json"), "utf8");
      const bib = readFileSync(join(folder(), "citations.bib"), "utf8");
      const read = (from: string, input: string) =>
        JSON.parse(
          execFileSync("pandoc", ["-f", from, "-t", "csljson"], { input, encoding: "utf8" }),
        ) as Record<string, unknown>[];
      const sources = jsonFile<Record<string, { publisher?: string }>>(folder(), "sources.json");
      // What a record does not name, no reference can.
      const published = ({ id }: Record<string, unknown>) =>
        sources[String(id)]?.publisher !== undefined;
      for (const items of [read("csljson", csl), read("biblatex", bib)]) {
        const newspapers = items.filter(({ type }) => String(type).startsWith("article"));
        const nameless = newspapers.filter((item) => item["container-title"] === undefined);
        expect(nameless.filter(published)).toEqual([]);
        const split = items.filter((item) =>
          ["publisher", "author"].some((field) => JSON.stringify(item[field])?.includes("; ")),
        );
        expect(split).toEqual([]);
      }
      const reports = (JSON.parse(csl) as Record<string, unknown>[]).filter(
        ({ type }) => type === "report" || type === "document",
      );
      expect(reports.filter(({ author }) => author === undefined).filter(published)).toEqual([]);
    });

    it("let no address or DOI leave its field", () => {
      const evil = "https://e.example/}},note={\\input{/etc/passwd}},x={{";
      const entry = bibtexEntry(work({ urls: [evil], doi: "10.1234/}},note={x" }));
      expect(entry).not.toMatch(/^ *note|\\input|[{}]\}[^,\n]/m);
      const [item] = new Cite(entry).data as Record<string, string>[];
      expect(item!["URL"]).toContain("https://e.example/%7D%7D,note=%7B%5Cinput");
    });

    it("say which titles are descriptions of the editors", () => {
      const made = work({ titleIsOurs: true });
      expect(cslItem(made).title).toBe("[A work]");
      expect(risEntry(made)).toContain("TI  - [A work]");
      expect(bibtexEntry(made)).toContain("title = {{[A work]}}");
    });

    it("say that the address of a sensitive source is left out, and why", () => {
      const made = work({ sensitive: ["health"], symbol: "A/HRC/28/10" });
      const note = "The address is left out, because it leads to details of health.";
      expect(cslItem(made)).toMatchObject({ note });
      expect(cslItem(made)).not.toHaveProperty("URL");
      expect(risEntry(made)).toContain(`N1  - ${note}`);
      expect(bibtexEntry(made)).toContain(`note = {${note}}`);
    });

    it("give no address where a number is not the symbol of a UN document", () => {
      expect(cslItem(work({ kind: "un-document", symbol: "no symbol" }))).not.toHaveProperty("URL");
      const own = cslItem(work({ symbol: "A/HRC/28/10", urls: ["https://example.org/x"] }));
      expect(own).toMatchObject({ URL: "https://example.org/x" });
    });

    const dated = (date: string) => {
      const source = { kind: "ngo-report", title: "A report: 100% of {it}", date } as Source;
      const work = { id: "a-report", source };
      const line = (text: string, start: string) =>
        text.split(/\r?\n/).find((one) => one.trim().startsWith(start));
      return {
        csl: (cslItem(work) as { issued?: unknown }).issued,
        ris: risEntry(work)
          .split("\r\n")
          .filter((one) => /^(PY|DA)/.test(one)),
        bib: line(bibtexEntry(work), "date") ?? line(bibtexEntry(work), "note"),
      };
    };

    it("give a date that is known as a date", () => {
      expect(dated("2016-11")).toEqual({
        csl: { "date-parts": [[2016, 11]] },
        ris: ["PY  - 2016", "DA  - 2016/11//"],
        bib: "  date = {2016-11},",
      });
    });

    it("say about where the source says about", () => {
      expect(dated("2019~")).toEqual({
        csl: { "date-parts": [[2019]], circa: true },
        ris: ["DA  - ///about 2019"],
        bib: "  date = {2019~},",
      });
    });

    it("make no date of bounds or of a day without a year, and give the words", () => {
      expect(dated("[..2017-03]")).toEqual({
        csl: { literal: "2017-03-31 or earlier" },
        ris: ["DA  - ///2017-03-31 or earlier"],
        bib: "  note = {Date: 2017-03-31 or earlier.},",
      });
      expect(dated("XXXX-04-06").ris).toEqual(["DA  - ///6 April, year unknown"]);
      expect(dated("XXXX-04-06").bib).toBe("  note = {Date: 6 April, year unknown.},");
    });
  });
}
