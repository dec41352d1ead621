import { existsSync } from "node:fs";
import { join } from "node:path";
import { compare } from "../compare/compare.ts";
import type { Compared } from "../compare/compare.ts";
import { comparisonJson, comparisonText } from "../compare/text.ts";
import { discover } from "../dataset/discover.ts";
import { readFile } from "../yaml/read-file.ts";
import type { RecommendationSet, Review } from "../schema/records.ts";
import type { Schemas } from "../schema/schemas.ts";
import { UsageError } from "./command.ts";
import type { AddCommand } from "./command.ts";
import { clean, found, nothingChecked } from "./exit-status.ts";
import { absolute, say } from "./io.ts";
import { deliverAll, outputOptions, outputsOf } from "./output-option.ts";
import type { OutputOptions } from "./output-option.ts";

export const addCompare: AddCommand = (program, { installation, io }, run) => {
  outputOptions(program.command("compare <first> <second>"), ["text", "json"])
    .description("compare two datasets on the same reviews: where they agree and where they differ")
    .addHelpText(
      "after",
      "\nExit status: 0 they agree, 1 they differ or one has items that the other lacks, 4 they have nothing in common.",
    )
    .action(
      run(async (first: string, second: string, options: OutputOptions<"text" | "json">) => {
        const outputs = outputsOf(options);
        const { tool } = installation;
        const schemas = installation.schemas();
        const at = (folder: string) => comparedAt(absolute(io, folder), schemas);
        const result = compare(at(first), at(second));
        await deliverAll(io, outputs, ({ name }) =>
          name === "json" ? comparisonJson(result, tool) : comparisonText(result),
        );
        if (result.sets.length === 0 && result.fields.length === 0) {
          say(io, "casebook: the two datasets have no review and no set in common.");
          return nothingChecked;
        }
        const { disagreements, onlyA, onlyB } = result;
        return disagreements.length + onlyA.length + onlyB.length === 0 ? clean : found;
      }),
    );
};

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
