import { describe, expect, it } from "vitest";
import { answersTo } from "./commands.ts";
import { hostile } from "./families.ts";

describe("a hostile change gets an answer from every command", () => {
  it.each(["10,000 unknown fields", "a list of 10,000 equal words"])("%s", (name) => {
    const answers = answersTo(hostile.find((each) => each.name === name)!);
    expect(answers.filter(({ isWrong }) => isWrong)).toEqual([]);
    expect(answers.map(({ command, status }) => [command, status])).toEqual([
      ["check --base", 1],
      ["diff", 0],
      ["gate", 1],
      ["build", 1],
    ]);
  });
});
