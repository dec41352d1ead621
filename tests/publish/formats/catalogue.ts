import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import jsonld from "jsonld";
import SHACLValidator from "rdf-validate-shacl";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { croissant } from "../../../scripts/publish/formats/catalogue/croissant.ts";
import { dcat } from "../../../scripts/publish/formats/catalogue/dcat.ts";
import { schemaOrg } from "../../../scripts/publish/formats/catalogue/schema-org.ts";
import { cover } from "../../../scripts/publish/formats/cover/cover.ts";
import { json } from "../../../scripts/publish/formats/json.ts";
import { parquet } from "../../../scripts/publish/formats/parquet.ts";
import { allFlatTables } from "../../../scripts/publish/flat/flat-tables.ts";
import { schemas } from "../../schemas.ts";
import { publishableIn, writtenIn } from "../written.ts";
import { datasetOf } from "../../commands/casebook.ts";
import { dcatApShapes } from "./dcat-ap-shapes.ts";
import { graphOf } from "./linked.ts";
import { jsonFile, tablesOfManifest } from "./release.ts";
import { faultsOfData } from "./tabular-data.ts";

/** A dataset that says everything that a catalogue asks for. */
const described = `name: casebook-example
title: "Example: a title of its own"
description: A dataset for tests, with a description that is long enough for a search engine.
version: "1.2.0"
visibility: public
licence: CC-BY-4.0
language: en
baseIri: https://example.org/casebook/
doi: 10.1234/example.1
publisher: The editors
issued: "2026-11-24"
keywords: [human rights]
states: [KAZ]
`;

/** A dataset that has no address of its own, and says where its releases lie. */
const downloaded = described
  .replace(/^(?:baseIri|doi): .*\n/gm, "")
  .concat(
    "downloads:\n  files: https://example.org/releases/{version}/\n",
    "  archive: https://github.com/example/x/releases/download/v{version}/\n",
  );

/** @param commit of the release; without one it is a draft */
function filesOf(dataset: string, commit: string | null = null): Map<string, string> {
  const root = datasetOf({
    "data/dataset.yml": dataset,
    "data/sources/a.yml": "kind: news\ntitle: A page\nlicence: own-words\n",
  });
  const { release } = publishableIn(root, schemas);
  const formats = [json, parquet, dcat, schemaOrg, croissant, cover];
  return writtenIn(formats, { ...release, commit }, undefined, { formats, history: [] });
}

let files: Map<string, string> | undefined;
/** What is written of the dataset that says everything, once. */
function describedFiles(): Map<string, string> {
  return (files ??= filesOf(described));
}

const of = <T>(files: Map<string, string>, path: string) => JSON.parse(files.get(path)!) as T;

async function conforms(document: object) {
  const shapes = await graphOf(dcatApShapes());
  const { conforms, results } = await new SHACLValidator(shapes).validate(await graphOf(document));
  return { conforms, missing: [...new Set(results.map(({ path }) => path?.value))] };
}

interface FileObject {
  readonly "@id": string;
  readonly contentUrl: string;
  readonly sha256: string;
}

interface RecordSet {
  readonly "@id": string;
  readonly key: readonly { readonly "@id": string }[];
  readonly field: readonly {
    readonly "@id": string;
    readonly dataType: string;
    readonly source: {
      readonly fileObject: { readonly "@id": string };
      readonly extract: { readonly column: string };
    };
  }[];
}

