import type { Source } from "../../../schema/records.ts";
import { bibtexEntry } from "./bibtex.ts";
import { cslItem } from "./csl.ts";
import { risEntry } from "./ris.ts";
import type { CitedWork } from "./work.ts";
import type { FilesFormat } from "../format.ts";
import type { TitleOf } from "../../release/record-title.ts";
import type { Release } from "../../release/release.ts";
import { stableJson } from "../../release/stable-json.ts";

/** The sources for reference managers: CSL-JSON, RIS and BibTeX (in the fields of biblatex). */
export const citations: FilesFormat = {
  name: "citations",
  files: [
    {
      path: "citations.ris",
      holds: "the sources, for a reference manager",
      use: "a reference manager",
    },
    {
      path: "citations.bib",
      holds: "the same as BibTeX, in the fields of biblatex",
      use: "a reference manager",
    },
    { path: "citations.json", holds: "the same as CSL-JSON" },
  ],
  searchable: "bytes",
  write(release, out, { titleOf }) {
    const works = worksOf(release, titleOf);
    const rows = works.length;
    const csl = stableJson(works.map(cslItem));
    out.file("citations.json", "application/vnd.citationstyles.csl+json", csl, rows);
    const ris = works.map(risEntry).join("\r\n");
    out.file("citations.ris", "application/x-research-info-systems", ris, rows);
    out.file("citations.bib", "application/x-bibtex", works.map(bibtexEntry).join("\n"), rows);
  },
};

function worksOf({ records }: Release, titleOf: TitleOf): CitedWork[] {
  const name = (id: string | undefined) =>
    id !== undefined && records.get("organizations", id)
      ? titleOf(`organizations/${id}`)
      : undefined;
  return (records.ids.get("sources") ?? []).map((id) => {
    const source = records.get("sources", id) as unknown as Source;
    const [publisher, host] = [name(source.publisher), name(source.host)];
    return { id, source, ...(publisher ? { publisher } : {}), ...(host ? { host } : {}) };
  });
}
