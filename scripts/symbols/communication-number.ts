import { readNumber } from "./segment-cursor.ts";
import { plainCharacters, quote } from "./written-characters.ts";

/** A complaint to a treaty body: number and year of its registration. Text is `45/2012`. */
export interface CommunicationNumber {
  readonly text: string;
  readonly number: number;
  readonly year: number;
}

export type ParsedCommunicationNumber =
  | { readonly ok: true; readonly communication: CommunicationNumber }
  | { readonly ok: false; readonly reason: string; readonly suggestion?: string };

/**
 * Parses the number that a treaty body gives a communication when it registers it. The numbers run
 * on for each body, so only body and number together name one. Never throws.
 */
export function parseCommunicationNumber(text: string): ParsedCommunicationNumber {
  const communication = text.length <= MAX_LENGTH ? read(text) : undefined;
  if (communication !== undefined) return { ok: true, communication };
  const shown = text.length <= MAX_LENGTH ? quote(text) : "This text";
  const reason = `${shown} is no number of a communication: expected its number, a slash and the year of registration in four digits, such as 45/2012.`;
  const suggestion = text.length <= MAX_LENGTH ? suggest(text) : undefined;
  return suggestion === undefined ? { ok: false, reason } : { ok: false, reason, suggestion };
}

const MAX_LENGTH = 40;

function read(text: string): CommunicationNumber | undefined {
  const [left = "", right = "", ...rest] = text.split("/");
  const number = readNumber(left, 4);
  const year = readNumber(right, 4);
  if (number === undefined || year === undefined || rest.length > 0) return undefined;
  // No body could take complaints before the Covenant's protocol came into force in 1976.
  return year < 1976 || year > 2099 ? undefined : { text, number, year };
}

/** Both numbers as written; only the characters around them are corrected. */
function suggest(text: string): string | undefined {
  const written = plainCharacters(text).trim().toUpperCase();
  const match =
    /^(?:COMMUNICATION ?)?(?:NO\.? ?|D\/)?0{0,3}([1-9][0-9]{0,3}) ?[/-] ?([0-9]{4})[.,;]?$/.exec(
      written,
    );
  return match === null ? undefined : read(`${match[1]}/${match[2]}`)?.text;
}
