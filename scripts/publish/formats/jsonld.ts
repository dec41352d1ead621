import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { datasetNode } from "./dcat.ts";
import { contextOf } from "./linked/context.ts";
import { baseOf } from "./linked/iri.ts";
import { grapher, nodeTables } from "./linked/nodes.ts";
import type { Node } from "./linked/nodes.ts";
import type { Output } from "../output/output.ts";
import type { Release } from "../release/release.ts";
import { inLines, indented, sorted, stableJson } from "../release/stable-json.ts";
import { spoolsIn } from "../tables/spool.ts";
import type { Row } from "../tables/table.ts";
import { tablesOf } from "../tables/tables.ts";

const mediaType = "application/ld+json";

/** Takes the rows of one record after the other. */
export interface LinkedData {
  readonly record: (rows: ReadonlyMap<string, readonly Row[]>) => void;
  readonly end: () => void;
}

/**
 * Everything as linked data. The context stands in the file, so that reading it needs no network. The
 * graph is in the order of the tables, so what a record gives to each is put aside.
 */
export function linkedData(release: Release, out: Output): LinkedData {
  const base = baseOf(release);
  const context = contextOf(base);
  const { tables } = tablesOf(release);
  const graphOf = grapher(tables, base);
  const folder = join(out.scratch, "nodes");
  mkdirSync(folder);
  const spoolOf = spoolsIn(folder);
  const annotations = spoolOf("annotations");
  return {
    record(rows) {
      const graph = graphOf(rows);
      for (const [table, nodes] of graph.nodes)
        for (const node of nodes) spoolOf(table).write(`,\n    ${text(node)}`);
      for (const node of graph.annotations) annotations.write(`,\n    ${text(node)}`);
    },
    end() {
      out.file("context.jsonld", mediaType, stableJson({ "@context": context }));
      const file = out.open("casebook.jsonld", mediaType);
      file.write(`{\n  "@context": ${indented(inLines(sorted(context)), "  ")},\n  "@graph": [\n`);
      file.write(`    ${text(datasetNode(release))}`);
      let count = 1;
      for (const spool of [...nodeTables(tables).map(({ name }) => spoolOf(name)), annotations]) {
        for (const block of spool.blocks()) file.write(block);
        count += spool.count();
      }
      file.write("\n  ]\n}\n");
      file.close(count);
    },
  };
}

/** A node as it stands in the graph. */
function text(node: Node): string {
  return indented(inLines(sorted(node)), "    ");
}
