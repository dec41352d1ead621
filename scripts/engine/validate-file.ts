import type { DataFile } from "../dataset/discover.ts";
import type { Finding } from "../diagnostics/finding.ts";
import type { Drawing } from "../facts/declared.ts";
import { factsOf } from "../facts/draw-facts.ts";
import type { RecordFacts } from "../facts/facts.ts";
import { schemaFindings } from "../schema/faults.ts";
import type { Schemas, UsableSchema } from "../schema/schemas.ts";
import { soundPart } from "../schema/sound-part.ts";
import { wrongFolder } from "../schema/wrong-folder.ts";
import { sourceAt, spanAt } from "../yaml/locate.ts";
import type { Positions } from "../yaml/positions.ts";
import { capped, readSource } from "../yaml/read-file.ts";
import type { RawRecord } from "../yaml/read-file.ts";
import type { SourceText } from "../yaml/source-text.ts";
import type { AcceptedPart } from "./exceptions-in.ts";
import { noSchema } from "./finding-of.ts";
import type { Stopwatch } from "./stopwatch.ts";

/** A file that was compared with its schema; no rule has run yet. */
export interface ValidatedFile {
  readonly file: DataFile;
  /** Of the bytes that were checked, hexadecimal. */
  readonly sha256: string;
  /** Of a record or a table. */
  readonly facts: RecordFacts | undefined;
  /** How much of it the rules may see. */
  readonly seen: "whole" | "part" | "nothing";
  /** Valid or not; undefined if it cannot be read. */
  readonly value: RawRecord | undefined;
  /** What the rules may see. */
  readonly valid: ValidPart | undefined;
  readonly findings: Finding[];
}

/** A value that its schema accepts. */
export interface ValidPart extends AcceptedPart {
  readonly drawn: ReturnType<typeof factsOf>;
}

/** A file that could be read to a value. */
export interface ReadRecord {
  readonly file: DataFile;
  /** Valid or not. */
  readonly value: RawRecord;
  readonly facts: RecordFacts;
}

export interface ValidationSetting {
  readonly schemas: Schemas;
  /** The facts that rules declare, by collection. */
  readonly drawings: ReadonlyMap<string, Drawing>;
  readonly timed: Stopwatch["timed"];
  readonly positions: (file: string, text: string) => Positions;
  /** Whether there is a record of this collection and id, so that one in a wrong folder cannot take its place. */
  readonly isTaken: (collection: string, id: string) => boolean;
  /** Not for tables: what counts is the table in force. */
  readonly onRecord?: ((record: ReadRecord) => void) | undefined;
}

export interface Extent {
  /** Whether the rules see the sound part of a faulty file, so that one fault does not hide another. */
  readonly partly: boolean;
}

/** Reads a file and compares it with its schema. */
export type ValidateFile = (file: DataFile, extent: Extent) => ValidatedFile;

/** The same for a text that is already read. */
export type ValidateText = (file: DataFile, source: SourceText, extent: Extent) => ValidatedFile;

export function validation(setting: ValidationSetting): ValidateText {
  const { schemas, drawings, timed, positions, isTaken, onRecord } = setting;
  return (file, source, { partly }) =>
    validated(
      file,
      timed("read files", () => readSource(source)),
      partly,
    );

  function validated(
    file: DataFile,
    reading: ReturnType<typeof readSource>,
    partly: boolean,
  ): ValidatedFile {
    const { sha256 } = reading;
    const findings = [...reading.findings];
    const schema = schemas.of.get(file.schema);
    if (!schema) {
      findings.push(noSchema(file));
      return { ...unknown, file, sha256, facts: undefined, seen: "whole", findings };
    }
    // An unreadable record still exists, so references to it are not reported as broken.
    if (!reading.ok) {
      const nothing = factsOf(file, sha256, {}, schema.plan).facts;
      const facts = ofRecord(file, { ...nothing, unread: true });
      return { ...unknown, file, sha256, facts, seen: "nothing", findings };
    }
    const { value } = reading;
    const isValid = timed("compare with schemas", () => schema.validate(value));
    const { errors } = schema.validate;
    const stray = isValid || file.kind !== "record" ? undefined : strayed(file, value);
    if (stray && !isTaken(stray.file.collection, file.id)) {
      const read = validated(stray.file, reading, partly);
      return { ...read, findings: [stray.finding, ...read.findings] };
    }
    const drawing = drawings.get(file.collection);
    const drawn = timed("draw facts", () => factsOf(file, sha256, value, schema.plan, drawing));
    if (file.kind !== "table") onRecord?.({ file, value, facts: drawn.facts });
    const facts = ofRecord(file, drawn.facts);
    if (isValid)
      return { file, sha256, facts, seen: "whole", findings, value, valid: { value, drawn } };
    findings.push(...(stray ? [stray.finding] : faultsOf(file, schema, errors, reading.text)));
    const valid = partly ? validPart(file, sha256, schema, value) : undefined;
    return { file, sha256, facts, seen: "part", findings, value, valid };
  }

  /** A record in the folder of another collection, as a file of its own one. */
  function strayed(file: DataFile, value: RawRecord) {
    const found = wrongFolder(file.path, file.collection, value, schemas.documents);
    if (!found) return undefined;
    const { home, finding } = found;
    return { finding, file: { ...file, collection: home, schema: home } };
  }

  function faultsOf(
    file: DataFile,
    schema: UsableSchema,
    errors: UsableSchema["validate"]["errors"],
    text: string,
  ): Finding[] {
    const source = (pointer: string) => {
      const { spans } = positions(file.path, text);
      const span = spans && spanAt(spans.root, pointer);
      return span && sourceAt(text, span);
    };
    return capped(file.path, schemaFindings(file.path, errors ?? [], source, schema.root));
  }
}

const unknown = { value: undefined, valid: undefined };

/** Nothing refers to a file that is not in a collection. */
function ofRecord(file: DataFile, facts: RecordFacts): RecordFacts | undefined {
  return file.kind === "single" ? undefined : facts;
}

function validPart(
  file: DataFile,
  sha256: string,
  schema: UsableSchema,
  faulty: RawRecord,
): ValidPart | undefined {
  const sound = soundPart(faulty, schema.validate);
  if (!sound) return undefined;
  const { value, original } = sound;
  return { value, drawn: factsOf(file, sha256, value, schema.plan), original };
}
