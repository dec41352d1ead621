/** A name for SQL: `recommendation_item` for `recommendationItem`, `Recommendation item` or `recommendation-item`. */
export function snake(text: string): string {
  return text
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .toLowerCase();
}

/** The name of a table from the name of one row. */
export function plural(singular: string): string {
  if (singular === "person") return "people";
  if (/[^aeiou]y$/.test(singular)) return `${singular.slice(0, -1)}ies`;
  return /s$/.test(singular) ? `${singular}es` : `${singular}s`;
}

/** The name of the column for a field; words that SQL reserves are lengthened. */
export function columnName(prefix: string, field: string): string {
  const name = snake(field);
  return prefix === "" && Object.hasOwn(longer, name) ? longer[name]! : `${prefix}${name}`;
}

const longer: Readonly<Record<string, string>> = {
  id: "short_id",
  key: "key_column",
  case: "in_case",
  group: "group_name",
  start: "start_date",
  end: "end_date",
};
