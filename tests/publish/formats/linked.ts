import { readFileSync } from "node:fs";
import { join } from "node:path";
import jsonld from "jsonld";
import SHACLValidator from "rdf-validate-shacl";
import rdf from "rdf-validate-shacl/src/defaultEnv.js";
import { describe, expect, it } from "vitest";
import { oldNames } from "../../../scripts/publish/formats/linked/nodes.ts";
import { jsonFile, tablesOfManifest } from "./release.ts";

type Node = Record<string, unknown> & { "@id": string; "@type"?: string[] };

/** Expands a document as a consumer would, but without a network: safe mode fails on a lost term. */
async function expanded(folder: string, path: string): Promise<Node[]> {
  const document = jsonFile<object>(folder, path);
  const documentLoader = (url: string) => Promise.reject(new Error(`no network: ${url}`));
  return (await jsonld.expand(document, { safe: true, documentLoader })) as Node[];
}

/** A term as jsonld gives it. */
interface PlainTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}

/** A document as a graph. */
export async function graphOf(document: object) {
  type Plain = Readonly<Record<"subject" | "predicate" | "object", PlainTerm>>;
  const quads = (await jsonld.toRDF(document, { safe: true })) as Plain[];
  const node = ({ termType, value }: PlainTerm) =>
    termType === "BlankNode" ? rdf.blankNode(value) : rdf.namedNode(value);
  const term = (one: PlainTerm) =>
    one.termType === "Literal"
      ? rdf.literal(one.value, one.language || rdf.namedNode(one.datatype!.value))
      : node(one);
  return rdf.dataset(
    quads.map(({ subject, predicate, object }) =>
      rdf.quad(node(subject), rdf.namedNode(predicate.value), term(object)),
    ),
  );
}

const schema = (term: string) => `https://schema.org/${term}`;

