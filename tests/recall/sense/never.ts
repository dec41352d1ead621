import { pick } from "../../random.ts";
import type { Random } from "../../random.ts";
import { child, items, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import { replaceText } from "../edits.ts";
import type { Kind } from "../fault.ts";
import { caseEvents, kind, put, recordsOf, textsOf, written } from "../making.ts";

const content = [...written, "sources"];

function free(data: Dataset): Node[] {
  return textsOf(
    data,
    content,
    "summary",
    "note",
    "text",
    "finding",
    "resolution",
    "groundNote",
    "title",
    "unnamed",
    "undated",
    "stated",
    "asCited",
  );
}

/** One more sentence in some text. */
function added(name: string, breaks: string, what: (next: Random) => string): Kind {
  return kind(name, breaks, free, (node, next) => {
    const more = what(next);
    return {
      edits: [replaceText(node, `${String(node.value).slice(0, 80)} ${more}`)],
      shown: ["…", more],
    };
  });
}

function two(next: Random, most: number): string {
  return String(1 + Math.floor(next() * most)).padStart(2, "0");
}

function unnamed(data: Dataset): Node[] {
  return caseEvents(data)
    .flatMap((event) => items(event, "participants"))
    .flatMap((each) => child(each, "unnamed") ?? []);
}

const alike: Record<string, string> = { a: "а", e: "е", o: "о", c: "с", p: "р", x: "х", y: "у" };

export const neverKinds: readonly Kind[] = [
  added("birth-in-english", "No date of birth stands in the data.", (next) =>
    pick(next, [
      `She was born on ${two(next, 28)} May 1971.`,
      `Born ${two(next, 28)}.${two(next, 12)}.1968.`,
      `Date of birth: 19${two(next, 90)}-${two(next, 12)}-${two(next, 28)}.`,
      `(b. ${two(next, 28)} March 1964)`,
      `DOB ${two(next, 28)}/${two(next, 12)}/1959`,
    ]),
  ),
  added("birth-in-russian", "No date of birth stands in the data.", (next) =>
    pick(next, [
      `Родился ${two(next, 28)} мая 1971 года.`,
      `${two(next, 28)}.${two(next, 12)}.1968 г.р.`,
      `1975 года рождения.`,
      `Дата рождения: ${two(next, 28)}.${two(next, 12)}.1980.`,
    ]),
  ),
  added("coordinates", "Places are no finer than a town.", (next) =>
    pick(next, [
      `Seen at 43.2${two(next, 99)}7, 76.9${two(next, 99)}1.`,
      `At 43°1${Math.floor(next() * 9)}'20"N 76°5${Math.floor(next() * 9)}'10"E.`,
      `https://maps.google.com/?q=43.2${two(next, 99)}7,76.9${two(next, 99)}1`,
    ]),
  ),
  added("handle", "No way to reach a person stands in the data.", (next) =>
    pick(next, [
      "Telegram: @aigul_77.",
      "Write to t.me/witness_kz.",
      "Her profile is instagram.com/a.serik77.",
      "WhatsApp wa.me/77011234567.",
      "vk.com/id1234567",
    ]),
  ),
  added("bank-account", "No number of an account stands in the data.", (next) =>
    pick(next, [
      "Donations to KZ75125KZT1001300335.",
      "Card 4400 4301 2345 6789.",
      "IBAN KZ86 125K ZT50 0410 0100.",
    ]),
  ),
  added("number-plate", "Nothing that identifies a private person stands in the data.", (next) =>
    pick(next, [
      "They came in a car, 123 ABC 02.",
      "A white Toyota, number plate A 777 AAA.",
      "Машина с госномером 456 KZA 01.",
    ]),
  ),
  added("address-in-russian", "Places are no finer than a town.", (next) =>
    pick(next, [
      `Живёт на ул. Абая, д. ${two(next, 90)}, кв. 5.`,
      `Адрес: проспект Достык ${two(next, 90)}, квартира 12.`,
      `мкр. Самал-2, дом ${two(next, 90)}`,
    ]),
  ),
  added("placeholder", "A text is finished.", (next) =>
    pick(next, [
      "TODO: check the date.",
      "TBD",
      "XXX",
      "[name]",
      "???",
      "Lorem ipsum dolor sit amet.",
      "FIXME",
      "(to be added)",
      "<insert date>",
    ]),
  ),
  added("talk-to-colleagues", "A text is for readers.", (next) =>
    pick(next, [
      "@reviewer please check.",
      "Ask Dana whether this is right.",
      "I am not sure about this.",
      "Will add the link tomorrow.",
    ]),
  ),
  added("markup", "A text is plain text.", (next) =>
    pick(next, ["&nbsp;and more.", "<b>arrested</b>", "<br/>", "&amp; others", "&#8217;s"]),
  ),
  added("broken-letters", "A text has the letters of its source.", (next) =>
    pick(next, [
      "Ð\u0090Ð»Ð¼Ð°Ñ\u0082Ñ\u008b",
      "cafÃ©",
      "â€œquotedâ€\u009d",
      "the lawyer\uFFFDs words",
    ]),
  ),
  added("secret-in-address", "No key stands in an address.", (next) =>
    pick(next, [
      "See https://drive.example-host.org/file?token=eyJhbGciOiJIUzI1NiJ9abcdefgh.",
      "https://user:pass1234@files.amnesty.org/x",
      "https://docs.google.com/document/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcd/edit?usp=sharing",
    ]),
  ),
  added("file-of-somebody", "An address is open to everybody.", (next) =>
    pick(next, [
      "See C:\\Users\\dana\\Desktop\\case.docx.",
      "file:///home/dana/case.pdf",
      "/Users/dana/Documents/list.xlsx",
      "http://localhost:3000/case",
      "http://192.168.0.12/doc",
    ]),
  ),
  added("minor-described", "Minors are not named.", (next) =>
    pick(next, [
      "His son Daniyar, aged 9, saw it.",
      "Her daughter Aliya (12) was there.",
      "A schoolgirl, Saule Ospanova, 14, was questioned.",
      "Дочь Алия, 7 лет, видела это.",
    ]),
  ),
  added("relative-named", "Relatives are not named.", (next) =>
    pick(next, [
      "His wife Gulnara Serikova waited outside.",
      "Her brother, Marat Ospanov, was threatened.",
      "Его жена Гульнара Серикова ждала.",
      "The mother, Saule Bekova, spoke to the press.",
    ]),
  ),
  added("health-of-a-person", "Health is not added.", (next) =>
    pick(next, [
      "She is HIV-positive.",
      "He was diagnosed with schizophrenia.",
      "She has breast cancer.",
      "У него диагностирован туберкулёз.",
    ]),
  ),
  added("orientation-of-a-person", "Orientation and religion are not added.", (next) =>
    pick(next, [
      "He is gay.",
      "She is a lesbian.",
      "He is a Jehovah's Witness.",
      "She converted to Islam.",
    ]),
  ),
  kind("relative-named-as-unnamed", "Somebody unnamed has no name.", unnamed, (node, next) =>
    put(
      node,
      pick(next, [
        "his wife Aigul Serikova",
        "mother, Saule Bekova",
        "the investigator Marat Ospanov",
        "Judge A. Bekov",
        "брат Марат Оспанов",
        "a neighbour called Dauren",
      ]),
      node.parent,
    ),
  ),
  kind(
    "witness-named",
    "A witness has no record.",
    (data) =>
      caseEvents(data)
        .flatMap((event) => items(event, "participants"))
        .filter((each) => textAt(each, "role") === "victim" && child(each, "person")),
    (node, next) => put(child(node, "role")!, pick(next, ["witness", "relative"]), node),
  ),
  kind(
    "look-alike-in-title",
    "A word is written in one script.",
    (data) => textsOf(data, content, "title", "summary", "text", "note"),
    (node, next) => {
      const text = String(node.value);
      const at = [...text.matchAll(/(?<=[a-z])[aeocpxy](?=[a-z])/g)];
      if (at.length === 0) return undefined;
      const { index } = pick(next, at);
      return {
        edits: [
          replaceText(node, text.slice(0, index) + alike[text[index]!]! + text.slice(index + 1)),
        ],
      };
    },
  ),
  kind(
    "look-alike-in-name",
    "A word is written in one script.",
    (data) =>
      data.nodes.filter(
        ({ key, parent, file }) =>
          key === "value" && parent?.parent?.key === "names" && content.includes(file.collection),
      ),
    (node, next) => {
      const text = String(node.value);
      const at = [...text.matchAll(/(?<=[A-Za-z])[aeocpxy]/g)];
      if (at.length === 0) return undefined;
      const { index } = pick(next, at);
      return {
        edits: [
          replaceText(node, text.slice(0, index) + alike[text[index]!]! + text.slice(index + 1)),
        ],
      };
    },
  ),
  kind(
    "decomposed-text",
    "Text is in the form NFC.",
    (data) =>
      data.nodes.filter(
        ({ value, file }) =>
          typeof value === "string" &&
          value.normalize("NFD") !== value &&
          content.includes(file.collection),
      ),
    (node) => put(node, String(node.value).normalize("NFD")),
  ),
  kind(
    "example-address",
    "An address is a real one.",
    (data) => recordsOf(data, "sources").filter((root) => child(root, "urls")?.children.length),
    (node, next) =>
      put(
        child(node, "urls")!.children[0]!,
        pick(next, [
          "https://example.com/report",
          "https://www.example.org/2019/report",
          "https://test.local/x",
          "http://localhost/x",
        ]),
        child(node, "urls"),
      ),
  ),
  kind(
    "placeholder-name",
    "A name is a real one.",
    (data) =>
      recordsOf(data, "people", "organizations").flatMap(
        (root) => child(items(root, "names")[0], "value") ?? [],
      ),
    (node, next) =>
      put(
        node,
        pick(next, [
          "John Doe",
          "N.N.",
          "Unknown",
          "Name Surname",
          "Test Testov",
          "Иван Иванович Иванов TEST",
        ]),
        node.parent,
      ),
  ),
  kind(
    "phone-in-a-short-field",
    "No way to reach a person stands in the data.",
    (data) => [...textsOf(data, content, "title", "measure", "unit"), ...unnamed(data)],
    (node) => put(node, `${String(node.value)} +7 701 555 12 34`, node.parent),
  ),
  kind(
    "private-address-of-a-source",
    "An address is open to everybody.",
    (data) => recordsOf(data, "sources").filter((root) => child(root, "urls")?.children.length),
    (node, next) =>
      put(
        child(node, "urls")!.children[0]!,
        pick(next, [
          "https://mail.google.com/mail/u/0/#inbox/FMfcgz",
          "https://drive.google.com/file/d/1AbCdEf/view",
          "https://www.facebook.com/profile.php?id=100012345678901",
          "https://web.archive.org/save/https://www.rferl.org/",
        ]),
        child(node, "urls"),
      ),
  ),
];
