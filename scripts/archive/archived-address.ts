/** `https://web.archive.org/web/20190607120000/https://…`, also with a flag such as `id_` after the time. */
const WAYBACK = /^https?:\/\/web\.archive\.org\/web\/(\d{14})(?:[a-z]{2}_)?\/(https?:\/\/\S+)$/;

/**
 * What is wrong with the address of an archived copy, as a sentence; undefined if nothing is. Addresses
 * of the Internet Archive say when they were saved and what they are of.
 *
 * @param original the address that it is a copy of, if that is known
 */
export function archivedAddressFault(address: string, original?: string): string | undefined {
  if (!/^https?:\/\/[^\s]+$/.test(address))
    return `“${address}” is not a web address. Copy it from the address line of the browser.`;
  if (!/^https?:\/\/(?:web\.)?archive\.org\//.test(address)) return undefined;
  const [, time = "", of = ""] = WAYBACK.exec(address) ?? [];
  if (time === "")
    return `“${address}” is not the address of a saved page: those look like https://web.archive.org/web/20190607120000/https://….`;
  if (!isTime(time)) return `“${address}” says that it was saved at ${time}, which is not a time.`;
  if (original !== undefined && keyOf(of) !== keyOf(original))
    return `“${address}” is a copy of ${of}, and not of ${original}.`;
  return undefined;
}

/** Whether fourteen digits are a time: year, month, day, hour, minute, second. */
function isTime(digits: string): boolean {
  const [, day, time] = /^(\d{8})(\d{6})$/.exec(digits) ?? [];
  const iso = `${day!.replace(/(....)(..)(..)/, "$1-$2-$3")}T${time!.replace(/(..)(..)(..)/, "$1:$2:$3")}.000Z`;
  const read = new Date(iso);
  return !Number.isNaN(read.getTime()) && read.toISOString() === iso && iso >= "1996";
}

/** An address without what makes no difference: scheme, `www.`, a slash at the end, a fragment. */
function keyOf(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/i, "")
    .replace(/#.*$/, "")
    .replace(/\/$/, "")
    .toLowerCase();
}
