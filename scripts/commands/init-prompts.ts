import input from "@inquirer/input";
import select from "@inquirer/select";
import { actionForm } from "../setup/templates.ts";
import { toolRepositoryForm } from "./init-files.ts";
import { stoppable } from "./new-prompts.ts";
import type { Terminal } from "./new-prompts.ts";

/** What `init` must know. */
export interface InitAnswers {
  readonly title?: string;
  readonly state: readonly string[];
  readonly language?: string;
  readonly licence?: string;
  readonly publisher?: string;
  readonly repository?: string;
  /** The action that workflows use: `OWNER/NAME@COMMIT`. */
  readonly toolRepository?: string;
  readonly private?: true;
}

/** An address of a repository, or nothing. */
const addressForm = /^(?:https:\/\/[^\s"<>]+)?$/;

/**
 * Asks on the terminal for what no flag says.
 *
 * @throws UsageError at Ctrl+C
 */
export async function askWhatIsMissing(
  terminal: Terminal,
  given: InitAnswers,
): Promise<InitAnswers> {
  const ask = (message: string, pattern: RegExp, form: string, proposed?: string) =>
    stoppable(
      input(
        {
          message: `${message}\n `,
          ...(proposed !== undefined && { default: proposed }),
          validate: (text: string) => pattern.test(text) || form,
        },
        terminal,
      ),
    );
  const title = given.title ?? (await ask("The name of the dataset", /^\S/, "Write its name."));
  const states =
    given.state.length > 0
      ? given.state
      : (
          await ask(
            "The States that it covers, such as NOR or NOR, SWE",
            /^[A-Z]{3}(?:, *[A-Z]{3})*$/,
            "Three capital letters each, with commas between them.",
          )
        ).split(/, */);
  const language =
    given.language ??
    (await ask("The language of the records", /^[a-z]{2,3}\b/, "A code, such as en.", "en"));
  const licence =
    given.licence ??
    (await ask(
      "The licence of the data, by its SPDX id",
      /^\w/,
      "Such as CC-BY-4.0.",
      "CC-BY-4.0",
    ));
  const publisher =
    given.publisher ?? (await ask("Who publishes it (Enter: nobody is named)", /^(?:\S.*)?$/, ""));
  const repository =
    given.repository ??
    (await ask(
      "The address of its repository, if it has one",
      addressForm,
      "https://… or nothing.",
    ));
  const toolRepository =
    given.toolRepository ??
    (await ask(
      "The action of casebook, OWNER/NAME@COMMIT (Enter: workflows use the installed package)",
      new RegExp(`${actionForm.source}|^$`),
      `Nothing, or ${toolRepositoryForm}.`,
    ));
  const isPrivate =
    given.private ??
    ((await stoppable(
      select(
        {
          message: "Who may see it",
          choices: [
            { value: false, name: "Everybody: it holds nothing that must stay unpublished" },
            { value: true, name: "Those who keep it: it is private" },
          ],
        },
        terminal,
      ),
    )) ||
      undefined);
  return {
    ...given,
    ...{ title, state: states, language, licence },
    ...(publisher !== "" && { publisher }),
    ...(repository !== "" && { repository }),
    ...(toolRepository !== "" && { toolRepository }),
    ...(isPrivate && { private: true }),
  };
}
