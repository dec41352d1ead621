import type { Kind } from "../fault.ts";
import { kind, sentence, value, words } from "../heldout/slips.ts";

// Never in a public record: what endangers somebody, and what a tool or a hurried hand left behind.

export const neverKinds: readonly Kind[] = [
  kind(
    "telephone-number",
    "A text gives a telephone number.",
    sentence("people/maks-bokayev/naming/name/note", "Reached by phone: +7 701 555 01 23."),
    sentence("organizations/feminita/note", "Contact: 8 (727) 555-01-44."),
    sentence("cases/kz-yerimbetov/events/complaint/note", "Her number is 87015550199."),
    sentence("sources/azattyq-ayan-2019/note", "тел. +7 (712) 255-01-32"),
  ),
  kind(
    "e-mail-address",
    "A text gives the private e-mail address of somebody.",
    sentence(
      "people/larisa-kharkova/naming/name/note",
      "Confirmed by e-mail from larisa.kharkova.55@mail.example.",
    ),
    sentence(
      "cases/kz-ngo-tax-2016/events/audits/note",
      "Ask the accountant (a.accountant at example dot kz).",
    ),
    sentence("sources/toregozhina-facebook-2016/note", "Sent to us by witness_2016@post.example."),
  ),
  kind(
    "home-address",
    "A text says in which street or house somebody lives.",
    sentence("cases/kz-ashym/note", "She lives at 14 Tole Bi Street, apartment 32."),
    sentence(
      "people/talgat-ayan/naming/name/note",
      "His family's flat is at Satpayev Street 5, flat 11.",
    ),
    sentence(
      "cases/kz-belousova/events/employed/note",
      "Проживает по адресу: ул. Абая, д. 7, кв. 19.",
    ),
    sentence(
      "cases/kz-bilash/events/house-arrest/note",
      "The house is in Republic Avenue 8, flat 40.",
    ),
  ),
  kind(
    "date-of-birth",
    "A text gives the day or the year in which a person was born.",
    sentence("people/ardak-ashym/ages/0/note", "She was born on 3 March 1966."),
    sentence("people/serikzhan-bilash/naming/name/note", "Ол 1975 жылы 12 мамырда туған."),
    sentence("cases/kz-yerimbetov/events/arrested/note", "Родился 17 августа 1971 года."),
    sentence("people/alima-abdirova/naming/name/note", "DOB 04/11/1961."),
  ),
  kind(
    "child-named",
    "A child is named.",
    value("cases/kz-abdirova/events/visit/participants/1", {
      role: "target",
      unnamed: "Daniyar, a boy of 14 held in the centre",
    }),
    sentence(
      "cases/kz-bilash/statuses/abroad-2020/note",
      "With him went his daughter Aisulu, aged 7.",
    ),
    value(
      "cases/kz-mass-detentions-2019-02-27/events/pensioner-detained/participants/0/unnamed",
      "Madina, a schoolgirl said to be 13 years old",
    ),
    sentence(
      "cases/kz-belousova/events/threat/note",
      "A pupil of the third class, Timur, heard it.",
    ),
  ),
  kind(
    "illness-told",
    "A text tells of somebody's illness or treatment, which neither the person nor a lawyer is said to have published.",
    sentence(
      "cases/kz-ashym/events/detained/note",
      "She was diagnosed with paranoid schizophrenia and given haloperidol.",
    ),
    sentence("people/maks-bokayev/naming/name/note", "He has hepatitis C."),
    sentence(
      "cases/kz-knprk/statuses/kharkova-2017/note",
      "She was treated for breast cancer that autumn.",
    ),
  ),
  kind(
    "relative-or-witness-named",
    "A relative, witness or informant is named.",
    value(
      "cases/kz-yerimbetov/events/complaint/participants/0/unnamed",
      "his mother, Gaukhar Yerimbetova",
    ),
    sentence(
      "cases/kz-bokayev-ayan/events/ayan-released/note",
      "His wife Aigul Ayanova met him at the gate.",
    ),
    sentence(
      "cases/kz-land-code-protests-2016/events/dispersed-released/note",
      "A witness, Yerlan Sagyndykov, told us so in confidence.",
    ),
    sentence(
      "sources/hrw-nhc-erimbetov-2018-01/note",
      "His sister Botagoz Yerimbetova sent the copy.",
    ),
  ),
  kind(
    "number-of-a-card",
    "A text gives the number of somebody's identity card, passport or bank account.",
    sentence("people/iskander-yerimbetov/naming/name/note", "IIN 710817300123."),
    sentence(
      "cases/kz-ngo-tax-2016/events/liberty-paid/note",
      "Paid from account KZ86125KZT5004100100.",
    ),
    sentence("cases/kz-bilash/events/charge/note", "Passport N11223344."),
    sentence("people/anna-belousova/naming/name/note", "ИИН 640215450987."),
  ),
  kind(
    "where-somebody-hides",
    "A text says where somebody stays now who had to flee.",
    sentence(
      "cases/kz-bilash/statuses/abroad-2020/note",
      "He now hides in a friend's flat in the Fatih district of Istanbul.",
    ),
    sentence(
      "cases/kz-ashym/statuses/free-2018/note",
      "Since then she has been hiding with relatives in the village of Kyzylsai.",
    ),
    sentence(
      "cases/kz-knprk/statuses/kushakbaev-2022/note",
      "He now sleeps at a workers' hostel in Aktau, room 12.",
    ),
  ),
  kind(
    "coordinates-given",
    "A text gives the coordinates of a place where somebody was or is.",
    sentence("cases/kz-ashym/events/committal-ordered/note", "The clinic: 42.3417, 69.5901."),
    sentence(
      "cases/kz-land-code-protests-2016/events/toregozhina-arrested/note",
      "Taken from 43°14'16\"N 76°53'22\"E.",
    ),
    sentence(
      "cases/kz-mass-detentions-2019-02-27/events/detentions/note",
      "See geo:51.1694,71.4491.",
    ),
  ),
  kind(
    "placeholder-left",
    "A text still holds the placeholder of the template.",
    sentence("cases/kz-feminita/events/district-court/note", "TODO: check the name of the court."),
    value("laws/kz-tax-code/provisions/12/title", "XXX"),
    sentence("organizations/kz-ministry-of-labour/claims/institutions/text", "[citation needed]"),
    value("recommendations/wgad-2017-16/summary", "Lorem ipsum dolor sit amet."),
  ),
  kind(
    "left-by-a-writing-program",
    "A text holds the words of a program that wrote it, not of the record.",
    sentence(
      "cases/kz-dck-ban/summary",
      "Let me know if you would like me to shorten this summary!",
    ),
    sentence(
      "recommendations/a-hrc-28-10/items/125.53/summary",
      "As an AI language model, I cannot verify this.",
    ),
    sentence(
      "organizations/kz-police/claims/torture-investigations/text",
      "Here is a neutral version of the sentence:",
    ),
    sentence("laws/kz-guardianship/claims/no-court/text", "I hope this helps."),
  ),
  kind(
    "look-alike-letters",
    "A word or name mixes letters of two scripts that look alike, so that nobody finds it.",
    value("people/maks-bokayev/names/bokaev/value", "Mаks Bokaev"),
    value("people/larisa-kharkova/names/ru/value", "Лариса Xарькова"),
    words("cases/kz-knprk/summary", "confederation", "соnfederation"),
    value("laws/iccpr/names/kk/value", "Азаматтық және саяси құқықтар туралы xалықаралық пакт"),
  ),
  kind(
    "bytes-read-in-the-wrong-code",
    "A text was read in the wrong character set.",
    words(
      "cases/kz-belousova/statuses/unremedied-2019/citations/0/note",
      "authorities’",
      "authoritiesâ€™",
    ),
    value("people/ardak-ashym/names/ru/value", "ÐÑ€Ð´Ð°Ðº ÐÑˆÐ¸Ð¼", "people/ardak-ashym/names/ru"),
    value(
      "laws/cedaw/names/ru/value",
      "Êîíâåíöèÿ î ëèêâèäàöèè âñåõ ôîðì äèñêðèìèíàöèè",
      "laws/cedaw/names/ru",
    ),
    value(
      "sources/ai-is-ashym-2018/title",
      "Kasakstan: MannrÃ©ttindasinni vistaÃ°ur Ã¡ stofnun fyrir geÃ°fatlaÃ°a",
    ),
  ),
  kind(
    "letters-lost",
    "Letters of a text were lost as question marks or boxes.",
    value("people/talgat-ayan/names/ru/value", "?????? ???"),
    value(
      "laws/ilo-c98/names/kk/value",
      "Ұжымдық келіссөздерді ұйымдастыру және жүргізу �ұқығы принциптерін қолдану туралы конвенция",
    ),
    value(
      "sources/adilet-iccpr-law-2005/title",
      "О ратификации Международного пакта о гражданских ? политических правах ????",
    ),
  ),
  kind(
    "insult-or-praise",
    "A text of ours takes sides with an insult or with praise.",
    sentence(
      "cases/kz-mass-detentions-2019-02-27/summary",
      "The brutal regime once more showed its disgusting face.",
    ),
    sentence(
      "cases/kz-bokayev-ayan/summary",
      "These heroic martyrs deserve the admiration of the whole world.",
    ),
    sentence("organizations/nur-otan/claims/ruling-party/text", "It is a gang of thieves."),
    sentence(
      "organizations/kz-special-prosecutor/claims/torture-investigations/text",
      "Its corrupt bootlickers should be ashamed.",
    ),
  ),
  kind(
    "markup-left",
    "A text holds markup, an escape or the mark of a note that belonged to the page from which it was copied.",
    sentence("cases/kz-ngo-reporting/summary", "<br/>&nbsp;See also the annex."),
    sentence("laws/kz-land-code/claims/longer-leases/text", "[12]"),
    sentence(
      "organizations/kz-ministry-of-internal-affairs/claims/detention/text",
      "&quot;authority&quot;",
    ),
    sentence(
      "recommendations/cat-c-kaz-co-3/assessments/omct-2016/finding",
      '<span style="color:red">',
    ),
  ),
  kind(
    "merge-left",
    "A text holds both sides of a merge, or the mark of a track of changes.",
    sentence("cases/kz-torture-impunity/summary", "<<<<<<< HEAD"),
    sentence("reviews/upr-kaz-3/note", ">>>>>>> review-3-totals"),
    sentence(
      "cases/kz-sogi-complaints/claims/police-reluctant/note",
      "[Comment AB: is this right? Deleted: seldom]",
    ),
  ),
  kind(
    "from-somebodys-machine",
    "A text or address shows the folder of somebody's machine, a login or a token.",
    sentence("sources/kz-npm-report-2018/note", "C:\\Users\\Aigerim\\Desktop\\npm-2018.pdf"),
    value("sources/eurasianet-dck-2018/urls", ["file:///home/researcher/kz/eurasianet-dck.html"]),
    value("sources/diplomat-2019-08/urls", [
      "https://reader:secret123@thediplomat.com/2019/08/some-freed-some-not-by-kazakhstans-justice-system/",
    ]),
    value("sources/nhc-yerimbetov-2018/urls", [
      "https://nhc.no/?p=12805&access_token=EAACEdEose0cBA",
    ]),
  ),
  kind(
    "private-life-told",
    "A text tells of the sexual life, the orientation or the beliefs of a named person.",
    sentence("people/bakhytzhan-toregozhina/naming/name/note", "She is a lesbian."),
    sentence("people/amin-yeleusinov/naming/name/note", "He is a Jehovah's Witness."),
    sentence("cases/kz-belousova/events/refused/note", "She had had an abortion the year before."),
  ),
];
