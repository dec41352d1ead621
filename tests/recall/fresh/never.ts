import { pick } from "../../random.ts";
import { items, textAt } from "../dataset.ts";
import type { Kind } from "../fault.ts";
import { append, copyOf, kind, oneMore, recordsOf, set, written } from "../making.ts";

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
  oneMore(
    "identity-number",
    "No number of an identity paper stands in a public record.",
    [...written, "sources"],
    "His IIN is 850412300187.",
    "ИИН 790923450126.",
  ),
  oneMore(
    "passport-number",
    "No number of a passport stands in a public record.",
    [...written, "sources"],
    "She travelled on passport N 08123456.",
    "The passport No. AB1234567 was taken from him.",
  ),
  oneMore(
    "map-link",
    "No link shows where somebody lives.",
    [...written, "sources"],
    "See https://maps.google.com/?q=43.2389,76.8897 for the house.",
    "The flat: https://goo.gl/maps/aBcD1234xyz",
  ),
  oneMore(
    "messenger-number",
    "No way to reach somebody stands in a public record.",
    [...written, "sources"],
    "Reach her at wa.me/77012345678.",
    "His channel is t.me/some_private_name, write there.",
  ),
  oneMore(
    "password-in-a-text",
    "No secret stands in a public record.",
    [...written, "sources"],
    "The password of the archive is Qwerty-2019!",
    "Login: archive, password: tulip77",
  ),
  oneMore(
    "told-in-confidence",
    "Nothing that was told in confidence stands in a public record.",
    [...written, "sources"],
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
