import { pick } from "../../random.ts";
import { items, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import { replaceText } from "../edits.ts";
import type { Kind } from "../fault.ts";
import { append, copyOf, kind, recordsOf, set } from "../sense/making.ts";

const content = [
  "cases",
  "laws",
  "organizations",
  "people",
  "recommendations",
  "statistics",
  "reviews",
  "sources",
];

/** One more sentence in some text of ours. */
function told(name: string, breaks: string, ...sentences: readonly string[]): Kind {
  return kind(
    name,
    breaks,
    (data: Dataset): Node[] =>
      data.nodes.filter(
        ({ key, value, file }) =>
          ["summary", "note", "text", "finding", "resolution"].includes(key ?? "") &&
          typeof value === "string" &&
          content.includes(file.collection),
      ),
    (node, next) => {
      const more = pick(next, sentences);
      const before = String(node.value)
        .slice(0, 100)
        .replace(/[\s,;:.]+$/u, "");
      return { edits: [replaceText(node, `${before}. ${more}`)], shown: ["…", more] };
    },
  );
}

/** A sentence in the note of a person's record. */
function ofPerson(name: string, breaks: string, ...sentences: readonly string[]): Kind {
  return kind(
    name,
    breaks,
    (data) => recordsOf(data, "people"),
    (root, next) => set(root, "note", pick(next, sentences), root),
  );
}

export const neverKinds: readonly Kind[] = [
  told(
    "identity-number",
    "No number of an identity paper stands in a public record.",
    "His IIN is 850412300187.",
    "ИИН 790923450126.",
  ),
  told(
    "passport-number",
    "No number of a passport stands in a public record.",
    "She travelled on passport N 08123456.",
    "The passport No. AB1234567 was taken from him.",
  ),
  told(
    "map-link",
    "No link shows where somebody lives.",
    "See https://maps.google.com/?q=43.2389,76.8897 for the house.",
    "The flat: https://goo.gl/maps/aBcD1234xyz",
  ),
  told(
    "messenger-number",
    "No way to reach somebody stands in a public record.",
    "Reach her at wa.me/77012345678.",
    "His channel is t.me/some_private_name, write there.",
  ),
  told(
    "password-in-a-text",
    "No secret stands in a public record.",
    "The password of the archive is Qwerty-2019!",
    "Login: archive, password: tulip77",
  ),
  told(
    "told-in-confidence",
    "Nothing that was told in confidence stands in a public record.",
    "She told us this in confidence.",
    "He asked us not to publish this.",
  ),
  ofPerson(
    "religion-of-a-person",
    "No religion of a person stands in a record.",
    "She is a Jehovah's Witness.",
    "He is a practising Muslim.",
    "He converted to Christianity.",
  ),
  ofPerson(
    "family-of-a-person",
    "No family of a person stands in a record.",
    "She is married and has two daughters.",
    "He lives with his wife and their three children.",
  ),
  ofPerson(
    "whereabouts-of-a-person",
    "Not where somebody hides or lives.",
    "She is in hiding in a village near Almaty.",
    "He now lives in Kyiv under another name.",
  ),
  ofPerson(
    "ethnicity-of-a-person",
    "No ethnic origin of a person stands in a record.",
    "She is an ethnic Uighur.",
    "He is of Dungan origin.",
  ),
  kind(
    "minor-with-a-record",
    "A minor has no record.",
    (data) => recordsOf(data, "people"),
    (root) =>
      append(
        root,
        "ages",
        { value: 15, asOf: "2019-06", citations: copyOf(items(root, "names")[0]!).citations },
        root,
      ),
  ),
  kind(
    "name-in-an-id-of-an-unnamed",
    "Somebody not named in an event is not named in a note either.",
    (data) =>
      recordsOf(data, "cases")
        .flatMap((root) => items(root, "events"))
        .filter((event) =>
          items(event, "participants").some((each) =>
            ["mother", "relative", "father", "wife"].some((word) =>
              textAt(each, "unnamed")?.includes(word),
            ),
          ),
        ),
    (event) => set(event, "note", "The mother is called Gulnara Testova.", event),
  ),
];
