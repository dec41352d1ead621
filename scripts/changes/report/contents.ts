import { settingsOf } from "../dataset-of.ts";
import type { Dataset, Values } from "../change.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import type { DataFile } from "../../dataset/discover.ts";
import { fullName, recordOf } from "../../schema/full-name.ts";
import { factsOf } from "../../facts/draw-facts.ts";
import { readSource } from "../../yaml/read-file.ts";
import { isEmbargoed, restrictedValues, withoutRestricted } from "../../facts/restricted-values.ts";
import { nameOf } from "../../dataset/snapshot.ts";
import type { Snapshot } from "../../dataset/snapshot.ts";
import type { Schemas } from "../../schema/schemas.ts";
import { tablesInForce } from "../../tables/in-force.ts";
import type { ToolTables } from "../../tables/tool-tables.ts";
import type { CountedRecord } from "../../stats/stats.ts";

/** The files of one side, each read on first use. */
export interface Contents {
  /** Reads files together; one by one, each would start a process. */
  load(files: readonly DataFile[]): void;
  /** Reads together what these records refer to, because sentences will name it. */
  prepare(records: readonly CountedRecord[]): void;
  /** A record or file as a release would hold it: without restricted and embargoed values. */
  released(name: string): Values | undefined;
  /** The whole value of a file; only for files that cannot hold restricted values. */
  value(name: string): Values | undefined;
  /** These records as a release would hold them, with retired names and reasons. */
  dataset(names: readonly string[]): Dataset;
  /** These records with the facts that figures need. */
  counted(names: readonly string[]): CountedRecord[];
  /** All restricted values of a record, to be compared and never shown. */
  restrictedText(name: string): string;
  /** Files that could not be read. */
  readonly unreadable: readonly {
    readonly name: string;
    readonly file: string;
    readonly findings: readonly Finding[];
  }[];
}

/** What records are read by. */
export interface Language {
  readonly schemas: Schemas;
  /** A table of the dataset stands for the table in force. */
  readonly toolTables: ToolTables;
}

/** @param other the other side; identical files are taken from it */
export function contentsOf(
  side: Snapshot,
  { schemas, toolTables }: Language,
  other?: { readonly side: Snapshot; readonly contents: Contents },
): Contents {
  const others = new Map(other?.side.files.map((file) => [nameOf(file), file]));
  const files = new Map(side.files.map((file) => [nameOf(file), file]));
  const values = new Map<string, Values | undefined>();
  const open = new Map<string, Values | undefined>();
  const unreadable: { name: string; file: string; findings: readonly Finding[] }[] = [];
  return { load, prepare, value, released, dataset, counted, restrictedText, unreadable };

  function load(wanted: readonly DataFile[]): void {
    const fresh = wanted.filter((file) => !values.has(nameOf(file)));
    const names = new Map(fresh.map((file) => [file.path, nameOf(file)]));
    for (const text of side.texts(fresh.map(({ path }) => path))) {
      const reading = readSource(text);
      const name = names.get(text.file)!;
      values.set(name, reading.ok ? reading.value : undefined);
      if (!reading.ok) unreadable.push({ name, file: text.file, findings: reading.findings });
    }
  }

  function prepare(records: readonly CountedRecord[]): void {
    const names = new Set(
      records.flatMap(({ facts }) => [
        ...facts.terms.map(({ table }) => `reference/${table}`),
        ...facts.references.map(({ text, target }) =>
          recordOf(fullName(text, target, `${facts.collection}/${facts.id}`)),
        ),
      ]),
    );
    load([...names].flatMap((name) => (same(name) ? [] : (files.get(name) ?? []))));
  }

  /** Whether the other side has the same file. */
  function same(name: string): boolean {
    const [mine, theirs] = [files.get(name), others.get(name)];
    return (
      mine !== undefined &&
      theirs !== undefined &&
      side.blob(mine.path) === other?.side.blob(theirs.path)
    );
  }

  function value(name: string): Values | undefined {
    if (!values.has(name) && same(name)) values.set(name, other?.contents.value(name));
    const file = files.get(name);
    if (file && !values.has(name)) load([file]);
    return values.get(name);
  }

  /** The same object each time, because sentences ask for it again and again. */
  function released(name: string): Values | undefined {
    if (!open.has(name)) {
      const found = name.startsWith("reference/") ? tableInForce(name) : value(name);
      open.set(
        name,
        found === undefined || isEmbargoed(found) ? undefined : withoutRestricted(found),
      );
    }
    return open.get(name);
  }

  function tableInForce(name: string): Values | undefined {
    const table = name.slice("reference/".length);
    const tool = toolTables.get(table);
    const own = value(name);
    return tablesInForce(
      new Map(tool ? [[table, tool]] : []),
      own ? [{ name: table, file: files.get(name)!.path, value: own }] : [],
    ).get(table)?.value;
  }

  function dataset(names: readonly string[]): Dataset {
    const collections: Record<string, Record<string, Values>> = {};
    for (const name of new Set(names)) {
      const [collection = "", id] = name.split("/");
      const record = id === undefined ? undefined : released(name);
      if (record) (collections[collection] ??= {})[id!] = record;
    }
    return { ...settingsOf(released), collections };
  }

  function counted(names: readonly string[]): CountedRecord[] {
    return names.flatMap((name) => {
      const file = files.get(name);
      const found = file && file.kind !== "single" ? released(name) : undefined;
      const plan = file && schemas.of.get(file.schema)?.plan;
      if (!found || !file || !plan) return [];
      return [{ facts: factsOf(file, "", found, plan).facts, value: found }];
    });
  }

  function restrictedText(name: string): string {
    const found = value(name);
    if (found === undefined) return "";
    if (isEmbargoed(found)) return JSON.stringify(found);
    const values = restrictedValues(found);
    return values.length > 0 ? JSON.stringify(values) : "";
  }
}
