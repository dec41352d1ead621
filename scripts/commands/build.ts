import { basename } from "node:path";
import { visible } from "../diagnostics/visible.ts";
import { counted } from "../reporters/sentences.ts";
import { collectionAnnotations } from "../schema/collection-annotations.ts";
import type { RecordTypes } from "../schema/record-types.ts";
import type { WrittenRelease } from "../publish/publish.ts";
import { partitionDataset } from "../publish/release/partition-dataset.ts";
import type { Publishable } from "../publish/release/partition-dataset.ts";
import type { AddCommand, Context } from "./command.ts";
import { earlierOption, earlierReleases } from "./earlier-releases.ts";
import type { EarlierOptions } from "./earlier-releases.ts";
import { checkOptions } from "./dataset-options.ts";
import type { CheckOptions } from "./dataset-options.ts";
import { clean } from "./exit-status.ts";
import { progress, say } from "./io.ts";
import { outFolder } from "./out-folder.ts";
import { print } from "./print-report.ts";
import { provenanceOf } from "./revision.ts";
import { runCheck } from "./run-check.ts";
import { verdict } from "./verdict.ts";

interface BuildOptions extends CheckOptions, EarlierOptions {
  /** As it is written on the command line. */
  readonly out?: string;
  readonly archive?: true;
  readonly site: boolean;
}

export const addBuild: AddCommand = (program, context, run) => {
  const { io, installation, builder } = context;
  checkOptions(program.command("build"), io)
    .description("check, then write the release; nothing is written when the check fails")
    .option("--out <dir>", "where the release goes (default: dist/ beside data/)")
    .option(...earlierOption(io))
    .option("--archive", "also pack the release as .zip and .tar.gz, beside its folder")
    .option("--no-site", "leave out the pages for a browser (site/)")
    .action(
      run(async (options: BuildOptions) => {
        const { root, previous } = options;
        const shown = options.out ?? "dist";
        const out = outFolder(io, root, options.out);
        const dataset = await checkedDataset(context, options);
        if (typeof dataset === "number") {
          say(io, `Nothing was written to ${shown}: the check must pass first.`);
          return dataset;
        }
        // The formats bring libraries along that no other command needs.
        const { publish } = await import("../publish/publish.ts");
        const { formatsOf } = await import("./release-formats.ts");
        const before = earlierReleases({ ...options, previous });
        let written: WrittenRelease;
        try {
          written = publish(dataset.publishable, out, builder, {
            previous: before,
            progress: (path) => progress(io, `writing ${path}`),
            formats: formatsOf(installation, options.site),
          });
        } finally {
          progress(io, "");
        }
        say(
          io,
          `Wrote ${written.files} files to ${shown}: ${written.counts.map(countInWords).join(", ")}.`,
        );
        if (dataset.others.length > 0) say(io, draftSentence(dataset.others));
        if (options.archive) {
          const { writeArchives } = await import("../publish/output/archive.ts");
          const paths = await writeArchives(out, written.name);
          say(io, `Packed as ${paths.map((path) => basename(path)).join(" and ")}.`);
        }
        return clean;
      }),
    );
};

/**
 * What may be released of the dataset, or the status of a check that fails. What the check knows ends with this
 * function: in a large dataset it takes as much memory as the formats.
 */
async function checkedDataset(
  context: Context,
  options: BuildOptions,
): Promise<{ readonly publishable: Publishable; readonly others: readonly string[] } | number> {
  const { io, installation } = context;
  const { onRecord, partition } = partitionDataset();
  const checked = runCheck(context, options, { onRecord });
  await print(io, checked, options);
  const status = verdict(checked, options);
  if (status !== clean) return status;
  const provenance = provenanceOf(io, options.root);
  const publishable = partition({
    ...{ tool: installation.tool, commit: provenance.commit },
    schemas: installation.schemas(),
    recordTypes: installation.recordTypes(),
  });
  return { publishable, others: provenance.others };
}

/** Why a release of a repository names no commit. */
function draftSentence(others: readonly string[]): string {
  const shown = others.slice(0, 3).map(visible).join(", ");
  const more = others.length > 3 ? ` and ${others.length - 3} more` : "";
  const [verb, noun] = others.length === 1 ? ["is", "it"] : ["are", "them"];
  return `The release is a draft and names no commit, because ${shown}${more} ${verb} not as HEAD has it: changed, ignored by git, not checked out, or stored by a filter of git in another form. Commit ${noun}, and build again.`;
}

/** `139 sources`, `1 case`. */
function countInWords([name, count]: WrittenRelease["counts"][number]): string {
  if (name === "reference") return counted(count, "reference table");
  const { singular } = collectionAnnotations[name as keyof RecordTypes];
  return `${count} ${count === 1 ? singular : name}`;
}
