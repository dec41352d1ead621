import type { Row } from "../../tables/table.ts";
import { ambiguousForms, notStates, otherForms } from "./other-state-forms.ts";
import { cldrForms } from "./state-forms.ts";

/** The State of a name. */
export interface NamedState {
  readonly code: string;
  /** The kind of name; empty for the name in the table itself. */
  readonly why: string;
}

export type StateReader = (text: string) => NamedState | undefined;

/** How names of States are read. */
export interface StateNames {
  /**
   * In files whose maker uses the names of the UN: “Congo”, “Guinea” are then the States that the UN
   * names so.
   */
  readonly ofUn: StateReader;
  /** In any other file: a form of several States is not read. */
  readonly ofAnybody: StateReader;
  /** Why a text is read as no State, if it is known what it is. */
  readonly doubt: (text: string) => string | undefined;
}

/**
 * Reads names of States: by the table of States (its names, aliases, former names and codes), by the
 * names of Unicode CLDR in 14 languages, and by official names and other forms from memory. Case, accents,
 * articles, “&” for “and”, an asterisk and an inversion (“Korea, Republic of”, “Gambia (Republic of The)”)
 * do not matter. Unknown and ambiguous names are not guessed; where two lists differ, the table counts.
 */
export function stateNames(rows: readonly Row[]): StateNames {
  const codes = new Set(rows.map((row) => String(row["code"])));
  /** By form: what the table says, or the one State of the other lists; undefined for several. */
  const known = new Map<string, NamedState | undefined>();
  // Codes and abbreviations in capitals only: “no” is not Norway, and “us” is not a State.
  const exact = new Map<string, NamedState>();
  for (const row of rows) {
    const code = String(row["code"]);
    const former = (row["formerNames"] ?? []) as readonly { name: string }[];
    exact.set(code, { code, why: "its code" });
    if (typeof row["iso2"] === "string")
      exact.set(row["iso2"], { code, why: "its code of two letters" });
    exact.set(String(row["name"]), { code, why: "" });
    add(String(row["name"]), { code, why: "as the table of States names it" });
    for (const alias of (row["aliases"] ?? []) as string[])
      add(alias, { code, why: "another form of the name" });
    for (const { name } of former) add(name, { code, why: "a former name" });
  }
  const ofTable = new Set(known.keys());
  for (const [code, forms] of Object.entries(otherForms))
    if (codes.has(code)) for (const form of forms.split("|")) addOther(code, form);
  for (const [code, forms] of Object.entries(cldrForms))
    if (codes.has(code))
      for (const form of forms.split("|"))
        addBeside(form, { code, why: "a form of the name, by Unicode CLDR" });
  const ambiguous = new Map(
    Object.entries(ambiguousForms).map(([form, states]) => [stateForm(form), states]),
  );
  const others = new Map(
    Object.entries(notStates).flatMap(([name, forms]) =>
      forms
        .split("|")
        .map(
          (form) => [isAbbreviation(form) ? withoutPoints(form) : stateForm(form), name] as const,
        ),
    ),
  );
  return {
    ofUn: read,
    ofAnybody: (text) =>
      formsOf(text).some((form) => ambiguous.has(form)) ? undefined : read(text),
    doubt,
  };

  function read(text: string): NamedState | undefined {
    const written = text.trim();
    const own = exact.get(written) ?? exact.get(withoutPoints(written));
    if (own) return own;
    if (otherOf(written) !== undefined) return undefined;
    const found = formsOf(written).flatMap((form) => {
      const isOpen = ambiguous.has(form) && !ofTable.has(form);
      return (!isOpen && known.get(form)) || [];
    });
    const [first] = found;
    return found.every(({ code }) => code === first!.code) ? first : undefined;
  }

  function otherOf(text: string): string | undefined {
    const written = text.trim();
    return (
      others.get(withoutPoints(written)) ??
      formsOf(written)
        .map((form) => others.get(form))
        .find((name) => name !== undefined)
    );
  }

  function doubt(text: string): string | undefined {
    const other = otherOf(text);
    if (other !== undefined) return `${other} is not a State of the table`;
    const several = formsOf(text)
      .map((form) => ambiguous.get(form))
      .find(Boolean);
    return several && `it may be ${several.slice(0, -1).join(", ")} or ${several.at(-1)}`;
  }

  function add(name: string, named: NamedState): void {
    for (const form of formsOf(name)) {
      const other = known.get(form);
      if (!known.has(form)) known.set(form, named);
      else if (other && other.code !== named.code) known.set(form, undefined);
    }
  }

  /** The table counts before other lists. */
  function addBeside(name: string, named: NamedState): void {
    if (isAbbreviation(name)) {
      const short = withoutPoints(name);
      if (!exact.has(short)) exact.set(short, named);
    } else if (!formsOf(name).some((form) => ofTable.has(form))) add(name, named);
  }

  function addOther(code: string, form: string): void {
    const [, name = form, until] = /^(.*) \(until ([0-9]{4})\)$/.exec(form) ?? [];
    const why = until === undefined ? "another form of the name" : `a name used until ${until}`;
    addBeside(name, { code, why });
  }
}

/** Capitals alone, points between them aside: `UK`, `U.S.A.`, `США`. */
function isAbbreviation(text: string): boolean {
  return /^(?:\p{Lu}[.\s]{0,2}){2,6}$/u.test(text);
}

function withoutPoints(text: string): string {
  return isAbbreviation(text) ? text.replace(/[.\s]/g, "") : text;
}

/** The form of a name, and that of its inversion: “Korea, Republic of” is “Republic of Korea”. */
function formsOf(name: string): string[] {
  const plain = stateForm(name);
  const [, head, tail] =
    /^([^,(（]+)(?:,|[(（])\s*([^,()（）]+)[)）]?\s*\*?$/u.exec(name.trim()) ?? [];
  if (head === undefined || tail === undefined) return [plain];
  const turned = stateForm(`${tail} ${head}`);
  return turned === plain || turned === "" ? [plain] : [plain, turned];
}

/** Articles and other small words of English, French, Spanish, Portuguese, Italian and German. */
const small = new Set(
  "the of and de du des d la le les l el los las del da do dos das di della der die und et y e".split(
    " ",
  ),
);

function stateForm(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !small.has(word))
    .map((word) => (/^s(?:t|te|ainte)$/.test(word) ? "saint" : word))
    .join(" ");
}
