import { isObject } from "../../diagnostics/is-object.ts";
import { recordRule } from "../rule.ts";

type Values = Readonly<Record<string, unknown>>;

/** The themes of a statement, against its words. A warning: words may say a subject without its name. */
export default recordRule({
  id: "wording/subjects",
  severity: "warning",
  yieldsTo: { "whose/theme": "here", "twice/demand": "here" },
  collections: [
    "cases",
    "laws",
    "organizations",
    "people",
    "recommendations",
    "reviews",
    "statistics",
  ],
  docs: {
    demands:
      "If a theme of an item, a claim or a statistic has its own words (“torture”, “trade union”), and the text has none of them but those of another theme, that theme is there too.",
    why: "Whoever asks what was said of a subject counts by the themes.",
    failing: { "statistics/example-complaints": measure("[death-penalty]") },
    passing: { "statistics/example-complaints": measure("[torture]") },
  },
  check({ collection, value }, report) {
    const record = value as unknown as Values;
    if (collection === "statistics") look(record, "", "measure");
    const [list, key] =
      collection === "recommendations" ? ["items", "summary"] : ["claims", "text"];
    const all: unknown = record[list!];
    for (const [index, one] of (Array.isArray(all) ? (all as unknown[]) : []).entries())
      if (isObject(one)) look(one, `/${list!}/${index}`, key!);

    function look(holder: Values, pointer: string, key: string): void {
      const { themes, [key]: text } = holder;
      if (!Array.isArray(themes) || themes.length === 0 || typeof text !== "string") return;
      const at = themes.findIndex((theme) => words[String(theme)]?.test(text) === false);
      if (at < 0) return;
      const other = Object.keys(words).find(
        (theme) => sure.has(theme) && !themes.includes(theme) && words[theme]!.test(text),
      );
      if (other === undefined) return;
      report({
        pointer: `${pointer}/themes/${at}`,
        message: `The words say nothing of “${String(themes[at])}”, and they do of “${other}”, which is not among the themes.`,
        help: "Correct the themes.",
        related: [{ pointer: `${pointer}/${key}`, message: "the words" }],
        parameters: [String(themes[at]), other],
      });
    }
  },
});

/** The words without which nobody speaks of a theme. */
const words: Readonly<Record<string, RegExp>> = {
  torture: /tortur|ill-treat|inhuman|cruel|preventive|force\b|detention|beat/i,
  "death-penalty": /death|capital punishment|execut|second optional protocol/i,
  trafficking: /traffick|slave|forced labour/i,
  "trade-union-rights": /union/i,
  corruption: /corrupt|governance|brib/i,
  defamation: /defam|libel|insult|slander|honou?r/i,
  "enforced-disappearances": /disappear|abduct/i,
  "punitive-psychiatry": /psychiatr|mental/i,
  "older-persons": /\bold(?:er)?\b|elderly|pension|\bage\b/i,
  children: /child|girl|boys|minors|juvenil|youth|school|young/i,
  education: /educat|school|train|universit|teach|stud/i,
  health: /health|medic|\bHIV|mortality|hospital|disease|tubercul|social serv|psychiatr/i,
  "peaceful-assembly": /assembl|protest|demonstrat|rall(?:y|ies)|meeting|article/i,
  "religion-or-belief": /relig|belief|faith|worship/i,
  "persons-with-disabilities": /disab|guardian|psychosocial|older|impair/i,
  "legal-capacity": /capacity|guardian/i,
  internet: /internet|online|web|social media|blog|network/i,
  "migrants-refugees": /migra|refugee|asylum|stateless|extradit|visa|foreign|refoulement|quota/i,
  "indigenous-peoples": /indigenous/i,
  minorities: /minorit|ethnic|national groups|language/i,
  "climate-change": /climate|warming/i,
  environment: /environment|pollut|nuclear|ecolog|green|waste/i,
  housing: /hous|evict|home/i,
  "water-sanitation": /water|sanit/i,
  "sexual-orientation-gender-identity":
    /orientation|gender|LGBT|lesbian|\bgay|transgender|queer|sex/i,
  employment: /employ|work|job|labour|women into/i,
  property: /property|land\b|expropri|confiscat/i,
};

/** Those whose words are said of nothing else. */
const sure: ReadonlySet<string> = new Set([
  "death-penalty",
  "trafficking",
  "trade-union-rights",
  "corruption",
  "defamation",
  "religion-or-belief",
  "climate-change",
  "indigenous-peoples",
  "older-persons",
  "persons-with-disabilities",
  "children",
  "employment",
  "torture",
  "migrants-refugees",
]);

function measure(themes: string): string {
  return `measure: Complaints of torture dismissed\nthemes: ${themes}`;
}
