import type { Example } from "../rule.ts";

/** For the examples of rules: another UN document with these fields, cited once. */
export function documentWith(fields: string): Example {
  return {
    "sources/document": `kind: un-document
title: Another document
publisher: review-council
state: XAA
${fields}
urls: []
licence: un-document`,
    "cases/other": `openQuestions:
  - { id: how-many, text: How many took part?, citations: [{ source: document, supports: unchecked }] }`,
  };
}
