import { csv } from "./csv.ts";
import type { Format } from "./format.ts";
import { thematicList } from "./thematic-list.ts";
import { uhri } from "./uhri.ts";
import { uprInfo } from "./upr-info.ts";

/** Every format that can be imported, in the order of the help. */
export const formats: readonly Format[] = [uprInfo, thematicList, uhri, csv];
