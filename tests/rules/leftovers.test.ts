import { expect, it } from "vitest";
import { findingsIn } from "./dataset.ts";

it.each([
  "XXX",
  "n/a",
  "…",
  "It was put off. [12]",
  "It was put off.¹²",
  "It was put off.[a]",
  "See [[Land Code|the code]].",
  "It is '''not''' in force.",
  "## History",
  "It was _not_ put off.",
  "See `claims` above.",
  "* put off",
  "It was put off &mdash; twice.",
  "It was put off<sup>3</sup>.",
  String.raw`It was put off \u2014 twice.`,
  "It was put off.{{citation needed}}",
  "It was put off. >>>>>>> review-3",
  "<<<<<<< HEAD It was put off.",
  "It was put off. [Comment AB: is this right?]",
  "It was put off. [Translator's note: or cancelled]",
  "It was put off. Deleted: twice",
  "It was {++put off++} by the court.",
  "It was put off. Let me know if this should be shorter!",
  "Here is a neutral version of the sentence: it was put off.",
  "It was put off. I hope this helps.",
  "I have shortened the summary: it was put off.",
  "It was put off. Translated with DeepL",
  "Её отложили. Надеюсь, это поможет.",
  "It was put off (to be confirmed).",
  "It was put off (check this).",
  "I cannot verify this.",
  "I can't browse the page.",
  "As an AI I know little.",
  "Read more",
  "Please check the date.",
  "It was put off, I am not sure.",
  "Should we keep it?",
  "Will fix the date.",
  "It is saved in the shared folder.",
  "Click here",
  "Deleted: twice",
  "Sure, here it is.",
  "If you want me to do more: say it.",
  "Show original",
  "It is in /home/ab/list.docx",
  "It is in file://list.docx",
  "It is in http://localhost/list",
  "Посмотрите дату.",
  "Допишите дату.",
  "Не забудьте дату.",
  "Её отложили, пожалуйста.",
  "Кейін. Тексеріңіз.",
  "Күнін қосыңыз.",
  "Кейін. Өтінемін.",
  "Отложили. Уточнить!",
  "Показать оригинал",
  "Как языковая модель, я знаю мало.",
])("“%s” is no text for readers", (text) => {
  expect(rulesOf(text)).toContain("wording/unfinished");
});

it.each([
  "An area of 100 m² was closed.",
  "He wrote “they [the police] came” in 2016.",
  "Five stars (*) were printed.",
  "Its lawyers let the court know of it (comment: none was asked for).",
  "The text was translated by the Secretariat.",
  "Here are the figures that the Ministry gave.",
  "She hoped that it would help.",
])("“%s” is one", (text) => {
  expect(rulesOf(text)).not.toContain("wording/unfinished");
});

function rulesOf(text: string): string[] {
  return findingsIn({ "cases/other": `summary: ${JSON.stringify(text)}` }).map(({ rule }) => rule);
}
