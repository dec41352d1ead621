import { addTo } from "../../diagnostics/add-to.ts";
import { respelling } from "../../diagnostics/did-you-mean.ts";
import type { ProposedFix } from "../../diagnostics/finding.ts";
import type { ReferenceFact } from "../../facts/facts.ts";
import { corpusRule } from "../rule.ts";
import { twinsIn } from "../shared/twins.ts";

/** Every reference leads to a record, or a part of one, of the kind its field asks for. */
export default corpusRule({
  id: "references/unknown",
  severity: "error",
  yieldsTo: { "ids/duplicate-part": "here" },
  docs: {
    demands: "What a field names exists: the record, its collection, and the part after “#”.",
    why: "A reader who follows a broken link finds nothing, or something else.",
    failing: { "cases/example": 'recommendations: ["un-report#9.9"]' },
    passing: {
      "cases/example":
        'recommendations: ["un-report#1.1", "un-report#1.2"]\nthemes: [freedom-of-expression, peaceful-assembly]',
    },
  },
  check(corpus, report) {
    return (record) => {
      const missing = record.references.filter(
        (reference) => corpus.resolve(reference, record).kind !== "found",
      );
      const alike = new Map<string, ReferenceFact[]>();
      for (const reference of missing) addTo(alike, nameOf(reference), reference);
      for (const reference of missing) {
        const resolution = corpus.resolve(reference, record);
        if (resolution.kind === "found") continue;
        // What many name and nobody has is one fault.
        const [first, ...others] = alike.get(nameOf(reference))!;
        const isOne = others.length >= MANY;
        if (isOne && first !== reference) continue;
        const more = isOne ? ` ${others.length} more places of the record name it.` : "";
        const { pointer, text } = reference;
        const parameters = [text];
        const { collections } = reference.target;
        const wanted = collections?.join(" or ") ?? "this record";
        const id = text.split("#", 1)[0]!;
        const added =
          collections?.length === 1 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)
            ? `data/${collections[0]}/${id}.yml`
            : undefined;
        const place = { file: record.file, pointer };
        /** Two names of people one letter apart may be two people: somebody must look. */
        const fixOfRecord = (): ProposedFix | undefined => {
          if (resolution.kind !== "unknown-record") return undefined;
          const [name = "", part] = text.split("#");
          const [meant = ""] = resolution.suggestions;
          const value = part === undefined ? meant : `${meant}#${part}`;
          const trust = !(reference.target.collections ?? ["people"]).includes("people");
          return respelling(place, name, resolution.suggestions, { trust, value });
        };
        switch (resolution.kind) {
          case "unknown-record":
            report(record, {
              pointer,
              message: `“${text}” names nothing that is in ${wanted}.${more}`,
              help: resolution.suggestions[0]
                ? `Did you mean “${resolution.suggestions[0]}”?${added ? ` Otherwise add ${added}.` : ""}`
                : `Correct the id, or add ${added ?? "the record that it names"}.`,
              suggestions: resolution.suggestions,
              ...(isOne ? {} : withFix(fixOfRecord())),
              parameters,
            });
            break;
          case "split":
            report(record, {
              pointer,
              message: `“${text}” was split into ${resolution.suggestions.map((name) => `“${name}”`).join(" and ")}.`,
              help: "Name the one that is meant.",
              suggestions: resolution.suggestions,
              parameters,
            });
            break;
          case "withdrawn":
            report(record, {
              pointer,
              message: `“${text}” was withdrawn (${resolution.reason}), so nothing may refer to it.`,
              help: "Remove the reference, and whatever tells who or what is meant.",
              parameters,
            });
            break;
          case "wrong-collection":
            report(record, {
              pointer,
              message: `“${text}” is a record of ${resolution.found.map(({ collection }) => collection).join(" and ")}, but a record of ${wanted} is expected here.`,
              help: "Name a record of that collection, or move the reference to the field that fits.",
              related: resolution.found.map((found) => ({
                record: found,
                pointer: "",
                at: "key",
                message: `this is “${found.collection}/${found.id}”`,
              })),
              parameters,
            });
            break;
          case "unknown-part":
            report(record, {
              pointer,
              message: `${resolution.record === record ? "This record" : `“${resolution.record.collection}/${resolution.record.id}”`} has no part “${text.split("#").at(-1)}”.${more}`,
              help: resolution.suggestions[0]
                ? `Did you mean “${resolution.suggestions[0]}”?`
                : "Correct the part, or add it there.",
              suggestions: resolution.suggestions,
              related: twinsIn(resolution.record),
              ...(isOne ? {} : withFix(respelling(place, text, resolution.suggestions))),
              parameters,
            });
            break;
          case "wrong-part":
            report(record, {
              pointer,
              message: `“${text}” is one of the ${resolution.target.part!.kind}, but one of the ${reference.target.parts?.join(" or ")} is expected here.`,
              help: "Name a part of that kind.",
              related: [
                {
                  record: resolution.target.record,
                  pointer: `${resolution.target.part!.pointer}/id`,
                  message: "the part that is named",
                },
              ],
              parameters,
            });
            break;
          case "part-missing":
            report(record, {
              pointer,
              message: `“${text}” names a whole record; one of its ${reference.target.parts?.join(" or ")} is expected here.`,
              help: `Add “#” and the part's id, for example “${text}#${resolution.record.parts.find(({ kind }) => reference.target.parts?.includes(kind))?.id ?? "1"}”.`,
              parameters,
            });
            break;
          case "part-unwanted":
            report(record, {
              pointer,
              message: `“${text}” names a part, but a whole record is expected here.`,
              help: `Write “${text.split("#")[0]}”.`,
              parameters,
            });
            break;
        }
      }
    };
  },
});

/** So many further places with one fault are told with the first. */
const MANY = 3;

function nameOf({ field, text }: ReferenceFact): string {
  return `${field} ${text}`;
}

function withFix(fix: ProposedFix | undefined): { readonly fix?: ProposedFix } {
  return fix ? { fix } : {};
}
