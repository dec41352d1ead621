import { readFileSync } from "node:fs";
import { join } from "node:path";
import { archiveFolder } from "../../../scripts/archive/archive-folder.ts";
import { textOfCopy } from "../../../scripts/archive/text-of-copy.ts";
import { readDocument } from "../../../scripts/archive/text/read-document.ts";
import { discover } from "../../../scripts/dataset/discover.ts";
import { sourceText } from "../../../scripts/evidence/evidence.ts";
import type { SourceText } from "../../../scripts/evidence/evidence.ts";
import { knownNames } from "../../../scripts/evidence/known-names.ts";
import { schemas } from "../../schemas.ts";
import type { Organization, Source } from "../../../scripts/schema/records.ts";
import { readFile } from "../../../scripts/yaml/read-file.ts";
import { toolTables } from "../../tool-tables.ts";
import { measure, tableOf } from "./measure.ts";

/**
 * Puts wrong values and places into statements that rest on the copies in the archive, one at a time, and
 * tells how many are found. The archive is that of the dataset, or the one that `CASEBOOK_ARCHIVE` names.
 */
export async function evidenceRecall(root: string, seed: number, count: number): Promise<string> {
  const archive = archiveFolder(process.env["CASEBOOK_ARCHIVE"] ?? join(root, "archive"));
  const records = discover(root).files.flatMap(({ kind, path, collection, id, schema }) => {
    const reading = readFile(root, path);
    if (kind !== "record" || !reading.ok) return [];
    return [{ collection, id, value: reading.value, plan: schemas.of.get(schema)!.plan }];
  });
  const of = <T>(name: string) =>
    records.flatMap(({ collection, id, value }) =>
      collection === name ? [{ id, value: value as unknown as T }] : [],
    );
  const sources = new Map(of<Source>("sources").map(({ id, value }) => [id, value]));
  const texts = new Map<string, SourceText>();
  for (const [id, { copies = [], outline = [] }] of sources)
    for (const copy of copies) {
      const text = await textOfCopy(archive, copy, (file, type) =>
        readDocument(readFileSync(file), type),
      );
      if (text) texts.set(id, sourceText(copy.sha256, text, outline));
    }
  if (texts.size === 0) return "There is no copy of a source in the archive.";
  const named = (name: "people" | "organizations") =>
    of<Organization>(name).map(({ id, value }) => ({
      record: `${name}/${id}`,
      forms: value.names.map((form) => form.value),
    }));
  const rows = toolTables.get("states")!.value["rows"] as {
    readonly code: string;
    readonly name: string;
    readonly aliases?: readonly string[];
  }[];
  const names = knownNames(
    [...named("people"), ...named("organizations")],
    rows.map(({ code, name, aliases = [] }) => ({ code, forms: [name, ...aliases] })),
  );
  const first = (name: "people" | "organizations") =>
    named(name).map(({ record, forms }) => [record.slice(name.length + 1), forms[0]!] as const);
  const others = {
    states: rows.map(({ code, name }) => [code, name] as const),
    people: first("people"),
    organizations: first("organizations"),
  };
  const subjects = records.map(({ collection, id, value, plan }) => ({
    ...{ name: `${collection}/${id}`, value, plan },
  }));
  const voiceOf = (id: string) => ({
    publisher: sources.get(id)?.publisher,
    date: sources.get(id)?.date,
  });
  const told = measure(
    subjects,
    { sources: texts },
    voiceOf,
    names,
    others,
    seed,
    Math.ceil(count / 11),
  );
  const misses = told
    .filter(({ isAbsent, found }) => isAbsent && !found)
    .map(({ record, fault: { kind, pointer, printed } }) =>
      [`missed: ${kind} ${record}${pointer}`, printed?.[0]].filter(Boolean).join(": "),
    );
  return [tableOf(told), ...misses].join("\n");
}
