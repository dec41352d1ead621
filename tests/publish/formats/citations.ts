import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { describe, expect, it } from "vitest";
import { bibtexEntry } from "../../../scripts/publish/formats/citations/bibtex.ts";
import { cslItem } from "../../../scripts/publish/formats/citations/csl.ts";
import { risEntry } from "../../../scripts/publish/formats/citations/ris.ts";
import type { Source } from "../../../scripts/schema/records.ts";
import { jsonFile } from "./release.ts";

type Item = { id: string; title: string; "citation-key"?: string };

export function citationFormats(folder: () => string): void {
  describe("references", () => {
    it("have every source, in all three formats, as another program reads them", () => {
      const sources = jsonFile<Record<string, { title: string }>>(folder(), "sources.json");
      const ids = Object.keys(sources).toSorted();
      const csl = jsonFile<Item[]>(folder(), "citations.json");
      expect(csl.map(({ id }) => id).toSorted()).toEqual(ids);
      expect(Object.fromEntries(csl.map(({ id, title }) => [id, title]))).toEqual(
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
          .map(({ title }) => title)
          .toSorted(),
      ).toEqual(ids.map((id) => sources[id]!.title.replace(/\s+/g, " ")).toSorted());
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
