import type { ReleaseFormat } from "../publish/formats/format.ts";
import { formats } from "../publish/formats/formats.ts";
import { site } from "../site/site.ts";
import type { Installation } from "./command.ts";

/**
 * The formats of a release.
 *
 * @param withSite whether the pages for a browser are among them
 */
export function formatsOf(installation: Installation, withSite: boolean): readonly ReleaseFormat[] {
  if (installation.formats) return installation.formats;
  return withSite ? [...formats, site(installation.siteAssets())] : formats;
}
