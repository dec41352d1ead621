import { existsSync } from "node:fs";
import { join } from "node:path";
import { compare, comparedFields } from "../compare/compare.ts";
import type { Compared } from "../compare/compare.ts";
import { comparisonCsv, comparisonJson, comparisonText } from "../compare/text.ts";
import { discover } from "../dataset/discover.ts";
import { readFile } from "../yaml/read-file.ts";
import type { RecommendationSet, Review } from "../schema/records.ts";
import type { Schemas } from "../schema/schemas.ts";
import { UsageError } from "./usage-error.ts";
import type { AddCommand } from "./command.ts";
import { clean, found, nothingChecked } from "./exit-status.ts";
import { absolute, say } from "./io.ts";
import { deliverAll, outputOptions, outputsOf } from "./output-option.ts";
import type { OutputOptions } from "./output-option.ts";

export const addCompare: AddCommand = (program, { installation, io }, run) => {
  outputOptions(program.command("compare <first> <second>"), ["text", "json", "csv"])
    .description("compare two datasets on the same reviews: where they agree and where they differ")
    .option(
      "--field <name>",
      `compare this field alone; may be repeated: ${comparedFields.join(", ")}`,
      (name: string, before: readonly string[] | undefined) => [...(before ?? []), name],
    )
    .option(
      "--allow <number>",
      "end with 0 if no more than this number of differences, or this share of all compared values (2%), is found",
    )
    .addHelpText(
      "after",
      "\nExit status: 0 they agree, 1 they differ or one has items that the other lacks, 4 they have nothing in common.",
    )
    .action(
      run(async (first: string, second: string, options: Flags) => {
        const allowed = allowedBy(options.allow);
        const strange = options.field?.find((name) => !comparedFields.includes(name));
        if (strange !== undefined)
          throw new UsageError(
            `--field knows no field “${strange}”: use ${comparedFields.join(", ")}.`,
          );
        const outputs = outputsOf(options);
        const { tool } = installation;
        const schemas = installation.schemas();
        const at = (folder: string) => comparedAt(absolute(io, folder), schemas);
        const result = compare(at(first), at(second), options.field);
        await deliverAll(io, outputs, ({ name }) => {
          if (name === "json") return comparisonJson(result, tool);
          return name === "csv" ? comparisonCsv(result) : comparisonText(result);
        });
        if (result.fields.length === 0 && (result.sets.length === 0 || options.field)) {
          say(
            io,
            result.sets.length === 0
              ? "casebook: the two datasets have no review and no set in common."
              : "casebook: neither dataset has a value of these fields.",
          );
          return nothingChecked;
        }
        const { disagreements, onlyA, onlyB } = result;
        const compared = result.fields.reduce(
          (sum, { agree, disagree, pending }) => sum + agree + disagree + pending,
          onlyA.length + onlyB.length,
        );
        const differences = disagreements.length + onlyA.length + onlyB.length;
        return differences <= allowed(compared) ? clean : found;
      }),
    );
};

interface Flags extends OutputOptions<"text" | "json" | "csv"> {
  readonly field?: readonly string[];
  readonly allow?: string;
}

/** The number of differences that are allowed, of the number of compared values. */
function allowedBy(written: string | undefined): (compared: number) => number {
  if (written === undefined) return () => 0;
  const [, number, percent] = /^([0-9]+(?:\.[0-9]+)?)(%?)$/.exec(written) ?? [];
  if (number === undefined)
    throw new UsageError(
      `--allow takes a number of differences or a share, such as 5 or 2%, not ${written}.`,
    );
  return (compared) => (percent === "%" ? (compared * Number(number)) / 100 : Number(number));
}

/** The sets and reviews of a dataset. Comparing invalid records would mislead. */
function comparedAt(root: string, schemas: Schemas): Compared {
  if (!existsSync(join(root, "data")))
    throw new UsageError(`There is no folder data/ in ${root}: name the folder that holds it.`);
  const recommendations = new Map<string, RecommendationSet>();
  const reviews = new Map<string, Review>();
  for (const { collection, id, path } of discover(root).files) {
    if (collection !== "recommendations" && collection !== "reviews") continue;
    const reading = readFile(root, path);
    if (!reading.ok || !schemas.of.get(collection)!.validate(reading.value))
      throw new UsageError(`${path} in ${root} is not valid: run casebook check there first.`);
    const value: unknown = reading.value;
    if (collection === "reviews") reviews.set(id, value as Review);
    else recommendations.set(id, value as RecommendationSet);
  }
  return { recommendations, reviews };
}
