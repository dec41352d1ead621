import { capital, dateInWords, spaced } from "./words.ts";
import type { Part } from "./reader.ts";

/** What people call a part of a record, within its record: `article 174`, `Arrest, 2016-05-17`. */
export function partTitle({ value, list }: Pick<Part, "value" | "list">): string {
  const id = String(value["id"]);
  switch (list) {
    case "provisions":
    case "articles": {
      const number = String(value["number"] ?? id);
      const article = /^\d/.test(number) ? `article ${number}` : number;
      return typeof value["title"] === "string" ? `${article} (${value["title"]})` : article;
    }
    case "items":
      return String(value["number"] ?? id);
    case "events":
      return [capital(spaced(String(value["type"]))), dateOf(value)].filter(Boolean).join(", ");
    default:
      return id;
  }
}

function dateOf({ date }: Readonly<Record<string, unknown>>): string {
  return typeof date === "string" ? dateInWords(date) : "";
}
