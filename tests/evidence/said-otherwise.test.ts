import { describe, expect, it } from "vitest";
import { unsaidOf } from "../../scripts/evidence/compare.ts";
import { saidIn } from "../../scripts/evidence/said.ts";

const names = { of: () => [], statesIn: () => new Set<string>(), state: String, namedIn: () => [] };

describe("what a text of ours says of a passage", () => {
  it.each([
    ["13,000 got it back.", "Thirteen thousand persons had it restored."],
    ["Seven in ten judges were women.", "70 per cent of judges were women."],
    ["Women led one in 20 firms.", "Only 5 per cent of chief executives were women."],
    ["It applies above 16 years of age.", "It applies to those over the age of 16."],
    ["A girl fifteen years old was abducted.", "A child aged 15 was abducted."],
    ["The programme runs for eight years.", "The programme 2014–2021 was adopted."],
    ["The programme ran from 2014 to 2021.", "The programme of 2014 ended in 2021."],
  ])("“%s” stands in “%s”", (ours, passage) => {
    expect(missing(ours, passage)).toEqual([]);
  });

  it.each([
    ["12,000 got it back.", "Thirteen thousand persons had it restored.", "the number 12000"],
    ["Eight in ten judges were women.", "70 per cent of judges were women.", "the number 10"],
    [
      "It applies above 17 years of age.",
      "It applies to those over the age of 16.",
      "the number 17",
    ],
    [
      "The programme runs for nine years.",
      "The programme 2014–2021 was adopted.",
      "the length of time 108 months",
    ],
  ])("“%s” does not stand in “%s”", (ours, passage, what) => {
    expect(missing(ours, passage)).toContain(what);
  });
});

function missing(text: string, passage: string): string[] {
  const value = { kind: "words", pointer: "/summary", text } as const;
  return unsaidOf(value, saidIn(passage), [], names).map((unsaid) => unsaid.what);
}
