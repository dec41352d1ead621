import { datasetNode } from "./dcat.ts";
import { contextOf } from "./linked/context.ts";
import { baseOf } from "./linked/iri.ts";
import { annotations, nodesOf } from "./linked/nodes.ts";
import type { Release, ReleaseFile } from "./release.ts";
import { stableJson } from "./stable-json.ts";
import { tablesOf } from "./tables/tables.ts";

const mediaType = "application/ld+json";

/** Everything as linked data. The context stands in the file, so that reading it needs no network. */
export function* jsonld(release: Release): Generator<ReleaseFile> {
  const base = baseOf(release);
  const context = contextOf(base);
  const tables = tablesOf(release);
  const graph = [
    datasetNode(release),
    ...nodesOf(tables, base).values(),
    ...annotations(tables, base),
  ];
  yield { path: "context.jsonld", mediaType, content: stableJson({ "@context": context }) };
  const content = stableJson({ "@context": context, "@graph": graph });
  yield { path: "casebook.jsonld", mediaType, content, rows: graph.length };
}
