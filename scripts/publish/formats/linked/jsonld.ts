import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { datasetNode } from "../dcat.ts";
import { contextOf } from "./context.ts";
import { baseOf } from "../../release/addresses.ts";
import { grapher, nodeTables } from "./nodes.ts";
import type { Node } from "./nodes.ts";
import type { ReleaseContext, TablesFormat } from "../format.ts";
import type { Output } from "../../output/output.ts";
import type { Release } from "../../release/release.ts";
import { inLines, indented, sorted, stableJson } from "../../release/stable-json.ts";
import { rowStoresIn } from "../../tables/row-store.ts";
import type { TableFormat } from "../../tables/table.ts";

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
  const annotations = storeOf("annotations");
  return {
    record(rows) {
      const { nodes, annotations: some } = graphOf(rows);
      for (const [table, each] of nodes)
        for (const node of each) storeOf(table).write(`,\n    ${text(node)}`);
      for (const node of some) annotations.write(`,\n    ${text(node)}`);
    },
    end() {
      out.file("context.jsonld", mediaType, stableJson({ "@context": context }));
      const file = out.open("casebook.jsonld", mediaType);
      file.write(`{\n  "@context": ${indented(inLines(sorted(context)), "  ")},\n  "@graph": [\n`);
      file.write(`    ${text(datasetNode(release, formats))}`);
      let count = 1;
      for (const store of [...nodeTables(tables).map(({ name }) => storeOf(name)), annotations]) {
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
