import { settingsOf } from "../dataset-of.ts";
import type { Dataset, Values } from "../change.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import type { DataFile } from "../../dataset/discover.ts";
import { fullName, recordOf } from "../../schema/full-name.ts";
import { factsOf } from "../../facts/draw-facts.ts";
import { readSource } from "../../yaml/read-file.ts";
import { isEmbargoed, restrictedValues, withoutRestricted } from "../../facts/restricted-values.ts";
import { nameOf } from "../../dataset/side.ts";
import type { Side } from "../../dataset/side.ts";
import type { Schemas } from "../../schema/schemas.ts";
import type { CountedRecord } from "../../stats/stats.ts";

/** What one side holds, file by file, read when it is asked for. */
export interface Contents {
  /** Reads files at once; one by one it would cost a process each. */
  load(files: readonly DataFile[]): void;
  /** Reads at once what these records refer to: it is about to be named. */
  prepare(records: readonly CountedRecord[]): void;
  /** What a release would hold of a record or file: nothing restricted, nothing under an embargo. */
  released(name: string): Values | undefined;
  /** The value of a file as it stands there; for files that may hold nothing restricted. */
  value(name: string): Values | undefined;
  /** The records of these names, as a release would hold them, with what was given up. */
  dataset(names: readonly string[]): Dataset;
  /** The same, as figures are drawn from it. */
  counted(names: readonly string[]): CountedRecord[];
  /** All that is restricted in a record, to be compared and never shown. */
  restrictedText(name: string): string;
  /** Of the files that were asked for. */
  readonly unreadable: readonly {
    readonly name: string;
    readonly file: string;
    readonly findings: readonly Finding[];
  }[];
}

/** @param other another side, whose files are taken where they are the same to the byte */
export function contentsOf(
  side: Side,
  schemas: Schemas,
  other?: { readonly side: Side; readonly contents: Contents },
): Contents {
  const others = new Map(other?.side.files.map((file) => [nameOf(file), file]));
  const files = new Map(side.files.map((file) => [nameOf(file), file]));
  const values = new Map<string, Values | undefined>();
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

  /** The file of the other side, where it is the same. */
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

  function released(name: string): Values | undefined {
    const found = value(name);
    return found === undefined || isEmbargoed(found) ? undefined : withoutRestricted(found);
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
