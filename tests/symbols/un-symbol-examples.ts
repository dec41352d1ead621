import type { UnSymbolFamily } from "../../scripts/symbols/un-symbol.ts";

/** Well-formed symbols, by family. */
export const VALID: Readonly<Record<UnSymbolFamily, readonly string[]>> = {
  "hrc-document": [
    "A/HRC/28/10",
    "A/HRC/28/10/Add.1",
    "A/HRC/29/25/Add.2",
    "A/HRC/21/10/Add.1/Rev.1",
    "A/HRC/S-17/2/Add.1",
  ],
  "hrc-upr-presession": ["A/HRC/WG.6/20/KAZ/1", "A/HRC/WG.6/7/KAZ/1/Corr.1", "A/HRC/WG.6/34/SVN/3"],
  "hrc-upr-draft": ["A/HRC/WG.6/20/L.7"],
  "hrc-limited-or-other": ["A/HRC/28/L.12", "A/HRC/28/CRP.1", "A/HRC/40/NGO/12"],
  "hrc-text": ["A/HRC/RES/16/21", "A/HRC/PRST/8/1", "A/HRC/RES/5/1"],
  "wgad-opinion": ["A/HRC/WGAD/2018/67"],
  "tb-concluding-observations": [
    "CAT/C/KAZ/CO/3",
    "CEDAW/C/KAZ/CO/3-4/Add.1",
    "CRC/C/OPSC/KAZ/CO/1",
    "CCPR/C/KAZ/CO/2",
    "E/C.12/KAZ/CO/2",
    "CRPD/C/EU/CO/1",
    "CCPR/C/CHN-HKG/CO/3",
  ],
  "tb-state-document": [
    "CRPD/C/KAZ/1",
    "CRPD/C/KAZ/RQ/1",
    "CEDAW/C/KAZ/Q/3-4/Add.1",
    "CEDAW/C/KAZ/5",
    "E/C.12/KAZ/2",
  ],
  "tb-individual-communication": [
    "CEDAW/C/61/D/45/2012",
    "CCPR/C/119/D/2131/2012",
    "E/C.12/55/D/2/2014",
  ],
  "tb-general-comment": ["CCPR/C/GC/34", "E/C.12/GC/24", "CMW/C/GC/3-CRC/C/GC/22"],
  "tb-session-document": ["CCPR/C/128/3/Add.1", "CCPR/C/108/2"],
  "tb-summary-record": ["CEDAW/C/SR.1724"],
  "core-document": ["HRI/CORE/KAZ/2012"],
  "hri-meeting-document": ["HRI/MC/2017/4"],
  "hri-compilation": ["HRI/GEN/1/Rev.9"],
  "ga-resolution": ["A/RES/53/144"],
  "ga-document": ["A/74/148", "A/72/316/Add.1"],
};

/** A mistake, the part that the reason must point at, and what must be proposed (if anything). */
export interface Mistake {
  readonly written: string;
  readonly reason: string | RegExp;
  readonly suggestion?: string;
}

/** One for each way to get a family wrong. */
export const INVALID: readonly Mistake[] = [
  { written: "A/HRC14/10", reason: '"HRC14" cannot follow "A"', suggestion: "A/HRC/14/10" },
  {
    written: "A/HRC/28/10/Add1",
    reason: '"Add1" is no well-formed suffix',
    suggestion: "A/HRC/28/10/Add.1",
  },
  {
    written: "A/HRC/28-10",
    reason: '"28-10" stands where the session of the Human Rights Council should',
    suggestion: "A/HRC/28/10",
  },
  {
    written: "A/HRC/WG.6/20/KZ/1",
    reason: '"KZ" stands where the State should',
    suggestion: "A/HRC/WG.6/20/KAZ/1",
  },
  { written: "A/HRC/WG6/20/KAZ/1", reason: '"WG6"', suggestion: "A/HRC/WG.6/20/KAZ/1" },
  { written: "A/HRC/WG.6/20/KAZ/4", reason: '"4" stands where the kind of paper' },
  { written: "A/HRC/WG.6/L.7", reason: '"L.7" stands where the session of the UPR Working Group' },
  {
    written: "A/HRC/28/L12",
    reason: '"L12" stands where the number of the document',
    suggestion: "A/HRC/28/L.12",
  },
  { written: "A/HRC/RES/16.21", reason: '"16.21" stands', suggestion: "A/HRC/RES/16/21" },
  {
    written: "A/HRC/WGAD/67/2018",
    reason: '"67" stands where the year of the opinion should',
    suggestion: "A/HRC/WGAD/2018/67",
  },
  {
    written: "CAT/KAZ/CO/3",
    reason: '"KAZ" stands where the C that follows CAT should',
    suggestion: "CAT/C/KAZ/CO/3",
  },
  {
    written: "CAT/C/KZ/CO/3",
    reason: '"KZ" stands where the State should',
    suggestion: "CAT/C/KAZ/CO/3",
  },
  { written: "E/C12/KAZ/CO/2", reason: '"C12" stands', suggestion: "E/C.12/KAZ/CO/2" },
  { written: "CESCR/C/KAZ/CO/2", reason: "with E/C.12", suggestion: "E/C.12/KAZ/CO/2" },
  { written: "CRPD/KAZ/1", reason: '"KAZ" stands', suggestion: "CRPD/C/KAZ/1" },
  { written: "CEDAW/C/D/45/2012", reason: 'session is missing between "C" and "D"' },
  { written: "CEDAW/C/61/45/2012", reason: '"D" is missing after the session' },
  {
    written: "CEDAW/C/61/D/45-2012",
    reason: '"45-2012" stands where the number of the complaint should',
    suggestion: "CEDAW/C/61/D/45/2012",
  },
  { written: "E/C.12/D/2/2014", reason: "session is missing" },
  { written: "CCPR/GC/34", reason: '"GC" stands', suggestion: "CCPR/C/GC/34" },
  { written: "CCPR/128/3", reason: '"128" stands', suggestion: "CCPR/C/128/3" },
  { written: "HRI/KAZ/2012", reason: '"KAZ" stands', suggestion: "HRI/CORE/KAZ/2012" },
  {
    written: "A/RES/53-144",
    reason: '"53-144" stands where the session of the General Assembly',
    suggestion: "A/RES/53/144",
  },
  { written: "A/HRC/74", reason: "ends where the number of the document should follow" },
  { written: "CCPR/C/QPR/3", reason: '"QPR" stands where the State should' },
  { written: "CEDAW/C/KAZ/CO/4-3", reason: '"4-3" stands where the numbers of combined reports' },
  { written: "CEDAW/C/OPSC/KAZ/1", reason: '"OPSC" stands where the State should' },
  { written: "A/RES/53/144/Add.1", reason: '"Add.1" cannot follow here' },
  { written: "A/HRC/28/010", reason: "without leading zeros", suggestion: "A/HRC/28/10" },
  { written: "A/HRC/28/10/annex", reason: '"annex" has small letters' },
  { written: "A/HRC/28/10/5", reason: '"5" cannot follow "10"' },
  { written: "EUR 57/0484/2019", reason: "contains a space" },
  { written: "EUR/57/1", reason: '"EUR" begins no symbol' },
  { written: "", reason: "is empty" },
  { written: "*", reason: "is empty" },
];