export function linkedFormats(folder: () => string): void {
  describe("linked data", () => {
    it("expands in safe mode without a network, a node for each row and each citation", async () => {
      const nodes = await expanded(folder(), "casebook.jsonld");
      const ids = nodes.map((node) => node["@id"]);
      expect(new Set(ids).size).toBe(ids.length);
      const tables = tablesOfManifest(folder());
      for (const [table, type] of [
        ["citations", "http://www.w3.org/ns/oa#Annotation"],
        ["sources", schema("CreativeWork")],
        ["people", schema("Person")],
        ["laws", "http://data.europa.eu/eli/ontology#LegalResource"],
        ["case_events", schema("Event")],
        ["assessments", schema("Review")],
      ] as const) {
        const found = nodes.filter((node) => node["@type"]?.includes(type));
        expect([table, found.length]).toEqual([table, tables.get(table)]);
      }
      const concepts = nodes.filter((node) =>
        node["@type"]?.includes("http://www.w3.org/2004/02/skos/core#Concept"),
      );
      const terms = ["themes", "places", "roles", "violation_types", "affected_persons"];
      expect(concepts.length).toBe(terms.reduce((sum, name) => sum + (tables.get(name) ?? 0), 0));
    });

    it("gives an address that is derived from a symbol a property of its own", async () => {
      const nodes = await expanded(folder(), "casebook.jsonld");
      const derived = (node: Node) =>
        Object.entries(node).find(([term]) => term.endsWith("vocabulary/address_by_symbol"))?.[1];
      const [report] = nodes.filter((node) => node["@id"].endsWith(":sources/a-hrc-28-10"));
      const addresses = nodes.filter(derived);
      expect(derived(report!)).toEqual([
        {
          "@type": "http://www.w3.org/2001/XMLSchema#anyURI",
          "@value": "https://undocs.org/A/HRC/28/10",
        },
      ]);
      expect(addresses.flatMap((node) => node[schema("url")] ?? [])).toEqual([]);
    });

    it("refers to nothing of the dataset that is not there", async () => {
      const nodes = await expanded(folder(), "casebook.jsonld");
      const ids = new Set(nodes.map((node) => node["@id"]));
      const missing = new Set<string>();
      const walk = (value: unknown): void => {
        if (typeof value !== "object" || value === null) return;
        const id = (value as { "@id"?: unknown })["@id"];
        const isOurs = typeof id === "string" && /^urn:casebook:(?!vocabulary\/)[a-z]+\//.test(id);
        if (isOurs && !ids.has(id) && !id.includes("dataset/")) missing.add(id);
        Object.values(value).forEach(walk);
      };
      walk(nodes);
      // An object within a row has a name, for its citations, and no node of its own.
      const named = new Set(
        readFileSync(join(folder(), "csv-raw/objects.csv"), "utf8")
          .split("\n")
          .map((line) => line.split(",")[0]),
      );
      expect([...missing].filter((id) => !named.has(id.replace("urn:casebook:", "")))).toEqual([]);
    });

    it("says of a citation what rests on which place of which source", async () => {
      const nodes = await expanded(folder(), "casebook.jsonld");
      const citation = nodes.find(({ "@id": id }) =>
        id.endsWith("recommendations/a-hrc-28-10#124/citations/1"),
      )!;
      const oa = "http://www.w3.org/ns/oa#";
      expect(citation).toMatchObject({
        [`${oa}hasTarget`]: [{ "@id": "urn:casebook:recommendations/a-hrc-28-10#124" }],
        [`${oa}hasBody`]: [
          {
            [`${oa}hasSource`]: [{ "@id": "urn:casebook:sources/a-hrc-28-10" }],
            [`${oa}hasSelector`]: [
              {
                "http://www.w3.org/1999/02/22-rdf-syntax-ns#value": [{ "@value": "paragraph=124" }],
              },
            ],
          },
        ],
        "urn:casebook:vocabulary/supports": [{ "@value": "full" }],
      });
    });

    it("keeps dates as EDTF literals, names with their language", async () => {
      const nodes = await expanded(folder(), "casebook.jsonld");
      const report = nodes.find(({ "@id": id }) => id === "urn:casebook:sources/a-hrc-28-10")!;
      expect(report[schema("datePublished")]).toEqual([
        { "@type": "http://id.loc.gov/datatypes/edtf/EDTF", "@value": "2014-12-10" },
      ]);
      const person = nodes.find(({ "@id": id }) => id === "urn:casebook:people/maks-bokayev")!;
      expect(person[schema("name")]).toEqual([{ "@language": "en", "@value": "Maks Bokayev" }]);
    });

    it("says nothing of an arrest, a law or a person that only its description bears", async () => {
      const nodes = await expanded(folder(), "casebook.jsonld");
      const derived = "http://www.w3.org/ns/prov#wasDerivedFrom";
      const law = nodes.find(({ "@id": id }) => id.startsWith("urn:casebook:laws/"))!;
      expect(law[derived]).toBeUndefined();
      const event = nodes.find(({ "@id": id }) => id.endsWith("kz-bokayev-ayan#sentenced"))!;
      const day = (value: string) => [
        { "@type": "http://www.w3.org/2001/XMLSchema#date", "@value": value },
      ];
      expect(event["urn:casebook:vocabulary/date_earliest"]).toEqual(day("2016-11-28"));
      const role = nodes.find(({ "@id": id }) =>
        id.endsWith("kz-bokayev-ayan#sentenced/participants/1"),
      )!;
      expect(event[schema("participant")]).toContainEqual({ "@id": role["@id"] });
      expect(role[schema("participant")]).toEqual([{ "@id": "urn:casebook:people/maks-bokayev" }]);
      const described = nodes.find(({ "@id": id }) => id.endsWith("#sentenced/description"))!;
      expect(described[schema("about")]).toEqual([{ "@id": event["@id"] }]);
      expect((described[derived] as unknown[]).length).toBeGreaterThan(0);
      const state = nodes.find(({ "@id": id }) => id === "urn:casebook:reference/states#KAZ")!;
      expect(state["@type"]).toEqual([schema("Country")]);
      expect(state[schema("name")]).toEqual([{ "@value": "Kazakhstan" }]);
    });

    it("conforms to its own shapes, and would not with a false derivation", async () => {
      const shapes = await graphOf(jsonFile<object>(folder(), "shapes.jsonld"));
      const graph = await graphOf(jsonFile<object>(folder(), "casebook.jsonld"));
      const validator = new SHACLValidator(shapes);
      const report = await validator.validate(graph);
      const said = report.results
        .slice(0, 3)
        .map(({ focusNode, path, message }) =>
          [focusNode?.value, path?.value, ...message.map(({ value }) => value)].join(" "),
        );
      expect([report.conforms, said]).toEqual([true, []]);
      const [law, prov] = ["urn:casebook:laws/iccpr", "http://www.w3.org/ns/prov#wasDerivedFrom"];
      const [subject, predicate] = [rdf.namedNode(law), rdf.namedNode(prov)];
      graph.add(rdf.quad(subject, predicate, rdf.namedNode("urn:casebook:sources/a-hrc-28-10")));
      const lying = await validator.validate(graph);
      expect(lying.conforms).toBe(false);
    });

    it("has a label and a definition for every term of its own", async () => {
      const vocabulary = await expanded(folder(), "vocabulary.jsonld");
      const rdfs = "http://www.w3.org/2000/01/rdf-schema#";
      const defined = new Set(
        vocabulary
          .filter((term) => term[`${rdfs}label`] && term[`${rdfs}comment`])
          .map((term) => term["@id"]),
      );
      const used = new Set<string>();
      const walk = (value: unknown): void => {
        if (typeof value === "string" && value.startsWith("urn:casebook:vocabulary/"))
          used.add(value);
        if (typeof value !== "object" || value === null) return;
        Object.keys(value).forEach(walk);
        Object.values(value).forEach(walk);
      };
      walk(await expanded(folder(), "casebook.jsonld"));
      expect(used.size).toBeGreaterThan(50);
      expect([...used].filter((term) => !defined.has(term))).toEqual([]);
    });

    it("leads from an old name to the new ones", () => {
      const old = oldNames(
        [{ from: "laws/x-law", to: ["laws/y-law"] }],
        [{ record: "cases/gone" }],
        "urn:casebook:",
      );
      expect(old).toEqual([
        {
          ...{ id: "urn:casebook:laws/x-law", type: ["casebook:OldName"] },
          isReplacedBy: ["urn:casebook:laws/y-law"],
        },
        { id: "urn:casebook:cases/gone", type: ["casebook:WithdrawnName"] },
      ]);
    });

    it("uses the context that stands beside it", () => {
      const context = jsonFile<Record<string, unknown>>(folder(), "context.jsonld")["@context"];
      const used = jsonFile<Record<string, unknown>>(folder(), "casebook.jsonld")["@context"];
      expect(used).toEqual(context);
    });
  });
}
