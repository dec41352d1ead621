import { corpusRule } from "../rule.ts";

/** Every reference leads to a record, or a part of one, of the kind its field asks for. */
export default corpusRule({
  id: "references/unknown",
  severity: "error",
  docs: {
    demands: "What a field names exists: the record, its collection, and the part after “#”.",
    why: "A reader who follows a broken link finds nothing, or something else.",
    failing: { "cases/example": 'recommendations: ["un-report#9.9"]' },
    passing: { "cases/example": 'recommendations: ["un-report#1.2"]' },
  },
  check(corpus, report) {
    for (const record of corpus.records) {
      for (const reference of record.references) {
        const resolution = corpus.resolve(reference, record);
        if (resolution.kind === "found") continue;
        const { pointer, text } = reference;
        const parameters = [text];
        const wanted = reference.target.collections?.join(" or ") ?? "this record";
        switch (resolution.kind) {
          case "unknown-record":
            report(record, {
              pointer,
              message: `“${text}” names nothing that is in ${wanted}.`,
              help: resolution.suggestions[0]
                ? `Did you mean “${resolution.suggestions[0]}”?`
                : "Correct the id, or add the record that it names.",
              suggestions: resolution.suggestions,
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
              message: `${resolution.record === record ? "This record" : `“${resolution.record.collection}/${resolution.record.id}”`} has no part “${text.split("#").at(-1)}”.`,
              help: resolution.suggestions[0]
                ? `Did you mean “${resolution.suggestions[0]}”?`
                : "Correct the part, or add it there.",
              suggestions: resolution.suggestions,
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
    }
  },
});
