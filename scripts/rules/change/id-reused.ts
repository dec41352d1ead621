import type { CollectionAnnotations } from "../../schema/annotations.ts";
import { collectionAnnotations } from "../../schema/collection-annotations.ts";
import type { ChangedRecord } from "../change.ts";
import { changeRule } from "../rule.ts";

/**
 * An error where a name that had been given up comes back: that is certain. A warning where nothing
 * that identifies a record or part stayed: that is inferred, and somebody must look.
 */
export default changeRule({
  id: "change/id-reused",
  severity: "error",
  docs: {
    demands:
      "An id goes on standing for the same thing: nobody takes an entry out of data/redirects.yml or data/tombstones.yml to use its name again, or gives an id to something else.",
    why: "Whoever cited the id would cite something else without knowing it.",
    failing: {
      before: { tombstones: tombstones("cases/other#number") },
      after: { tombstones: tombstones("cases/other#crowd"), "cases/other": claim("number") },
    },
    passing: {
      before: { tombstones: tombstones("cases/other#number") },
      after: { "cases/other": claim("participants") },
    },
  },
  check({ records, head, retiredBefore, reason }, report) {
    const { redirects, tombstones } = retiredBefore;
    const retired = new Set([
      ...head.retired.redirects.map(({ from }) => from),
      ...head.retired.tombstones.map((one) => one.record),
    ]);
    for (const name of [
      ...redirects.map(({ from }) => from),
      ...tombstones.map((one) => one.record),
    ]) {
      const target = head.named(name);
      // Where the entry is still there, ids/retired reports it.
      if (retired.has(name)) continue;
      if (!target) {
        const file = redirects.some(({ from }) => from === name) ? "redirects" : "tombstones";
        report(
          { file: `data/${file}.yml` },
          {
            pointer: "",
            message: `“${name}” had been given up, and the entry that says so is gone: the id could be used again.`,
            help: `Put the entry in data/${file}.yml back.`,
            parameters: [name],
          },
        );
        continue;
      }
      report(target.record, {
        pointer: target.part ? `${target.part.pointer}/id` : "",
        message: `“${name}” had been given up, and stands for something again.`,
        help: "Give it another id, and put the entry in data/redirects.yml or data/tombstones.yml back.",
        parameters: [name],
      });
    }
    for (const record of records) {
      if (!record.before || !record.after || reason(record.name, "")) continue;
      if (isAnother(record)) {
        report(record, {
          pointer: "",
          severity: "warning",
          message: `Nothing that identifies “${record.name}” stayed: its id seems to stand for something else now.`,
          help: "Give what is new an id of its own and bring the old record back, or write in data/changes.yml what was corrected.",
        });
      }
      for (const { id, pointer } of otherParts(record)) {
        if (reason(record.name, pointer)) continue;
        report(record, {
          pointer: `${pointer}/id`,
          severity: "warning",
          message: `Nothing of “${id}” stayed but its id: it seems to stand for something else now.`,
          help: "Give what is new an id of its own, or write in data/changes.yml what was corrected.",
          parameters: [id],
        });
      }
    }
  },
});

/**
 * Whether both sides say what they are, in the same ways, and agree in none of them. One way is enough
 * where it is the names: of which no word stayed, then.
 */
function isAnother({ collection, before, after }: ChangedRecord): boolean {
  const all: Readonly<Partial<Record<string, CollectionAnnotations>>> = collectionAnnotations;
  const identifying = all[collection]?.identifies ?? [];
  const [was, is] = [marksOf(before!.value, identifying), marksOf(after!.value, identifying)];
  const shared = [...was.keys()].filter((key) => is.has(key));
  return (
    (shared.length >= 2 || shared.includes("names")) &&
    shared.every((key) => [...was.get(key)!].every((mark) => !is.get(key)!.has(mark)))
  );
}

function marksOf(
  value: Readonly<Record<string, unknown>>,
  identifying: readonly string[],
): Map<string, Set<string>> {
  const marks = new Map<string, Set<string>>();
  for (const key of identifying) {
    const found = value[key];
    const list = Array.isArray(found) ? (found as unknown[]) : found === undefined ? [] : [found];
    const texts = list.map((one) => {
      if (typeof one !== "object" || one === null) return String(one);
      const { value: name, sha256 } = one as { value?: unknown; sha256?: unknown };
      return String(name ?? sha256 ?? JSON.stringify(one));
    });
    const words =
      key === "names" ? texts.flatMap((text) => text.toLowerCase().split(/\s+/)) : texts;
    if (words.length > 0) marks.set(key, new Set(words));
  }
  return marks;
}

/** Parts with one id on both sides that share at least three fields, and the value of none. */
function otherParts({ before, after }: ChangedRecord): { id: string; pointer: string }[] {
  const was = new Map(before!.facts.parts.map((part) => [part.id, part]));
  return after!.facts.parts.flatMap(({ id, kind, pointer }) => {
    const earlier = was.get(id);
    if (!earlier || earlier.kind !== kind) return [];
    const [old, now] = [at(before!.value, earlier.pointer), at(after!.value, pointer)];
    const shared = Object.keys(old).filter((key) => key !== "id" && Object.hasOwn(now, key));
    const stayed = shared.some((key) => JSON.stringify(old[key]) === JSON.stringify(now[key]));
    return shared.length >= 3 && !stayed ? [{ id, pointer }] : [];
  });
}

/** The object at a pointer of indexes and plain keys. */
function at(value: unknown, pointer: string): Readonly<Record<string, unknown>> {
  let found = value;
  for (const step of pointer.split("/").slice(1))
    found = (found as Record<string, unknown> | undefined)?.[step];
  return typeof found === "object" && found !== null ? (found as Record<string, unknown>) : {};
}

function tombstones(record: string): string {
  return `tombstones: [{ record: ${record}, date: "2020-05-01", reason: duplicate }]`;
}

function claim(id: string): string {
  return `claims:
  - id: ${id}
    text: Many people took part.
    status: reported
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
