import { isPlaceholder } from "../../texts/placeholder.ts";
import { aspect } from "../../texts/text.ts";
import type { Text } from "../../texts/text.ts";
import { recordRule } from "../rule.ts";

/** What was left in a text while it was written or copied. */
export default recordRule({
  id: "wording/unfinished",
  severity: "warning",
  docs: {
    demands:
      "No text holds a placeholder (TODO, ???, [name]), a word to a colleague, the mark of a merge or of a review, markup, letters of a broken encoding, a quotation mark without the other, or a path on somebody's machine; no source has an address that only its owner can open.",
    why: "It is published as it stands, and a path may name whoever wrote it.",
    failing: { "cases/other": "summary: A meeting was broken up by police. TODO check the date." },
    passing: { "cases/other": "summary: A meeting was broken up by police." },
  },
  check({ scan, value, collection }, report) {
    for (const text of scan.texts) {
      const { pointer } = text;
      const found = flawOf(text);
      if (!found || (found.kind === "a word to a colleague" && pointer.includes("/stated")))
        continue;
      report({
        pointer,
        message: `This text holds ${found.kind}: “${found.text}”.`,
        help: "Write the text as readers are to see it.",
        parameters: [found.kind],
      });
    }
    const record = value as unknown as Readonly<Record<string, unknown>>;
    if (collection === "people" || collection === "organizations")
      for (const [index, name] of (Array.isArray(record["names"])
        ? (record["names"] as { value?: unknown }[])
        : []
      ).entries())
        if (typeof name.value === "string" && nobody.test(name.value))
          report({
            pointer: `/names/${index}/value`,
            message: `“${name.value}” is a name for nobody.`,
            help: "Write the name as the source prints it; somebody without a name in the source has no record.",
          });
    if (collection !== "sources") return;
    for (const [index, url] of (Array.isArray(record["urls"])
      ? (record["urls"] as unknown[])
      : []
    ).entries())
      if (typeof url !== "string") continue;
      else if (isWithTail(url))
        report({
          pointer: `/urls/${index}`,
          message: "This address has a tail of the text or the page from which it was copied.",
          help: "Open it, and give it as the browser shows it.",
          parameters: ["tail"],
        });
      else if (closed.test(url))
        report({
          pointer: `/urls/${index}`,
          message: "This address is of one person, or holds the key of whoever opened it.",
          help: "Give the address under which the document is published to everybody.",
        });
  },
});

interface Flaw {
  readonly kind: string;
  readonly text: string;
}

function flawOf(text: Text): Flaw | undefined {
  if (isPlaceholder(text.text)) return { kind: "a placeholder", text: text.text };
  // What a document prints may end anywhere.
  return text.read(flawed) ?? (ours.has(text.key) ? text.read(openEnded) : undefined);
}

const flawed = aspect(
  {
    characters: "*_`#•{}%¹²³⁰⁴-⁹'[]<>=|~@&:\\\uFFFDÃâÐÑ?\"«»",
    // Of each pattern the rarest word: most texts hold “of” or “have”.
    words:
      "todo tbd tbc fixm xxx lore adde chec conf done уточ пров допо доба вста испр доде кере plea sure ask add fix draf shar driv chat inbo we посм удал допи забу пожа текс қосы қосш қара өтін ai lang cann unab cert cuto clic read cook java let hope feel like you happ glad abso cour shor rewr reph tran summ rewo show turn наде дайт язык пока пере home user",
  },
  (text) => flawIn(text) ?? loneMarkIn(text),
);
const openEnded = aspect({ openEnd: true }, openEndOf);
const ours: ReadonlySet<string> = new Set(["summary", "text", "note", "finding", "resolution"]);

