import { figuresTold } from "../../texts/figures-told.ts";
import { isObject } from "../../diagnostics/is-object.ts";
import { recordRule } from "../rule.ts";
import { discrepanciesIn, fieldOf } from "../shared/discrepancies.ts";
import { disputedDate } from "../shared/example-discrepancy.ts";

/** The figures of a discrepancy, against the texts beside them. A warning: a resolution may speak of other figures. */
export default recordRule({
  id: "citations/other-figure",
  severity: "warning",
  keys: ["discrepancies", "note"],
  yieldsTo: {
    "citations/no-difference": "here",
    "citations/stated": "here",
    "wording/nowhere": "here",
    "dates/note": "here",
    "wording/impossible": "here",
  },
  docs: {
    demands:
      "Where the resolution of a discrepancy, or the note of its evidence, gives another figure than the field holds (“six reports have 100 hours, one 400”), the discrepancy states that one; a day that it names by its number alone (“the 21st”) is one of the field, of what is stated, or of the statement.",
    why: "Of the two values of a discrepancy nobody knows which is right: where one of them is mistyped, nothing else shows it.",
    failing: { "cases/other": event("18 May 2016") },
    passing: { "cases/other": event("14 May 2016") },
  },
  check({ scan }, report) {
    for (const { discrepancy, pointer, holder, at } of discrepanciesIn(scan)) {
      const { field, stated, statedValue, status, resolution, evidence = [] } = discrepancy;
      const notes = evidence.map(({ note = "" }) => note).join(" ");
      const value = fieldOf(holder, field);
      const held = figuresTold(JSON.stringify([value ?? "", field])?.replaceAll('"', " ") ?? "");
      const said = figuresTold(
        `${stated} ${JSON.stringify(statedValue ?? "").replaceAll('"', " ")}`,
      );
      const told = figuresTold(`${resolution} ${notes}`);
      const isSame = (a: (typeof said)[number], b: (typeof said)[number]) =>
        a.of === b.of && a.value === b.value;
      const wrong = figuresTold(stated).find((one) => {
        const others = told.filter(
          (each) => each.of === one.of && !held.some((own) => isSame(own, each)),
        );
        const sure = held.some((own) => own.of === one.of);
        return (
          sure &&
          others.length > 0 &&
          !told.some((each) => isSame(each, one)) &&
          !held.some((own) => isSame(own, one))
        );
      });
      if (wrong) {
        const other = told.find(
          (each) => each.of === wrong.of && !held.some((own) => isSame(own, each)),
        )!;
        report({
          pointer: `${pointer}/stated`,
          message: `This states “${wrong.words}”, and the words that weigh it say “${other.words}”.`,
          help: "Correct one of the two.",
          related: [{ pointer: `${pointer}/resolution`, message: "how it was weighed" }],
          parameters: [wrong.words],
        });
        continue;
      }
      const lost =
        status === "resolved" && told.some((one) => said.some((each) => isSame(each, one)))
          ? held.find(
              (own) =>
                own.of !== "year" &&
                said.some((each) => each.of === own.of && !isSame(each, own)) &&
                told.some(({ of }) => of === own.of) &&
                !told.some((each) => held.some((one) => one.of === own.of && isSame(each, one))),
            )
          : undefined;
      if (lost)
        report({
          pointer: `${pointer}/resolution`,
          message: `This repeats what is stated, and for the ${lost.value} of the field it has another figure.`,
          help: "Correct the resolution or the field.",
          related: [{ pointer: `${at}/${field}`, message: "the field" }],
          parameters: [String(lost.value)],
        });
      const known = [...held, ...said];
      const strange = figuresTold(resolution).filter(
        (one) =>
          (one.alone
            ? known.some(({ of }) => of === "day")
            : one.of === "count" && one.value >= 1000) && !known.some((each) => isSame(each, one)),
      );
      if (strange.length === 0) continue;
      const around = figuresTold(wordsOf(holder, discrepancy, "resolution"));
      const odd = strange.find((one) => !around.some((each) => isSame(each, one)));
      if (odd)
        report({
          pointer: `${pointer}/resolution`,
          message: `This says “${odd.words}”, which neither the field nor the stated value nor the statement has.`,
          help: "Correct the figure; of a day, or say in which month it lies.",
          related: [{ pointer: `${pointer}/stated`, message: "what is stated" }],
          parameters: [odd.words],
        });
    }
    for (const { pointer, text, holder } of scan.texts) {
      if (!/^\/(?:events|statuses|participation|values)\/\d+\/note$/.test(pointer)) continue;
      if (!/\bthe \d/i.test(text)) continue;
      const said = figuresTold(text);
      const around = [
        ...said.filter(({ alone }) => !alone),
        ...figuresTold(wordsOf(holder, holder, "note")),
      ];
      // “On 4 May the court had set the 21st”: the other day is of that month.
      if (said.some(({ of, alone, words }) => of === "day" && !alone && !/\d\D+\d/.test(words)))
        continue;
      const odd = said.find(
        (one) => one.alone && !around.some((each) => each.of === "day" && each.value === one.value),
      );
      if (odd && around.some(({ of }) => of === "day"))
        report({
          pointer,
          message: `This says “${odd.words}”, and the statement has no such day.`,
          help: "Correct the day; or say in which month it lies.",
          parameters: [odd.words],
        });
    }
  },
});

/** All texts and dates of a value, but for one text of one object in it. */
function wordsOf(value: unknown, but: unknown, key: string): string {
  if (typeof value === "string" || typeof value === "number") return ` ${value} `;
  if (Array.isArray(value)) return value.map((each) => wordsOf(each, but, key)).join("");
  if (!isObject(value)) return "";
  return Object.entries(value)
    .filter(([own]) => value !== but || own !== key)
    .map(([, each]) => wordsOf(each, but, key))
    .join("");
}

function event(stated: string): string {
  return disputedDate(
    stated,
    "status: open\nresolution: One report has the 15th, the other the 14th.",
  );
}
