import { fromDocument, fromSchedule, fromSymbol, readSymbol } from "./from-symbol.ts";
import type { FilledIn } from "./from-symbol.ts";
import type { KnownDataset } from "./known-records.ts";
import type { Answers, RecordCollection } from "./questions.ts";

/** The answers with the number of a document in its canonical form, under its own flag. */
export function withSymbol(
  answers: Answers,
): { readonly answers: Answers } | { readonly fault: string } {
  const given = answers["symbol"]?.[0] ?? answers["amnesty-index"]?.[0];
  if (given === undefined) return { answers };
  const { symbol: _, "amnesty-index": __, ...others } = answers;
  const reading = readSymbol(given);
  switch (reading.kind) {
    case "un":
      return { answers: { ...others, symbol: [reading.symbol.text] } };
    case "amnesty":
      return { answers: { ...others, "amnesty-index": [reading.text] } };
    case "uncovered":
      return { answers: { ...others, symbol: [given] } };
    case "neither": {
      const meant = reading.suggestion === undefined ? "" : ` Did you mean ${reading.suggestion}?`;
      return {
        fault: `“${given}” is neither a UN symbol nor an Amnesty Index number. ${reading.reason}${meant}`,
      };
    }
  }
}

/** Answers to open questions that follow from the answers so far and from the dataset. */
export function filledIn(
  collection: RecordCollection,
  answers: Answers,
  known: KnownDataset,
): readonly FilledIn[] {
  const facts = [...consequences(collection, answers, known)];
  const first = new Map(facts.map((fact) => [fact.flag, fact] as const).toReversed());
  return [...first.values()].filter(({ flag }) => answers[flag] === undefined).toReversed();
}

function* consequences(
  collection: RecordCollection,
  answers: Answers,
  known: KnownDataset,
): Generator<FilledIn> {
  const symbol = answers["symbol"]?.[0] ?? answers["amnesty-index"]?.[0];
  if (collection === "sources" && symbol !== undefined)
    yield* fromSymbol(readSymbol(symbol), known);
  if (collection === "reviews") yield* fromSchedule(answers, known);
  const id = answers["source"]?.[0];
  const source = known.records.find((each) => each.collection === "sources" && each.id === id);
  if (!source) return;
  if (collection === "recommendations") yield* fromDocument(source, known);
  else if (source.value["retrieved"] === undefined && source.value["copies"] === undefined)
    yield {
      flag: "supports",
      value: "unchecked",
      because: `${source.file} does not show that anybody opened it`,
    };
}
