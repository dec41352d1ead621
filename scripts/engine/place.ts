import type { Diagnostic, Fix, Range } from "../diagnostics/diagnostic.ts";
import type { Finding, Place, ProposedEdit, ProposedFix } from "../diagnostics/finding.ts";
import { fingerprint } from "../diagnostics/fingerprint.ts";
import { rangeOf } from "../diagnostics/line-table.ts";
import { locate, sourceAt } from "../yaml/locate.ts";
import { namedPointer } from "../diagnostics/pointer.ts";
import type { KeyOf } from "../diagnostics/pointer.ts";
import type { Positions } from "../yaml/positions.ts";
import { respelt } from "../yaml/respelt.ts";

export interface PlacedText {
  readonly text: string;
  readonly hidden: readonly (readonly [number, number])[];
}

/** Finds the lines of findings. */
export interface Placing {
  place(findings: readonly Finding[]): Diagnostic[];
  /** The texts of all files with a placed finding, by path. */
  texts(): Map<string, PlacedText>;
}

/**
 * @param positions where everything in a file is: see `positionsIn`
 * @param recordOf `collection/id` of a file that holds a record
 * @param keyOf by which keys the lists of a file name their items
 */
export function placing(
  positions: (file: string) => Positions,
  recordOf: (file: string) => string | undefined,
  keyOf: (file: string) => KeyOf,
): Placing {
  const seen = new Map<string, Pick<Positions, "text" | "restricted">>();
  /** The lines of values that must not be shown. */
  const secret = new Map<string, [number, number][]>();
  return { place: (findings) => findings.map(diagnosticOf), texts };

  function texts(): Map<string, PlacedText> {
    const placed = new Map<string, PlacedText>();
    for (const [file, { text, restricted }] of seen) {
      const hidden = [...restricted, ...(secret.get(file) ?? [])];
      if (text !== "") placed.set(file, { text, hidden });
    }
    return placed;
  }

  function diagnosticOf(finding: Finding): Diagnostic {
    const { rule, severity, message, help, place, related, suggestions, fix, parameters } = finding;
    const record = recordOf(place.file);
    // The pointer of a key that must not be shown is that of its object.
    const secretKey = finding.private && "at" in place && place.at === "key";
    const full = "pointer" in place ? place.pointer : undefined;
    const pointer = secretKey ? full?.replace(/\/[^/]*$/, "") : full;
    const value = pointer === undefined ? undefined : at(place.file).spans?.value;
    const found = range(place);
    if (finding.private) hide(place, found);
    // A key that is written twice is private in both places.
    if (finding.private && !("pointer" in place))
      for (const other of related ?? []) hide(other.place, range(other.place));
    // An item of a list of texts is named by its text, which must not be shown here.
    const nameless = finding.private && /\/\d+$/.test(pointer ?? "");
    const named =
      pointer === undefined || nameless
        ? (pointer ?? "")
        : namedPointer(value, pointer, keyOf(place.file));
    return {
      rule,
      severity,
      message,
      ...(help === undefined ? {} : { help }),
      file: place.file,
      range: found,
      ...(pointer === undefined ? {} : { pointer, namedPointer: withoutRestricted(named) }),
      ...(record === undefined ? {} : { record }),
      related: (related ?? []).map((other) => ({
        file: other.place.file,
        range: range(other.place),
        message: other.message,
        ...("pointer" in other.place && !finding.private && { pointer: other.place.pointer }),
      })),
      suggestions: suggestions ?? [],
      ...(fix?.edits.every(({ place: where }) => isExact(where)) && { fix: placedFix(fix) }),
      fingerprint: fingerprint({
        rule,
        ...(record === undefined ? {} : { record }),
        file: place.file,
        namedPointer: named,
        parameters: parameters ?? [],
      }),
    };
  }

  function hide({ file }: Place, { start, end }: Range): void {
    const lines = secret.get(file) ?? [];
    secret.set(file, [...lines, [start.line, end.line]]);
  }

  function placedFix({ title, safety, edits }: ProposedFix): Fix {
    return { title, safety, edits: edits.map(placedEdit) };
  }

  function placedEdit(edit: ProposedEdit): Fix["edits"][number] {
    const where = range(edit.place);
    const source = sourceAt(at(edit.place.file).text, {
      start: where.start.offset,
      end: where.end.offset,
    });
    const written = () => {
      if ("value" in edit) return respelt(source, edit.value);
      return typeof edit.text === "string" ? edit.text : edit.text(source);
    };
    return { file: edit.place.file, range: where, text: written() };
  }

  /** Whether the very place that a repair replaces exists, and not only an ancestor of it. */
  function isExact(place: Place): boolean {
    if ("start" in place) return true;
    if (!("pointer" in place)) return false;
    const { spans } = at(place.file);
    const asked = place.at ?? "value";
    return spans !== undefined && locate(spans.root, place.pointer, asked).of === asked;
  }

  function range(place: Place): Range {
    const { lines, spans } = at(place.file);
    if ("start" in place) return rangeOf(lines, place.start, place.end);
    if (!("pointer" in place) || !spans) return rangeOf(lines, 0, 0);
    const { start, end } = locate(spans.root, place.pointer, place.at ?? "value");
    return rangeOf(lines, start, end);
  }

  function at(file: string): Positions {
    const known = positions(file);
    // Without the positions, which take more room than all else that is kept of a file.
    if (!seen.has(file)) seen.set(file, { text: known.text, restricted: known.restricted });
    return known;
  }
}

/** List items are named by their values, so the pointer ends before restricted ones. */
function withoutRestricted(namedPointer: string): string {
  return namedPointer.replace(/\/restricted\/.*$/s, "/restricted");
}
