import input from "@inquirer/input";
import search from "@inquirer/search";
import select from "@inquirer/select";
import { visible } from "../diagnostics/visible.ts";
import { valueOf } from "../edit/new/answers.ts";
import { duplicateInWords, search as searchRecords } from "../edit/new/likely-duplicates.ts";
import { fieldAt } from "../edit/new/field.ts";
import type { Field } from "../edit/new/field.ts";
import { filledIn, withSymbol } from "../edit/new/fill-in.ts";
import type { FilledIn } from "../edit/new/from-symbol.ts";
import { keyIn } from "../edit/new/known-records.ts";
import type { KnownDataset, KnownRecord } from "../edit/new/known-records.ts";
import { questions } from "../edit/new/questions.ts";
import type { Answers, Question } from "../edit/new/questions.ts";
import { parseDate } from "../time/partial-date.ts";
import { UsageError } from "./usage-error.ts";
import { doublesBeside } from "./new-record.ts";
import type { Answered, Making } from "./new-record.ts";

/** Where the answers come from, and where the questions go. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** One line of a list: what is chosen, and how it is shown. */
interface Choice {
  readonly value: string;
  readonly name: string;
}

const nothing = "";

/**
 * Asks on the terminal for every answer that is missing, and proposes what follows from the others.
 * Questions go to standard error, so that standard output holds only the record.
 *
 * @throws UsageError if the record turns out to exist, or at Ctrl+C
 */
export async function askAll(
  terminal: Terminal,
  making: Making,
  given: Answers,
  distinctFrom: readonly string[],
): Promise<Answered> {
  const { collection, documents, known } = making;
  let answers = canonical(given);
  let apart = await others(terminal, making, answers, distinctFrom);
  const filled: FilledIn[] = [];
  for (const question of questions[collection]) {
    const { flag, asked, needed } = question;
    if (answers[flag] !== undefined || !(asked?.(answers) ?? true)) continue;
    const proposed = filledIn(collection, answers, known).find((each) => each.flag === flag);
    const field = fieldAt(collection, question.at, documents);
    const optional = !(needed?.(answers) ?? false);
    const answer = await stoppable(
      askOne(terminal, question, field, { optional, proposed, known }),
    );
    if (answer.length === 0) continue;
    if (proposed?.value === answer[0]) filled.push(proposed!);
    answers = canonical({ ...answers, [flag]: answer });
    apart = await others(terminal, making, answers, apart);
  }
  return { answers, filled, distinctFrom: apart };
}

/** Asks for the id, and proposes the one derived from the record. */
export async function askId(terminal: Terminal, derived: string | undefined): Promise<string> {
  return stoppable(
    input(
      {
        message: "Its id, for good: the name of its file. new-1 leaves it to the reviewer.\n ",
        ...(derived !== undefined && { default: derived }),
        validate: (id) =>
          /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) ||
          "Small letters and digits, in groups joined by hyphens.",
      },
      terminal,
    ),
  );
}

/** Asks once about each record that may be the same; returns the ids of those that are not. */
async function others(
  terminal: Terminal,
  making: Making,
  answers: Answers,
  known: readonly string[],
): Promise<readonly string[]> {
  const apart = [...known];
  for (const double of doublesBeside(making, answers)) {
    if (apart.includes(double.record.id)) continue;
    if (double.certain) throw new UsageError(visible(duplicateInWords(double)));
    const { file, names } = double.record;
    const two = await stoppable(
      select(
        {
          message: visible(`${file} (${names[0]}) has ${double.shares}.`),
          choices: [
            { value: false, name: "It is the same: stop here" },
            { value: true, name: "They are two" },
          ],
        },
        terminal,
      ),
    );
    if (!two) throw new UsageError(`Nothing was written: use ${visible(file)}.`);
    apart.push(double.record.id);
  }
  return apart;
}

/** Ctrl+C is not a fault of ours. */
export async function stoppable<T>(asking: Promise<T>): Promise<T> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError")
      throw new UsageError("Stopped; nothing was written.");
    throw error;
  }
}

