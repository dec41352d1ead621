import type { Asked, Condition } from "../../schema/annotations.ts";
import { collectionAnnotations } from "../../schema/collection-annotations.ts";
import { collections } from "../../schema/collections.ts";
import type { Collection } from "../../schema/collections.ts";

/** Answers by flag; several if the field is a list. */
export type Answers = Readonly<Record<string, readonly string[] | undefined>>;

/** A question about a new record: an option of the command line and a prompt of the terminal. */
export interface Question {
  /** The name of the option, without the two hyphens. */
  readonly flag: string;
  /** Pointer of the answer in the record; `-` is the next item of a list. */
  readonly at: string;
  /** Whether the record needs an answer, given the answers so far. */
  readonly needed?: (answers: Answers) => boolean;
  /** Whether to ask it, given the answers so far. */
  readonly asked?: (answers: Answers) => boolean;
  /** The words of the question; by default the title and the description of the field. */
  readonly asks?: string;
}

/** The collections that `casebook new` can add a record to. */
export const recordCollections = collections.filter((each) => each !== "reference");
export type RecordCollection = Exclude<Collection, "reference">;

type Questions = Readonly<Record<RecordCollection, readonly Question[]>>;

/** By collection, in the order of asking. */
export const questions = Object.fromEntries(
  recordCollections.map((name) => [name, collectionAnnotations[name].ask.flatMap(questionsOf)]),
) as Partial<Questions> as Questions;

function questionsOf(asked: Asked): Question[] {
  const { when } = asked;
  if ("cite" in asked) return citation(asked.cite, when);
  const { needed, flag, at, asks } = asked;
  return [
    {
      ...{ flag, at },
      ...(needed && { needed: needed === true ? always : meets(needed) }),
      ...(when && { asked: meets(when) }),
      ...(asks !== undefined && { asks }),
    },
  ];
}

/** Which source, where in it, and how far it supports the statement. */
function citation(at: string, when: Condition | undefined): Question[] {
  const asked = when && meets(when);
  const given = meets({ source: true });
  const short = meets({ supports: ["partial", "none"] });
  return [
    {
      ...{ flag: "source", at: `${at}/source`, asks: "The source that says so" },
      ...{ needed: asked ?? always, ...(asked && { asked }) },
    },
    {
      ...{ flag: "at", at: `${at}/at`, asked: given },
      asks: "Where in that source, such as paragraph=2 or section=annex,item=3",
    },
    { flag: "supports", at: `${at}/supports`, needed: given, asked: given },
    { flag: "citation-note", at: `${at}/note`, needed: short, asked: short },
  ];
}

function always(): boolean {
  return true;
}

function meets(condition: Condition): (answers: Answers) => boolean {
  return (answers) =>
    Object.entries(condition).every(([flag, wanted]) => {
      const answer = answers[flag]?.[0];
      if (typeof wanted === "boolean") return (answer !== undefined) === wanted;
      if ("not" in wanted) return !wanted.not.includes(answer ?? "");
      if ("matches" in wanted) return new RegExp(wanted.matches).test(answer ?? "");
      return wanted.includes(answer ?? "");
    });
}
