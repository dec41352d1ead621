import { csv } from "./csv/csv.ts";
import type { Format } from "./core/format.ts";
import { references } from "./references/references.ts";
import { thematicList } from "./thematic-list/thematic-list.ts";
import { uhri } from "./uhri/uhri.ts";
import { uprInfo } from "./upr-info/upr-info.ts";

/** Every format that can be imported, in the order of the help. */
export const formats: readonly Format[] = [uprInfo, thematicList, uhri, csv, references];
