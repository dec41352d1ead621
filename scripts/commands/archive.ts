import { InvalidArgumentError } from "commander";
import { parseDate } from "../time/partial-date.ts";
import { addCopy } from "./archive-add.ts";
import type { AddOptions } from "./archive-add.ts";
import { proposeOutline } from "./archive-outline.ts";
import type { OutlineOptions } from "./archive-outline.ts";
import { status } from "./archive-status.ts";
import type { StatusOptions } from "./archive-status.ts";
import { verifyArchive } from "./archive-verify.ts";
import type { VerifyOptions } from "./archive-verify.ts";
import type { AddCommand } from "./command.ts";
import { rootOption, todayOption } from "./dataset-options.ts";
import { listOption } from "./new-flags.ts";
import { outputOptions } from "./output-option.ts";

export const addArchive: AddCommand = (program, context, run) => {
  const { io } = context;
  const archive = program
    .command("archive")
    .description("keep the documents that sources are, outside git, by the SHA-256 of their bytes")
    .addHelpText(
      "after",
      "\nThe documents are in archive/ beside data/, which git ignores. CASEBOOK_ARCHIVE, or “archive” in\ncasebook.config.yml, names another folder.\n\nExamples:\n  casebook archive add a-hrc-28-10 report.pdf --retrieved 2026-11-23\n  casebook archive status",
    );
  todayOption(rootOption(archive.command("add <source> [file]"), io), io)
    .description("keep a document, and write its hash into the record of the source")
    .option("--url <address>", "where it is published; without a file it is fetched from there")
    .option("--archived-url <address>", "where an archive keeps the page, such as web.archive.org")
    .option("--retrieved <date>", "the day on which you got it (YYYY-MM-DD)", day)
    .addOption(
      listOption("--kept-by <id>", "who has the file: an organization, or an id under reviewers"),
    )
    .option("--read <part>", "how much of it was read: whole or part", part)
    .option("--media-type <type>", "what it is, if neither its bytes nor its name say it")
    .option("--no-text", "keep it although no text can be taken from it")
    .option("--dry-run", "write nothing, and say what would be written")
    .addHelpText(
      "after",
      "\nPDF, DOCX, HTML, plain text, WACZ and WARC are read; other files are kept as they are. Of a web page\nthat may change, keep a WACZ (ArchiveWeb.page) rather than its HTML.\n\nA copy that the record lists already gets the fields that it lacks. No hash and no value is replaced.\n\nExamples:\n  casebook archive add rferl-feminita-2019 page.wacz --url https://example.org/page\n  casebook archive add a-hrc-28-10 --url https://undocs.org/en/A/HRC/28/10",
    )
    .action(
      run((source: string, file: string | undefined, options: AddOptions) =>
        addCopy(context, source, file, options),
      ),
    );
  todayOption(rootOption(archive.command("outline <source>"), io), io)
    .description("propose the extent and the outline of a source from the text of its copy")
    .option("--write", "write into the record what it lacks")
    .addHelpText(
      "after",
      "\nWhat is proposed is what the text shows: numbers of paragraphs, articles, footnotes and pages; if paragraphs\nhave no numbers, the headings with what stands below each. Compare it with the document.",
    )
    .action(
      run((source: string, options: OutlineOptions) => proposeOutline(context, source, options)),
    );
  outputOptions(rootOption(archive.command("status"), io), ["text", "json"])
    .description("say which sources have a copy here, which are only hashed, and which neither")
    .action(run((options: StatusOptions) => status(context, options)));
  outputOptions(rootOption(archive.command("verify"), io), ["text", "json"])
    .description("hash the documents again")
    .option("--complete", "a copy that a source lists and that is not here is a finding too")
    .addHelpText(
      "after",
      "\nExit status: 0 every document has the hash that it is kept under; 1 one is damaged, or with --complete\nmissing; 4 there is no document here.",
    )
    .action(run((options: VerifyOptions) => verifyArchive(context, options)));
};

function day(text: string): string {
  const reading = parseDate(text);
  if (!reading.ok || !/^\d{4}-\d{2}-\d{2}$/.test(text))
    throw new InvalidArgumentError("It must be a day, YYYY-MM-DD.");
  return text;
}

function part(text: string): string {
  if (text !== "whole" && text !== "part") throw new InvalidArgumentError("Use whole or part.");
  return text;
}
