import { stem, tokensOf } from "./tokens.ts";

/** How the index is made and read: the build and the page must agree. */
export const indexOptions = {
  fields: ["title", "said", "more"],
  storeFields: ["page", "title", "said"],
  tokenize: tokensOf,
  processTerm: stem,
};