const flaws: readonly (readonly [kind: string, pattern: RegExp])[] = [
  [
    "a placeholder",
    /\b(?:TODO|TBD|TBC|FIXME|XXX)\b|\?\?\?|\bLorem ipsum\b|\[(?:name|date|place|source|citation needed|\.\.\.|(?:insert|add|fill in|put) [^\]]*|[^\]]* here)\]|\((?:to be (?:added|checked|confirmed|done)|check this|source\?|sic\?)\)|\[check\b[^\]]*\]|(?<![а-яё])(?:уточнить|проверить|дополнить|добавить|вставить|исправить) (?:дат|ссылк|источник|имя|текст|перевод|цифр)[а-яё]*|(?<![а-яё])(?:уточнить|проверить|доделать)!|(?:нақтылау|тексеру) керек|<(?:insert|name|date)\b[^>]*>/i,
  ],
  [
    "a word to a colleague",
    /(?<![\w.])@\w+[ ,:]+please|\b[Pp]lease (?:check|review|confirm)\b|\b(?:I am|I'm) not sure\b|^(?:.*[.] )?Ask \p{Lu}\p{Ll}+ (?:whether|if|about)|\b[Ww]ill (?:add|check|fix) (?:the|this|it)\b|\b(?:[Ss]ee|it is in|saved in|put it in) (?:the |our )?(?:draft|shared folder|drive|chat|inbox)\b|\b(?:[Dd]o|[Ss]hould|[Ss]hall) we (?:really )?(?:want|keep|need|have|publish|drop|leave)\b|(?<!\p{L})(?:[Пп]роверь(?:те)?|[Дд]обавь(?:те)?|[Пп]осмотри(?:те)?|[Ии]справь(?:те)?|[Уу]точни(?:те)?|[Уу]дали(?:те)?|[Вв]ставь(?:те)?|[Дд]опиши(?:те)?|[Нн]е забудь(?:те)?)(?!\p{L})|,? пожалуйста(?!\p{L})|(?<!\p{L})(?:[Тт]ексеріңіз(?:ші)?|[Ққ]осыңыз(?:шы)?|[Ққ]арап шық\p{L}*|[Тт]ексерші|[Ққ]осшы|[Өө]тінемін)(?!\p{L})/u,
  ],
  [
    "the mark of a merge or of a review",
    /(?<!\S)(?:<{7}|>{7}|={7}|\|{7})(?!\S)|\[(?:[Cc]omment(?:ed)?|[Dd]eleted|[Ii]nserted|[Ff]ormatted|[Rr]eviewer|[Ee]ditor|[Tt]ranslator(?:['’]s)?|[Пп]римечание|[Кк]омментарий|[Уу]далено|[Вв]ставлено)(?: (?:note|comment|\p{Lu}{1,3}\d*|[Рр]едактора|[Пп]ереводчика))*\s?(?:\[\w+\])?:[^\]]*\]|(?:^|[.!?] )(?:Commented|Deleted|Inserted|Formatted|Удалено|Отформатировано)(?: \[\w+\])?: ?\S|\{(?:\+\+|--|~~|>>|==)|(?:\+\+|--|~~|<<|==)\}/u,
  ],
  [
    "markup",
    /\*\*[^*]+\*\*|(?<![\w*])[*_](?=\S)[^*_\s][^*_]*[*_](?![\w*])|`[^`]+`|^#{1,6} |^[*•] |\[\[|\]\]|\{\{|\}\}|'''|[.!?,;)”"\p{L}](?: ?\[(?:\d{1,3}|note \d+)\]|\[[a-z]\])(?=\s|[.,;]|$)|(?:[.!?,;)”"]|\p{Ll}{3})[¹²³⁰⁴-⁹]+|\\(?:[nrt](?=\p{L}|\\|\s|$)|u[\da-f]{4}|textbf|emph|textit)|\p{L}%[0-9A-F]{2}|\[[^\]]+\]\(https?:|&(?:\p{L}{2,8}|#x?[\da-f]+);|<\/?(?:a|b|i|p|br|div|span|strong|em|ul|ol|li|su[pb]|code|table|t[dr]|h\d|img|blockquote)\b[^>]*>/iu,
  ],
  [
    "the words of a program",
    /\bAs an AI\b|\b(?:as a|I am a) (?:large )?language model\b|\bI (?:cannot|can't|am unable to) (?:verify|assist|help|access|browse)\b|\bCertainly! Here\b|\bknowledge cutoff\b|\b[Cc]lick here\b|\bRead more\b|\bAccept (?:all )?cookies\b|\bShare (?:this|on Facebook)\b|\bJavaScript (?:is|must be)\b|\[object Object\]|\b[Ll]et me know (?:if|whether|how|what)\b|\bI hope (?:this|that|it) (?:helps|is helpful|finds)\b|\b[Ff]eel free to (?:ask|edit|adjust|change|let|modify)\b|\bWould you like me to\b|\b[Ii]f you (?:would like|want|need) me to\b|\b(?:I would|I'd) be (?:happy|glad) to\b|\b[Hh]ere(?:'s| is| are) (?:an?|the|your|some) (?:[\w-]+ ){0,4}(?:version|summary|rewrite|draft|translation|rephrasing|paragraph|sentence|text)s?(?: (?:of|for|in) [\w ]+)?:|(?:^|[.] )(?:Sure|Certainly|Absolutely|Of course)[,!] (?:here|I)\b|\bI have (?:shortened|rewritten|rephrased|translated|summari[sz]ed|reworded) (?:this|the|your|it)\b|\b[Tt]ranslated (?:with|by|using) (?:DeepL|Google|ChatGPT|Yandex|www\.)|\b(?:Show original|See translation|Translate this page)\b|\bchatgpt\.com\b|utm_source=chatgpt|:?contentReference\[oaicite|\bturn\d+(?:search|view|news)\d+\b|(?<!\p{L})(?:Надеюсь, это поможет|Дайте (?:мне )?знать|[Кк]ак языковая модель|Вот (?:более )?\p{L}+ (?:версия|перевод|вариант|текст)\p{L}*:|[Пп]оказать (?:оригинал|перевод)|[Пп]еревед\p{L}+ (?:с помощью|при помощи) (?:Google|DeepL|Яндекс))/u,
  ],
  ["letters of a broken encoding", /\uFFFD|Ã[\u0080-\u00bf©¨¼¤¶]|â€|(?:[ÐÑ][\u0080-\u00bf]){2}/],
  [
    "a path on somebody's machine",
    /\bfile:\/\/|\b[A-Z]:\\\w|(?<![\w.:/])\/(?:home|Users)\/\w+\/|\bhttps?:\/\/(?:localhost|127\.|10\.|192\.168\.)/,
  ],
];

function flawIn(text: string): Flaw | undefined {
  for (const [kind, pattern] of flaws) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { kind, text: found };
  }
  return undefined;
}

/** A straight or a pointed quotation mark whose pair was lost; not the sign of an inch. */
function loneMarkIn(text: string): Flaw | undefined {
  const kind = "a quotation mark without the other";
  if (text.includes('"') && text.split('"').length % 2 === 0 && !/\d"/.test(text))
    return { kind, text: '"' };
  if (/[«»]/.test(text) && text.split("«").length !== text.split("»").length)
    return { kind, text: "« »" };
  return undefined;
}

/** The last word, if no English sentence ends with it. */
function openEndOf(text: string): Flaw | undefined {
  const found =
    / (?:the|an?|of|and|or|which|whose|with|from|because|according to|was|were|who)[ ,]*$/.exec(
      text,
    );
  return found ? { kind: "a sentence without an end", text: found[0].trim() } : undefined;
}

/** A mark that ends a sentence or a bracket without its pair, or an entity of the page. */
function isWithTail(url: string): boolean {
  const lone = /[)\]]$/.test(url) && !/[([]/.test(url);
  return lone || /[.,;:'"»”>]$|&(?:amp|quot|lt|gt|#\d+);/.test(url);
}

const nobody =
  /^(?:john|jane) doe$|^n\.? ?n\.?$|^unknown$|^anonymous$|^name (?:and )?surname$|\btest\b|^test/i;
const closed =
  /^https?:\/\/(?:localhost|127\.|10\.|192\.168\.|[^/]+\.(?:local|test|invalid|internal)(?:[/:]|$)|(?:www\.)?example\.(?:com|net)(?:\/|$)|mail\.google\.com|drive\.google\.com|docs\.google\.com|web\.archive\.org\/save\/|(?:www\.)?facebook\.com\/profile\.php|(?:t|wa)\.me\/\+?\d|[^/\s]*:[^/\s]*@)|[?&;](?:\w*token|auth|api_?key|sig|signature|password|PHPSESSID|jsessionid|sid|session(?:_?id)?)=[\w.%-]{6,}/i;
