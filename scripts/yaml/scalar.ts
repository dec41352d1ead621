/** The YAML 1.2 core schema (10.3.2): the values of texts without quotes. */
const words = new Map<string, null | boolean>([
  ["null", null],
  ["Null", null],
  ["NULL", null],
  ["~", null],
  ["true", true],
  ["True", true],
  ["TRUE", true],
  ["false", false],
  ["False", false],
  ["FALSE", false],
]);
const integer = /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$/;
const float = /^(?:[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)$/;
const noNumber = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/**
 * The value of a plain scalar (one without quotes): a text, a number, true, false or null. Undefined
 * for a number that cannot be stored: `.nan`, `.inf`, numbers that are too large, and whole numbers
 * beyond 2^53, which would silently lose digits.
 */
export function resolvePlain(source: string): string | number | boolean | null | undefined {
  const first = source.charCodeAt(0);
  // No word of the schema starts with these letters, but nearly every text does.
  if (first >= 0x61 && first <= 0x7a && first !== 0x6e && first !== 0x74 && first !== 0x66) {
    return source;
  }
  if (first <= 0x39 && first >= 0x2b) {
    return resolveNumber(source);
  }
  // "~", and the capital and small letters of null, true, false.
  return source.length <= 5 && words.has(source) ? words.get(source)! : source;
}

function resolveNumber(source: string): string | number | undefined {
  if (integer.test(source)) {
    const value =
      source.startsWith("0o") || source.startsWith("0x") ? Number(source) : parseInt(source, 10);
    return Number.isSafeInteger(value) ? value : undefined;
  }
  if (float.test(source)) {
    const value = Number(source);
    const held =
      Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
    return held ? value : undefined;
  }
  return noNumber.test(source) ? undefined : source;
}
