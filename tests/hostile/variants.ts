import { pick } from "../random.ts";
import type { Random } from "../random.ts";
import type { Hostile } from "./families.ts";

/** Where a hostile text may stand beside that of its own case. */
const elsewhere = ["data/sources/y.yml", "data/people/y.yml", "data/reference/roles.yml"] as const;

/**
 * New hostile datasets of one family: the text of one case goes on in the middle of another's, and a third
 * stands in another collection. Nobody chose them, so how many findings they give is not known.
 */
export function variantsOf(next: Random, family: readonly Hostile[], count: number): Hostile[] {
  const small = family.filter(({ large }) => !large);
  if (small.length === 0) return [];
  return Array.from({ length: count }, () => {
    const [first, second, third] = [pick(next, small), pick(next, small), pick(next, small)];
    const [[path, text]] = Object.entries(first.files) as [[string, Hostile["files"][string]]];
    const [other, beside] = [second, third].map(({ files }) => Object.values(files)[0]!);
    const joined =
      typeof text === "string" && typeof other === "string"
        ? text.slice(0, Math.floor(next() * text.length)) +
          other.slice(Math.floor(next() * other.length))
        : text;
    return {
      family: first.family,
      name: `“${first.name}” goes on as “${second.name}”, beside “${third.name}”`,
      files: { ...first.files, [path]: joined, [pick(next, elsewhere)]: beside! },
      findings: "any",
      why: "it was made by chance",
    };
  });
}
