/**
 * An address without what does not change the page: protocol, www, a closing slash, the place in it, and
 * what says where a reader came from. A text that is not an address stays as it is.
 */
export function pageAddress(text: string): string {
  if (!URL.canParse(text)) return text;
  const { hostname, port, pathname, searchParams } = new URL(text);
  for (const name of [...searchParams.keys()]) if (tracking.test(name)) searchParams.delete(name);
  const search = searchParams.size === 0 ? "" : `?${searchParams.toString()}`;
  return `${hostname.replace(/^(?:www|m|amp)\./, "")}:${port}${pathname.replace(/\/+$/, "")}${search}`;
}

const tracking = /^(?:utm_\w+|fbclid|gclid|yclid|msclkid|mc_cid|mc_eid|igshid|ref_src|_openstat)$/i;