/** Refuses an unreadable document symbol where it is typed. */
function canonical(answers: Answers): Answers {
  const read = withSymbol(answers);
  if ("fault" in read) throw new UsageError(visible(read.fault));
  return read.answers;
}

interface Asking {
  readonly optional: boolean;
  readonly proposed: FilledIn | undefined;
  readonly known: KnownDataset;
}

async function askOne(
  terminal: Terminal,
  question: Question,
  field: Field,
  asking: Asking,
): Promise<string[]> {
  if (!question.at.endsWith("/-")) {
    const answer = await ask(terminal, question, field, asking);
    return answer === nothing ? [] : [answer];
  }
  const answers: string[] = [];
  for (;;) {
    const optional = asking.optional || answers.length > 0;
    const answer = await ask(terminal, question, field, { ...asking, optional });
    if (answer === nothing) return answers;
    answers.push(answer);
  }
}

function ask(
  terminal: Terminal,
  question: Question,
  field: Field,
  asking: Asking,
): Promise<string> {
  const message = messageOf(question, field, asking);
  if (field.choices) {
    const choices = field.choices.map((value) => ({ value, name: value }));
    const config = { message, choices: withNothing(choices, asking), pageSize: 12 };
    return select(
      { ...config, ...(asking.proposed && { default: asking.proposed.value }) },
      terminal,
    );
  }
  const find = finder(field, asking);
  if (find) return search({ message, source: (term) => find(term ?? ""), pageSize: 12 }, terminal);
  return input(
    {
      message,
      ...(asking.proposed && { default: asking.proposed.value }),
      validate: (answer) => judged(question, field, asking, answer.trim()),
    },
    terminal,
  ).then((answer) => answer.trim());
}

/** Why an answer is refused, or true. */
function judged(question: Question, field: Field, asking: Asking, answer: string): true | string {
  if (answer === nothing) return asking.optional || "It is needed.";
  if (question.flag === "symbol") {
    const read = withSymbol({ symbol: [answer] });
    return "fault" in read ? read.fault : true;
  }
  if (field.isDate) {
    const reading = parseDate(answer);
    if (!reading.ok) return reading.reason;
  }
  const made = valueOf(field, answer);
  return typeof made === "string" ? made : true;
}

function messageOf({ asks }: Question, field: Field, { optional, proposed }: Asking): string {
  const lines = [`${asks ?? `${field.title}: ${field.description}`}`];
  if (proposed) lines.push(`“${proposed.value}”, for ${proposed.because}`);
  else if (optional) lines.push("(Enter: leave it out)");
  else if (field.examples.length > 0) lines.push(`(for example ${String(field.examples[0])})`);
  return `${lines.join(" ")}\n `;
}

function withNothing(choices: readonly Choice[], { optional, proposed }: Asking): Choice[] {
  const ranked = choices.toSorted(
    (a, b) => Number(b.value === proposed?.value) - Number(a.value === proposed?.value),
  );
  return optional && !proposed ? [{ value: nothing, name: "(leave it out)" }, ...ranked] : ranked;
}

/** Finds records or terms by what is typed; undefined for a field that names neither. */
function finder(field: Field, asking: Asking): ((term: string) => Choice[]) | undefined {
  const { collections, table } = field;
  if (collections) {
    const records = recordsOf(asking.known, collections);
    return (term) => withNothing(searchRecords(term, records).map(recordChoice), asking);
  }
  const rows = table === undefined ? undefined : asking.known.tables.get(table);
  if (!rows) return undefined;
  const choices = rows.map((row) => {
    const value = keyIn(row);
    const name = row["name"] ?? row["title"] ?? row["mandate"] ?? row["label"] ?? "";
    return { value, name: visible(`${value}  ${String(name)}`.trimEnd()) };
  });
  return (term) =>
    withNothing(
      choices.filter(({ name }) => name.toLowerCase().includes(term.toLowerCase())),
      asking,
    );
}

function recordsOf({ records }: KnownDataset, collections: readonly string[]): KnownRecord[] {
  return records.filter(({ collection }) => collections.includes(collection));
}

function recordChoice({ id, names }: KnownRecord): Choice {
  return { value: id, name: names[0] === undefined ? id : visible(`${id}  ${names[0]}`) };
}
