import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { jsonFile } from "./release.ts";

type Link = { from: string; at: string; part?: string; title: string };
type Released = Record<string, unknown> & { id: string; inbound: Link[] };
type Collections = Record<string, Record<string, Released>>;

export function jsonFormats(folder: () => string): void {
  const everything = () =>
    jsonFile<{ collections: Collections }>(folder(), "casebook.json").collections;

  describe("JSON", () => {
    it("every record fits the schema that the release brings along", () => {
      const ajv = new Ajv2020({ strict: false, allErrors: true });
      const schemas = join(folder(), "schemas");
      const paths = readdirSync(schemas, { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".json"))
        .toSorted();
      for (const path of paths)
        ajv.addSchema(JSON.parse(readFileSync(join(schemas, path), "utf8")) as object, path);
      for (const [collection, records] of Object.entries(everything())) {
        for (const [id, record] of Object.entries(records)) {
          const schema = collection === "reference" ? `reference/${id}` : collection;
          const validate = ajv.getSchema(`${schema}.schema.json`)!;
          expect([id, validate(record), validate.errors]).toEqual([id, true, null]);
        }
      }
    });

    it("a record is the same in every file that holds it", () => {
      for (const [collection, records] of Object.entries(everything())) {
        expect(jsonFile(folder(), `${collection}.json`)).toEqual(records);
        const lines = readFileSync(join(folder(), `${collection}.ndjson`), "utf8").trim();
        expect(lines.split("\n").map((line) => JSON.parse(line) as unknown)).toEqual(
          Object.values(records),
        );
        for (const [id, record] of Object.entries(records)) {
          expect(record.id).toBe(id);
          expect(jsonFile(folder(), `${collection}/${id}.json`)).toEqual(record);
        }
      }
    });

    it("leads from a recommendation to its cases without a second look-up", () => {
      const { cases, recommendations } = everything();
      const stated = Object.entries(cases!).flatMap(([id, { recommendations: list }]) =>
        ((list ?? []) as string[]).map((name) => `${name} ${id}`),
      );
      const found = Object.entries(recommendations!).flatMap(([set, { inbound }]) =>
        inbound
          .filter(({ at }) => /^\/recommendations\/\d+$/.test(at))
          .map(({ from, part }) => `${set}#${part} ${from.replace("cases/", "")}`),
      );
      expect(stated.length).toBeGreaterThan(0);
      expect(found.toSorted()).toEqual(stated.toSorted());
    });

    it("every inbound link stands where it says, in the record it names", () => {
      const collections = everything();
      for (const records of Object.values(collections)) {
        for (const { id, inbound } of Object.values(records)) {
          for (const { from, at, part } of inbound) {
            const [collection, record] = from.split("/") as [string, string];
            let value: unknown = collections[collection]![record];
            for (const step of at.split("/").slice(1))
              value = (value as Record<string, unknown>)[step];
            expect(String(value)).toContain(part ? `${id}#${part}` : id);
          }
        }
      }
    });
  });
}
