import type { Finding, Place } from "../diagnostics/finding.ts";
import { personalKindsIn } from "../facts/personal-data.ts";
import type { PersonalKind } from "../facts/personal-data.ts";

/**
 * The findings, without file names that could identify a person: such findings point at the folder,
 * and other faults of such a name are not reported.
 */
export function withoutPrivateNames(findings: readonly Finding[]): Finding[] {
  const known = new Map<string, PersonalKind | undefined>();
  if (findings.every((each) => filesOf(each).every((file) => kindIn(file) === undefined)))
    return [...findings];
  const told = new Set<string>();
  return findings.flatMap((finding) => {
    const { place, related, rule, severity } = finding;
    const kind = kindIn(place.file);
    if (kind !== undefined && /^(?:files\/|ids\/file-name$|people\/personal-data$)/.test(rule)) {
      if (told.has(place.file)) return [];
      told.add(place.file);
      return [nameless(place.file, kind)];
    }
    const hidden = filesOf(finding).filter((file) => kindIn(file) !== undefined);
    if (hidden.length === 0) return [finding];
    const { message, help } = finding;
    return [
      {
        rule,
        severity,
        message: without(message, hidden),
        ...(help !== undefined && { help: without(help, hidden) }),
        place: outside(place),
        ...(related && {
          related: related.map((other) => ({
            place: outside(other.place),
            message: without(other.message, hidden),
          })),
        }),
        private: true,
      },
    ];
  });

  function kindIn(file: string): PersonalKind | undefined {
    if (!known.has(file)) known.set(file, personalKindsIn(stemOf(file))[0]);
    return known.get(file);
  }

  function outside(place: Place): Place {
    return kindIn(place.file) === undefined ? place : { file: folderOf(place.file) };
  }
}

function filesOf({ place, related = [] }: Finding): string[] {
  return [place.file, ...related.map((other) => other.place.file)];
}

function nameless(file: string, kind: PersonalKind): Finding {
  return {
    rule: "people/personal-data",
    severity: kind === "street address" ? "warning" : "error",
    message: `The name of a file in this folder seems to hold personal data (${kind}).`,
    help: "Give the file another name before you push. If it has been pushed already, tell the maintainers at once: git keeps it until the history is rewritten.",
    place: { file: folderOf(file) },
    // One fingerprint for each file; it does not reveal the name.
    parameters: [String(file.length)],
  };
}

function without(text: string, files: readonly string[]): string {
  return files.reduce((left, file) => left.replaceAll(stemOf(file), "[withheld]"), text);
}

/** The file's name without its ending, which is the record's id. */
function stemOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.ya?ml$/i, "");
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/"));
}
