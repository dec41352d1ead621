import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../temporary-folder.ts";

/** Another program that compares YAML files with JSON Schemas. */
export interface Peer {
  readonly name: string;
  /** Below the folder that is given with `--peers`. */
  readonly program: string;
  arguments(schemas: string, collection: string, data: string): string[];
}

export const peers: readonly Peer[] = [
  {
    name: "@sourcemeta/jsonschema",
    program: "node_modules/.bin/jsonschema",
    arguments: (schemas, collection, data) => [
      ...["validate", join(schemas, `${collection}.schema.json`), join(data, collection)],
      ...["--resolve", join(schemas, "common.schema.json"), "--extension", ".yml", "--continue"],
    ],
  },
  {
    name: "ajv-cli",
    program: "node_modules/.bin/ajv",
    arguments: (schemas, collection, data) => [
      ...["validate", "--spec=draft2020", "--strict=false", "-c", "ajv-formats"],
      ...["-s", join(schemas, `${collection}.schema.json`)],
      ...["-r", join(schemas, "common.schema.json"), "-d", `${join(data, collection)}/*.yml`],
    ],
  },
];

/**
 * Seconds that a peer takes for every collection, one after the other, as its schemas are one a
 * collection; the tables of `reference` and the single files are left out.
 *
 * @throws if it does not accept what the check accepts
 */
export function peerTime(peer: Peer, folder: string, home: string, root: string): number {
  const work = temporaryFolder("casebook-peer-");
  try {
    schemasFor(join(home, "schemas"), work);
    const data = join(root, "data");
    let seconds = 0;
    for (const collection of readdirSync(data)) {
      if (collection === "reference" || collection.endsWith(".yml")) continue;
      const start = performance.now();
      const run = spawnSync(join(folder, peer.program), peer.arguments(work, collection, data), {
        cwd: folder,
        encoding: "utf8",
        maxBuffer: 1 << 28,
      });
      seconds += (performance.now() - start) / 1000;
      if (run.status !== 0) {
        const said = `${run.error?.message ?? ""}${run.stderr}${run.stdout}`;
        throw new Error(`${peer.name}, ${collection}: status ${run.status}: ${said.slice(0, 600)}`);
      }
    }
    return seconds;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Peers find a schema by its `$id`, not by the place of its file. */
function schemasFor(from: string, to: string): void {
  for (const name of readdirSync(from).filter((each) => each.endsWith(".json"))) {
    const schema = JSON.parse(readFileSync(join(from, name), "utf8")) as Record<string, unknown>;
    writeFileSync(
      join(to, name),
      JSON.stringify({ $id: `https://bench.invalid/${name}`, ...schema }),
    );
  }
}
