import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { datasetNode } from "../catalogue/dcat.ts";
import { contextOf } from "./context.ts";
import { baseOf } from "../../release/addresses.ts";
import { grapher, nodeTables, oldNames } from "./nodes.ts";
import { shapesOf } from "./shapes.ts";
import { vocabularyOf } from "./vocabulary.ts";
import type { Node } from "./nodes.ts";
import type { ReleaseContext, TablesFormat } from "../format.ts";
import type { Output } from "../../output/output.ts";
import type { Release } from "../../release/release.ts";
import { inLines, indented, sorted, stableJson } from "../../release/stable-json.ts";
import { rowStoresIn } from "../../tables/row-store.ts";
import type { Row, TableFormat } from "../../tables/table.ts";

const mediaType = "application/ld+json";

/** Everything as linked data. The file contains its context, so reading it needs no network. */
export const linkedData: TablesFormat = {
  name: "linked-data",
  files: [
    {
      path: "casebook.jsonld",
      holds: "everything as linked data",
      use: "linked data",
      distribution: { name: "jsonld", title: "Linked data", mediaType },
    },
    { path: "context.jsonld", holds: "the context of the linked data alone" },
    {
      path: "vocabulary.jsonld",
      holds: "the dataset's own terms, with labels and definitions (RDFS)",
    },
    { path: "shapes.jsonld", holds: "what must hold in the linked data (SHACL)" },
  ],
  searchable: "bytes",
  tables: graph,
};

/** The graph is ordered by table, so the nodes of each record are stored by table first. */
function graph(
  release: Release,
  out: Output,
  { formats, tables: made }: ReleaseContext,
): TableFormat {
  const base = baseOf(release);
  const context = contextOf(base);
  const { tables } = made();
  const graphOf = grapher(tables, base);
  const folder = join(out.scratch, "nodes");
  mkdirSync(folder);
  const storeOf = rowStoresIn(folder);
  const [descriptions, annotations] = [storeOf("descriptions"), storeOf("annotations")];
  return {
    record(rows) {
      const { nodes, descriptions: told, annotations: some } = graphOf(rows);
      for (const [table, each] of nodes)
        for (const node of each) storeOf(table).write(`,\n    ${text(node)}`);
      for (const node of told) descriptions.write(`,\n    ${text(node)}`);
      for (const node of some) annotations.write(`,\n    ${text(node)}`);
    },
    end() {
      out.file("vocabulary.jsonld", mediaType, stableJson(vocabularyOf(tables, base)));
      out.file("shapes.jsonld", mediaType, stableJson(shapesOf(base)));
      out.file("context.jsonld", mediaType, stableJson({ "@context": context }));
      const file = out.open("casebook.jsonld", mediaType);
      file.write(`{\n  "@context": ${indented(inLines(sorted(context)), "  ")},\n  "@graph": [\n`);
      file.write(`    ${text(datasetNode(release, formats, []))}`);
      let count = 1;
      const old = oldNames(
        release.redirects as readonly Row[],
        release.tombstones as readonly Row[],
        base,
      );
      for (const node of old) file.write(`,\n    ${text(node)}`);
      count += old.length;
      const stores = [
        ...nodeTables(tables).map(({ name }) => storeOf(name)),
        descriptions,
        annotations,
      ];
      for (const store of stores) {
        for (const block of store.blocks()) file.write(block);
        count += store.count();
      }
      file.write("\n  ]\n}\n");
      file.close(count);
    },
  };
}

/** A node of the graph as JSON. */
function text(node: Node): string {
  return indented(inLines(sorted(node)), "    ");
}
