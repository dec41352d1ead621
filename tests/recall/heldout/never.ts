import type { Kind } from "../fault.ts";
import { item, kind, sentence, value, words } from "./slips.ts";

/** Never in a public record. Every sentence added is made up, and false of whoever it is put beside. */
export const neverKinds: readonly Kind[] = [
  kind(
    "a day of birth",
    "a text gives the day on which a person was born",
    sentence("people/larisa-kharkova/note", "She was born on 12 May 1964."),
    sentence("people/ardak-ashym/note", "Дата рождения: 12.05.1966."),
    sentence("cases/kz-bilash/events/detained/note", "The defender (b. 3 June 1976) was at home."),
    sentence("people/nurbek-kushakbaev/roles/union-leader/note", "Туған күні 1979 жылғы 4 мамыр."),
  ),
  kind(
    "a telephone or a mailbox",
    "a text holds how to reach somebody",
    sentence("sources/azattyq-ayan-2019/note", "The reporter can be reached at +7 701 555 01 23."),
    sentence("organizations/feminita/note", "Write to feminita.kz@mail.example."),
    sentence("cases/kz-abdirova/note", "Тел. адвоката: 8 (7132) 55-01-23."),
    sentence("people/serikzhan-bilash/note", "Telegram: @example_contact"),
  ),
  kind(
    "where somebody lives",
    "a text holds the street and the house of a person",
    sentence("people/amin-yeleusinov/note", "He lives at 12 Abai Street, flat 4, in Aktau."),
    sentence("cases/kz-belousova/note", "Проживает по адресу: ул. Абая, д. 12, кв. 4."),
    sentence(
      "cases/kz-ashym/events/released/note",
      "She returned to her flat in microdistrict 7, house 15.",
    ),
  ),
  kind(
    "a number of a document",
    "a text holds the number of an identity card, a passport or an account",
    sentence("people/iskander-yerimbetov/note", "ИИН 710512300123."),
    sentence(
      "cases/kz-knprk/events/kharkova-sentenced/note",
      "Her account KZ86125KZT5004100100 was blocked.",
    ),
    sentence("people/talgat-ayan/note", "Passport N09876543."),
  ),
  kind(
    "a relative by name",
    "somebody whom the source does not name, or a relative, stands there with a name",
    value("cases/kz-yerimbetov/events/complaint/participants/0/unnamed", "mother, Maria Ivanova"),
    value(
      "cases/kz-belousova/events/threat/participants/1/unnamed",
      "the school's new director, Ivan Ivanov",
    ),
    sentence(
      "cases/kz-bokayev-ayan/events/bokayev-released/summary",
      "His wife Maria met him at the gate.",
    ),
    value(
      "cases/kz-mass-detentions-2019-02-27/events/pensioner-detained/participants/0/unnamed",
      "Jane Roe, a pensioner said to be 80 years old",
    ),
  ),
  kind(
    "a child that can be found",
    "a text tells of a child by age, school or first name",
    sentence(
      "cases/kz-abdirova/events/visit/summary",
      "Ruslan, 14, told the visitors that he had been beaten.",
    ),
    sentence(
      "cases/kz-land-code-protests-2016/events/dispersed/note",
      "Among them was a girl of 13 from school No. 5 in Uralsk, Dana K.",
    ),
    sentence("cases/kz-yerimbetov/events/arrested/note", "His daughter Aida, aged 9, saw it."),
  ),
  kind(
    "a diagnosis",
    "a text tells the health of a named person, and neither they nor their lawyer published it",
    sentence("people/larisa-kharkova/note", "She suffers from asthma."),
    sentence("cases/kz-bokayev-ayan/statuses/bokayev-2019/note", "He has diabetes."),
    sentence("cases/kz-ashym/events/committal-ordered/note", "The diagnosis was migraine."),
    sentence("cases/kz-yerimbetov/statuses/0/note", "У него астма."),
  ),
  kind(
    "left for later",
    "a text holds a placeholder that somebody meant to fill in",
    value("cases/kz-feminita/note", "TODO: check the date with the lawyer"),
    words("cases/kz-dck-ban/summary", "In March 2018", "In XXX 2018"),
    sentence("sources/stanradar-unions-2017/note", "Уточнить дату!"),
    value("laws/kz-tax-code/summary", "[insert summary here]"),
  ),
  kind(
    "letters that only look alike",
    "a Latin name holds a Cyrillic letter, or a Cyrillic name a Latin one",
    value("people/amin-yeleusinov/names/ru/value", "Амин Eлеусинов"),
    value("people/anna-belousova/names/en/value", "Annа Belousova"),
    words("organizations/kz-ministry-of-finance/names/ru/value", "финансов", "финaнсов"),
    words("sources/hrw-2018-06-06/title", "Kazakhstan", "Kаzakhstan"),
  ),
  kind(
    "a talk among the editors",
    "a text speaks to a colleague or of the one who typed it",
    sentence("cases/kz-bilash/note", "@Maria please check before we publish!"),
    sentence("laws/kz-land-code/note", "I am not sure about this, ask Ivan."),
    sentence("organizations/nur-otan/note", "(DK: do we really want to keep this one?)"),
    sentence("recommendations/wgad-2017-16/items/arbitrary/note", "Мария, проверь, пожалуйста."),
  ),
  kind(
    "an address that is nobody else's",
    "a web address leads to a computer of ours, to a shared folder or to a private draft",
    value("sources/hrw-2016-12-07/urls", ["http://localhost:8080/hrw/move-shut-down-trade-unions"]),
    value("sources/ituc-repression-2017-01/urls", [
      "https://drive.google.com/file/d/1A2b3C4d5E6f7G8h9/view?usp=sharing",
    ]),
    value("sources/nhc-land-coalition-2016/urls", ["https://docs.google.com/document/d/1xYz/edit"]),
    value("sources/adilsoz-2018-03/urls", ["http://192.168.1.15/adilsoz/monitoring-165.html"]),
  ),
  kind(
    "an address with a key",
    "a web address holds a session, a token or the account of the one who opened it",
    value("sources/rferl-2018-05-10/urls", [
      "https://rferl.org/a/jailed-kazakh-labor-union-leader-ordered-released-on-parole/29220970.html?PHPSESSID=4f7c2a9e1b",
    ]),
    value("sources/odf-list-2018/urls", [
      "https://en.odfoundation.eu/a/8958/?access_token=eyJhbGciOiJIUzI1NiJ9",
    ]),
    value("sources/timesca-yerimbetov-2018/urls", [
      "https://user:secret@timesca.com/kazakhstan-u-s-lawyer-to-defend-jailed-businessman/",
    ]),
  ),
  kind(
    "left by a machine",
    "a text holds marks of a page or a program that were copied with it",
    words("cases/kz-dck-ban/summary", "a court in Astana", "a court in&nbsp;Astana"),
    words("cases/kz-belousova/events/threat/summary", "Dismissal", "<b>Dismissal</b>"),
    value("sources/timekz-belousova-2018-02/title", "ÐÐ¾Ð²ÑÐ¹ ÑÐ°ÑÐ½Ð´ Ð´ÐµÐ»Ð° ÐÐ½Ð½Ñ"),
    sentence(
      "laws/kz-guardianship/claims/no-review/note",
      "As an AI language model, I cannot verify this.",
    ),
  ),
  kind(
    "the page of a private person",
    "a web address is the profile of a private person",
    value("sources/toregozhina-facebook-2016/urls", [
      "https://www.facebook.com/profile.php?id=100001234567890",
    ]),
    value("sources/video-mass-detentions-2019-02-27/urls", ["https://t.me/+77015550123"]),
    item("sources/azattyq-ayan-2019/urls", "https://vk.com/id123456789"),
  ),
  kind(
    "a founder whom the record hides",
    "a text names somebody of a group at risk, whom the record says it does not name",
    sentence(
      "organizations/feminita/claims/work/text",
      "It was founded by Jane Roe and Maria Ivanova.",
    ),
    sentence("organizations/atajurt/note", "Members are John Doe and Ivan Ivanov."),
    sentence("cases/kz-bokayev-ayan/note", "The witness was his neighbour Ivan Ivanov."),
  ),
  kind(
    "the charge as a name for a person",
    "a title or a summary calls somebody by what they are only accused of",
    value(
      "cases/kz-ashym/title",
      "Inciter of discord Ardak Ashym held in a psychiatric institution",
    ),
    words(
      "cases/kz-bilash/summary",
      "A defender of the rights of ethnic Kazakhs in China",
      "An extremist agitator",
    ),
    value("cases/kz-yerimbetov/title", "Torture allegation of the fraudster Iskander Yerimbetov"),
  ),
];
