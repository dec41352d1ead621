import { addTo } from "../../diagnostics/add-to.ts";
import { corpusRule } from "../rule.ts";
import { endName, linksOf } from "../shared/links.ts";
import type { Link } from "../shared/links.ts";

/** What came later, or took another's place, does not lead back to itself. */
export default corpusRule({
  id: "references/cycle",
  severity: "error",
  docs: {
    demands:
      "Links of one field that say what came first (follows, replaces, supersedes, derivesFrom) or what holds what (partOf) never lead back to where they began.",
    why: "If two things each follow the other, neither can have come first.",
    failing: { "laws/old-code": `provisions: [{ id: "164", replaces: [new-code#174] }]` },
    passing: { "laws/old-code": `provisions: [{ id: "164" }, { id: "165", replaces: ["164"] }]` },
  },
  check(corpus, report) {
    for (const field of fields) {
      const links = corpus
        .holding(field)
        .flatMap((record) => linksOf(corpus, record, new Set([field])));
      for (const cycle of cyclesOf(links)) {
        const [first, ...others] = cycle;
        const way = [...cycle, first!].map(({ from }) => endName(from)).join(" → ");
        report(first!.from.record, {
          pointer: first!.reference.pointer,
          message: `These links of “${field}” lead round in a circle: ${way}.`,
          help: "Remove the link that is wrong.",
          related: others.map((link) => ({
            record: link.from.record,
            pointer: link.reference.pointer,
            message: `from “${endName(link.from)}” to “${endName(link.to)}”`,
          })),
          parameters: [field, ...cycle.map(({ from }) => endName(from))],
        });
      }
    }
  },
});

const fields = ["follows", "replaces", "supersedes", "derivesFrom", "partOf"] as const;

/**
 * One circle for each link that closes one, found by going along the links in the order of the
 * records. A link to itself is left to `references/self`. No recursion: a chain may be long.
 */
function cyclesOf(links: readonly Link[]): Link[][] {
  const outgoing = new Map<string, Link[]>();
  for (const link of links) {
    const name = endName(link.from);
    if (name === endName(link.to)) continue;
    addTo(outgoing, name, link);
  }
  const cycles: Link[][] = [];
  const done = new Set<string>();
  for (const start of outgoing.keys()) {
    if (done.has(start)) continue;
    const path: { readonly name: string; next: number }[] = [{ name: start, next: 0 }];
    const trail: Link[] = [];
    const depth = new Map([[start, 0]]);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const link = outgoing.get(top.name)?.[top.next++];
      if (!link) {
        done.add(top.name);
        depth.delete(top.name);
        path.pop();
        trail.pop();
        continue;
      }
      const name = endName(link.to);
      const at = depth.get(name);
      if (at !== undefined) cycles.push([...trail.slice(at), link]);
      else if (!done.has(name)) {
        depth.set(name, path.length);
        path.push({ name, next: 0 });
        trail.push(link);
      }
    }
  }
  return cycles;
}
