import type { ComponentChildren } from "preact";
import type { ReleaseFormat } from "../publish/formats/format.ts";
import type { Delta } from "../publish/release/delta.ts";
import type { Changed } from "./here.tsx";
import { pageHtml } from "./layout.tsx";
import type { Page } from "./layout.tsx";
import type { Reader } from "./reader.ts";
import type { Survey } from "./survey.ts";

/** A file of the site, made when it is asked for. */
export interface SiteFile {
  /** Below the site. */
  readonly path: string;
  readonly mediaType: string;
  readonly content: () => string;
  /** What the page is, if it is one. */
  readonly page?: Page;
}

/** What the pages are made from. */
export interface Writing {
  readonly reader: Reader;
  readonly survey: Survey;
  readonly delta: Delta | undefined;
  readonly changed: Changed | undefined;
  /** The formats of the release. */
  readonly formats: readonly ReleaseFormat[];
}

/** A page; its content is made when it is asked for. */
export function pageFile(
  { reader, changed }: Writing,
  page: Page,
  content: () => ComponentChildren,
): SiteFile {
  return {
    ...{ path: page.path, mediaType: "text/html", page },
    content: () => pageHtml(reader, changed, page, content()),
  };
}
