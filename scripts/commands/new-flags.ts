import { Option } from "commander";
import type { Command } from "commander";
import { visible } from "../diagnostics/visible.ts";
import { needless } from "../edit/new/answers.ts";
import { questions, recordCollections } from "../edit/new/questions.ts";
import type { Answers, RecordCollection } from "../edit/new/questions.ts";
import { collectionAnnotations } from "../schema/collection-annotations.ts";
import { parse } from "../yaml/read-file.ts";
import type { RawRecord } from "../yaml/read-file.ts";
import { UsageError } from "./usage-error.ts";

/** The collection that a word names: `case`, `cases`, `person`, `law`. */
export function collectionOf(name: string): RecordCollection {
  const meant = recordCollections.find((each) => each === name || singularOf(each) === name);
  if (meant) return meant;
  throw new UsageError(
    `There is no collection “${visible(name)}”: use ${recordCollections.map((each) => singularOf(each)).join(", ")}.`,
  );
}

function singularOf(collection: RecordCollection): string {
  return collectionAnnotations[collection].singular;
}

/** Adds the flags of all collections, each once. */
export function addFlags(command: Command): Command {
  const flags = new Set(Object.values(questions).flatMap((each) => each.map(({ flag }) => flag)));
  for (const flag of flags) command.addOption(listOption(`--${flag} <text>`).hideHelp());
  return command;
}

export function listOption(flags: string, description?: string): Option {
  return new Option(flags, description)
    .argParser((value: string, earlier: string[]) => [...earlier, value])
    .default([], "none");
}

export function helpOfFlags(): string {
  const lines = recordCollections.map((collection) => {
    const flags = questions[collection].map(({ flag, needed, asked }) =>
      needed && !asked ? `--${flag}` : `[--${flag}]`,
    );
    return `  ${singularOf(collection)}\n    ${flags.join(" ")}`;
  });
  return `\nFlags by collection; those in brackets are optional, or needed only with others:\n${lines.join("\n")}`;
}

/**
 * The answers among the options.
 *
 * @throws UsageError of an answer that the collection does not take
 */
export function answersIn(
  collection: RecordCollection,
  options: Readonly<Record<string, unknown>>,
): Answers {
  const flags = new Set(Object.values(questions).flatMap((each) => each.map(({ flag }) => flag)));
  const answers: Record<string, readonly string[]> = {};
  for (const flag of flags) {
    const name = flag.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const given = options[name] as readonly string[];
    if (given.length === 0) continue;
    const question = questions[collection].find((each) => each.flag === flag);
    if (given.length > 1 && !question?.at.endsWith("/-"))
      throw new UsageError(`--${flag} takes one value.`);
    answers[flag] = given;
  }
  const useless = needless(collection, answers);
  if (useless.length === 0) return answers;
  const named = useless.map((flag) => `--${flag}`).join(", ");
  const taken = questions[collection].map(({ flag }) => `--${flag}`).join(", ");
  throw new UsageError(`A new record of ${collection} does not take ${named}; it takes ${taken}.`);
}

/** `licence=own-words`, `languages=[ru, kk]`. */
export function fieldsSet(given: readonly string[]): RawRecord {
  return Object.fromEntries(
    given.map((each) => {
      const [, key = "", text = ""] = /^([A-Za-z]+)=(.*)$/s.exec(each) ?? [];
      const reading = parse(`value: ${text}`, "--set");
      if (key === "" || !reading.ok)
        throw new UsageError(
          `--set ${visible(each)}: write a field of the schema, “=” and a value in YAML.`,
        );
      return [key, reading.value["value"]];
    }),
  );
}
