import { personalKindsIn } from "../../../facts/personal-data.ts";

/** Headings of columns that tell who somebody is, in the languages in which such tables are kept. */
const headings =
  /\b(?:(?:full |first |last |family |given )?names?|surname|victims?|detainees?|prisoners?|journalists?|defenders?|persons?|perpetrators?|accused|suspects?|witness(?:es)?|relatives?|contacts?|interviewers?|(?:date|year|place) of birth|birth ?(?:date|day|place)|born|dob|age|gender|sex|address|residence|whereabouts|phone|telephone|mobile|e-?mail|passport|iin|id (?:card|number)|national id|identity|ethnicity|religion|health|diagnosis|nombres?|apellidos?|nom|prénom|naissance|adresse)\b|имя|имена|фамили|фио|родил|рожден|адрес|телефон|паспорт|иин|аты-жөні|туған/iu;

const personName =
  /^(?:\p{L}{1,3}\.? )?\p{Lu}[\p{L}\p{M}'’.-]+(?:,? \p{Lu}[\p{L}\p{M}'’.-]*){1,4}$/u;

/** Words from which on a cell tells something, and may name somebody in it. */
const FREE_TEXT = 5;

/**
 * Whether a column may hold what leads to somebody: by its heading, by telephone numbers and the like in its cells,
 * by cells that look like names of people, or as a text that may name somebody.
 *
 * @param values rows by text
 * @param isKnown whether a text is something else: the name of a State, a theme, a date
 */
export function mayBePersonal(
  heading: string,
  values: ReadonlyMap<string, number>,
  isKnown: (text: string) => boolean,
): boolean {
  if (headings.test(heading)) return true;
  const texts = [...values.keys()].slice(0, 500);
  const names = texts.filter((text) => personName.test(text) && !isKnown(text));
  return (
    names.length * 3 >= texts.length ||
    texts.some(
      (text) =>
        (text.split(" ").length >= FREE_TEXT && !isKnown(text)) || personalKindsIn(text).length > 0,
    )
  );
}

/** A text by its form alone: `Aaaaaa Aaa` for a name, `9999-99-99` for a day. */
export function formOf(text: string): string {
  return text
    .replace(/\p{Lu}/gu, "A")
    .replace(/[\p{L}\p{M}]/gu, (letter) => (letter === "A" ? "A" : "a"))
    .replace(/\p{N}/gu, "9");
}
