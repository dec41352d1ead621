import { filterTracker } from "./tracker.ts";
import { chooseLanguage } from "./languages.ts";
import { search } from "./search.ts";

/** What script adds to the pages: filters, search, and a key to get to it. All pages work without. */
const tracker = document.getElementById("tracker");
if (tracker instanceof HTMLTableElement) filterTracker(tracker);
if (document.getElementById("query")) search();
// The tracker of a large dataset has a page for each State, and a filter in the address goes along.
for (const link of document.querySelectorAll<HTMLAnchorElement>("#tracker-pages a"))
  link.search = location.search;

chooseLanguage();

// In a frame of another page, ?card shows one statement and nothing else.
if (new URLSearchParams(location.search).has("card")) {
  document.body.className = "card";
  for (const link of document.links) link.target = "_top";
}

// A statement within a recommendation is on the page of the recommendation; its row is here.
const anchor = decodeURIComponent(location.hash.slice(1));
if (anchor.includes("/") && !document.getElementById(anchor))
  document.getElementById(anchor.slice(0, anchor.indexOf("/")))?.scrollIntoView();

// The references to the statements of a large record stand on several pages. The first leads to each; a page that no
// longer has one leads back to the first, which then only shows it.
const [all, listed] = ["all-cited", "cited"].map((id) => document.getElementById(id));
const entry = document.getElementById(anchor);
if (all instanceof HTMLAnchorElement && anchor !== "" && !entry)
  location.replace(`${all.href}?listed${location.hash}`);
const page = listed?.contains(entry) ? entry?.querySelector("a") : undefined;
if (page && !new URLSearchParams(location.search).has("listed")) location.replace(page.href);

document.addEventListener("keydown", (event) => {
  const { target, key } = event;
  if (key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target instanceof HTMLElement && /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) return;
  event.preventDefault();
  document.querySelector<HTMLInputElement>("#q, .find input")?.focus();
});
