import type { Source } from "../schema/records.ts";
import { bibtexEntry } from "./citations/bibtex.ts";
import { cslItem } from "./citations/csl.ts";
import { risEntry } from "./citations/ris.ts";
import type { CitedWork } from "./citations/work.ts";
import { recordTitle } from "./record-title.ts";
import { recordsOf } from "./release.ts";
import type { Release, ReleaseFile } from "./release.ts";
import { stableJson } from "./stable-json.ts";

/** The sources for reference managers: CSL-JSON, RIS and BibTeX (in the fields of biblatex). */
export function* citations(release: Release): Generator<ReleaseFile> {
  const works = worksOf(release);
  const rows = works.length;
  const file = (path: string, mediaType: string, content: string) => ({
    ...{ path, mediaType, content, rows },
  });
  const csl = stableJson(works.map(cslItem));
  yield file("citations.json", "application/vnd.citationstyles.csl+json", csl);
  const ris = works.map(risEntry).join("\r\n");
  yield file("citations.ris", "application/x-research-info-systems", ris);
  yield file("citations.bib", "application/x-bibtex", works.map(bibtexEntry).join("\n"));
}

function worksOf(release: Release): CitedWork[] {
  const organizations = release.collections["organizations"] ?? {};
  return [...recordsOf(release)].flatMap(([collection, id, record]) => {
    if (collection !== "sources") return [];
    const source = record as unknown as Source;
    const publisher = organizations[source.publisher ?? ""];
    return [
      {
        ...{ id, source },
        ...(source.publisher && publisher
          ? { publisher: recordTitle(publisher, source.publisher) }
          : {}),
      },
    ];
  });
}