export function catalogueFormats(folder: () => string): void {
  describe("what catalogues read", () => {
    it("conforms to DCAT-AP 3 if the dataset has a base address, and lacks only that otherwise", async () => {
      const whole = of<object>(describedFiles(), "dcat.jsonld");
      expect(await conforms(whole)).toEqual({ conforms: true, missing: [] });
      const shipped = await conforms(jsonFile<object>(folder(), "dcat.jsonld"));
      expect(shipped.missing).toEqual(["http://www.w3.org/ns/dcat#accessURL"]);
    });

    it("names the place of every file if the dataset says where its releases lie, and conforms", async () => {
      const files = filesOf(downloaded, "0".repeat(40));
      const folder = "https://example.org/releases/1.2.0/";
      const archive =
        "https://github.com/example/x/releases/download/v1.2.0/casebook-example-1.2.0.zip";
      const document = of<Record<string, unknown>>(files, "dcat.jsonld");
      expect(await conforms(document)).toEqual({ conforms: true, missing: [] });
      const forms = document["dcat:distribution"] as Record<string, { readonly id: string }>[];
      const places = Object.fromEntries(
        forms.map((form) => [form["dcterms:identifier"], form["dcat:downloadURL"]?.id]),
      );
      expect(places).toMatchObject({
        "casebook.json": `${folder}casebook.json`,
        "casebook-example-1.2.0.zip": archive,
      });
      // A folder has no bytes to be downloaded.
      expect(places["parquet/"]).toBeUndefined();
      const { distribution } = of<{ distribution: { contentUrl: string }[] }>(
        files,
        "schema-org.jsonld",
      );
      expect(distribution.map(({ contentUrl }) => contentUrl)).toEqual(
        expect.arrayContaining([`${folder}casebook.json`, archive]),
      );
      const objects = of<{ distribution: FileObject[] }>(files, "croissant.json").distribution;
      for (const object of objects) expect(object.contentUrl).toBe(folder + object["@id"]);
      expect(parseYaml(files.get("CITATION.cff")!)).toMatchObject({
        "repository-artifact": archive,
      });
      expect(files.get("README.md")).toContain(`It is found at <${folder}>, <${archive}>.`);
    });

    it("names no place of a draft, which lies nowhere", () => {
      for (const [path, text] of filesOf(downloaded))
        if (path !== "casebook.json") expect(text, path).not.toContain("example.org/releases");
    });

    it("has the day, the DOI, and size and sum of each file, as DCAT has them", async () => {
      const files = describedFiles();
      const node = of<Record<string, unknown>>(files, "dcat.jsonld");
      expect(node["dcterms:identifier"]).toBe("https://doi.org/10.1234/example.1");
      const forms = node["dcat:distribution"] as Record<string, unknown>[];
      const everything = forms.find((form) => form["dcterms:identifier"] === "casebook.json")!;
      const sum = createHash("sha256").update(files.get("casebook.json")!).digest("hex");
      expect(everything).toMatchObject({
        "dcterms:issued": { "@value": "2026-11-24" },
        "dcat:byteSize": { "@value": String(Buffer.byteLength(files.get("casebook.json")!)) },
        "spdx:checksum": { "spdx:checksumValue": { "@value": sum } },
      });
    });

    it("has what Google asks of a dataset in schema.org, and where each file is", () => {
      const facts = of<Record<string, unknown>>(describedFiles(), "schema-org.jsonld");
      expect(facts).toMatchObject({
        ...{ "@type": "Dataset", name: "Example: a title of its own", version: "1.2.0" },
        ...{
          url: "https://example.org/casebook/",
          identifier: "https://doi.org/10.1234/example.1",
        },
        ...{ datePublished: "2026-11-24", creator: { name: "The editors" } },
        license: "https://creativecommons.org/licenses/by/4.0/",
      });
      const shipped = jsonFile<{ distribution: { contentUrl: string }[]; description: string }>(
        folder(),
        "schema-org.jsonld",
      );
      expect(shipped).toMatchObject({ spatialCoverage: [{ name: "Kazakhstan" }] });
      expect(shipped.description.length).toBeGreaterThan(50);
      expect(shipped.distribution.length).toBeGreaterThan(7);
      for (const { contentUrl } of shipped.distribution)
        expect([contentUrl, existsSync(join(folder(), contentUrl))]).toEqual([contentUrl, true]);
    });

    it("has every required property of Croissant 1.0, and expands without losing a term", async () => {
      const document = of<Record<string, unknown>>(describedFiles(), "croissant.json");
      const [node] = (await jsonld.expand(document as object, {
        safe: true,
        base: "https://x/",
      })) as [Record<string, unknown>];
      const required = ["name", "description", "license", "url", "creator", "datePublished"];
      expect(Object.keys(node)).toEqual(
        expect.arrayContaining([
          ...required.map((name) => `https://schema.org/${name}`),
          ...["http://purl.org/dc/terms/conformsTo", "http://mlcommons.org/croissant/recordSet"],
        ]),
      );
      expect(node["@type"]).toEqual(["https://schema.org/Dataset"]);
    });

    it("names in Croissant only files with their sums, and only columns that are there", () => {
      const { distribution, recordSet } = jsonFile<{
        distribution: FileObject[];
        recordSet: RecordSet[];
      }>(folder(), "croissant.json");
      expect(recordSet.map((set) => set["@id"])).toEqual(
        allFlatTables.map(({ table }) => table.flat),
      );
      for (const { contentUrl, sha256 } of distribution) {
        const bytes = readFileSync(join(folder(), contentUrl));
        expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
      }
      const files = new Set(distribution.map((file) => file["@id"]));
      const ids = recordSet.flatMap((set) => [set["@id"], ...set.field.map((one) => one["@id"])]);
      expect(new Set(ids).size).toBe(ids.length);
      for (const set of recordSet) {
        const [header] = readFileSync(join(folder(), `flat/${set["@id"]}.csv`), "utf8").split("\n");
        expect(set.field.map(({ source }) => source.extract.column).join()).toBe(header);
        for (const { dataType, source } of set.field) {
          expect(files).toContain(source.fileObject["@id"]);
          expect(dataType).toMatch(/^sc:(?:Text|Integer|Float|Boolean|Date)$/);
        }
        for (const key of set.key) expect(ids).toContain(key["@id"]);
      }
    });
  });

  describe("datapackage.json", () => {
    type Resources = Parameters<typeof faultsOfData>[1];
    const resources = () =>
      jsonFile<{ resources: Resources }>(folder(), "datapackage.json").resources;

    it("describes every table, its columns in order", () => {
      expect(
        resources()
          .map(({ name }) => name)
          .toSorted(),
      ).toEqual(
        [
          ...tablesOfManifest(folder()).keys(),
          ...allFlatTables.map(({ table }) => table.name),
        ].toSorted(),
      );
      for (const { path, schema } of resources()) {
        const [header] = readFileSync(join(folder(), path), "utf8").split("\n", 1);
        expect(schema.fields.map(({ name }) => name).join()).toBe(header);
      }
    });

    it("has only rows that satisfy it, and says so when one does not", () => {
      expect(faultsOfData(folder(), resources())).toEqual([]);
      const strict = resources().map((resource) => ({
        ...resource,
        schema: {
          ...resource.schema,
          fields: resource.schema.fields.map((field) =>
            resource.name === "objects" && field.name === "pointer"
              ? { ...field, constraints: { required: true } }
              : field,
          ),
        },
      }));
      expect(faultsOfData(folder(), strict)).toEqual([
        expect.stringMatching(/^objects\.pointer: \d+ rows lack a value$/),
      ]);
    });

    it("has size and sum of each file", () => {
      for (const { path, ...file } of resources()) {
        const bytes = readFileSync(join(folder(), path));
        const hash = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
        expect(file).toMatchObject({ bytes: bytes.length, hash });
      }
    });
  });

  describe("what a person looks for in an archive", () => {
    it("is a page that names the files that are there, how to cite, and the licence", () => {
      const page = readFileSync(join(folder(), "README.md"), "utf8");
      expect(page).toContain("# Casebook: Kazakhstan");
      const [, begin] = /## Begin here\n([\s\S]*?)\n## /.exec(page)!;
      for (const [, path] of begin!.matchAll(/^- .*?`([^`<*]+)`/gm))
        expect([path, existsSync(join(folder(), path!))]).toEqual([path, true]);
      expect(page).toContain("site/index.html");
      expect(page).toContain("https://creativecommons.org/licenses/by/4.0/");
      expect(readFileSync(join(folder(), "LICENSE"), "utf8")).toContain("CC-BY-4.0");
    });

    it("is a citation, with day and DOI where the dataset has them", () => {
      expect(parseYaml(describedFiles().get("CITATION.cff")!)).toEqual({
        ...{ "cff-version": "1.2.0", type: "dataset", title: "Example: a title of its own" },
        message: expect.any(String) as string,
        abstract: expect.any(String) as string,
        ...{ version: "1.2.0", authors: [{ name: "The editors" }], license: "CC-BY-4.0" },
        ...{ "date-released": "2026-11-24", doi: "10.1234/example.1", keywords: ["human rights"] },
        url: "https://example.org/casebook/",
      });
      expect(parseYaml(readFileSync(join(folder(), "CITATION.cff"), "utf8"))).toMatchObject({
        authors: [{ name: "Contributors to Casebook: Kazakhstan" }],
      });
    });

    it("is what Zenodo reads, closed where the dataset is private", () => {
      expect(of(describedFiles(), ".zenodo.json")).toEqual({
        ...{ title: "Example: a title of its own", version: "1.2.0", upload_type: "dataset" },
        ...{ access_right: "open", license: "cc-by-4.0", publication_date: "2026-11-24" },
        ...{ creators: [{ name: "The editors" }], doi: "10.1234/example.1" },
        description: expect.stringMatching(/^<p>A dataset .*<\/p>$/) as string,
        keywords: ["human rights"],
      });
      const closed = filesOf(described.replace("visibility: public", "visibility: private"));
      expect(of(closed, ".zenodo.json")).toMatchObject({ access_right: "closed" });
    });
  });
}
