import { findNumbers } from "libphonenumber-js/min";
import { daysInMonth } from "../time/calendar.ts";

/** What in a free text could lead to a person. Only the kind is kept, never the value. */
export type PersonalKind =
  | "e-mail address"
  | "telephone number"
  | "identity number"
  | "date of birth"
  | "number of a bank account or card"
  | "private profile or handle"
  | "key or token in an address"
  | "child described by name"
  | "coordinates"
  | "street address"
  | "number plate"
  | "relative's name"
  | "child's name"
  | "password"
  | "link to a place on a map"
  | "word of something told in confidence";

/** The kinds of personal data that a text holds, each once, the surest first. */
export function personalKindsIn(text: string): readonly PersonalKind[] {
  if (text.length < 7 || !mayHold.test(text)) return none;
  if (text.length > longestWord) return kindsIn(text);
  let kinds = ofWords.get(text);
  if (!kinds) {
    if (ofWords.size >= mostWords) ofWords.clear();
    ofWords.set(text, (kinds = kindsIn(text)));
  }
  return kinds;
}

/** What every text has that holds any of it. */
const mayHold = /[ @\d([/]/;

/** Ids, days and terms stand in one record after another, so the answer for a short text is kept. */
const ofWords = new Map<string, readonly PersonalKind[]>();
const longestWord = 32;
const mostWords = 20_000;
const none: readonly PersonalKind[] = [];

/** Each search is first asked what a text that it can find must hold: most texts hold a number at most. */
function kindsIn(text: string): readonly PersonalKind[] {
  const kinds: PersonalKind[] = [];
  const inWords = text.includes(" ");
  if (inWords && aboutAny.test(text)) {
    if (aboutRelative.test(text) && relativeNamed.test(text)) kinds.push("relative's name");
    if (aboutChild.test(text) && childNamed.test(text)) kinds.push("child's name");
    if (aboutPassword.test(text) && password.test(text)) kinds.push("password");
    if (aboutConfidence.test(text) && confidence.test(text))
      kinds.push("word of something told in confidence");
    if (aboutMap.test(text) && mapLink.test(text)) kinds.push("link to a place on a map");
    if (aboutSpelt.test(text) && speltEmail.test(text)) kinds.push("e-mail address");
  }
  if (!/[@\d]|[([]at[)\]]|\.(?:com|me)\//.test(text)) return kinds.length > 0 ? kinds : none;
  if (/@|[([]at[)\]]/.test(text) && email.test(text) && !kinds.includes("e-mail address"))
    kinds.push("e-mail address");
  const inFigures = /\d{3}/.test(text);
  if (inFigures && hasIdentityNumber(text)) kinds.push("identity number");
  if (hasTelephone(text)) kinds.push("telephone number");
  if (inFigures && aboutBirth.test(text) && birth.test(text)) kinds.push("date of birth");
  if (inFigures && hasAccount(text)) kinds.push("number of a bank account or card");
  if (inWords && /@|\.(?:me|com|ru)\//.test(text) && profile.test(text))
    kinds.push("private profile or handle");
  if (/:\/\/|[?&]/.test(text) && secret.test(text)) kinds.push("key or token in an address");
  if (/aged |old|лет|год| of \d/.test(text) && child.test(text))
    kinds.push("child described by name");
  if (inFigures && /\d ?[A-Z]|plate|госномер/.test(text) && plate.test(text))
    kinds.push("number plate");
  if ((inFigures && hasCoordinates(text)) || (inWords && pointOnEarth.test(text)))
    kinds.push("coordinates");
  if (aboutStreet.test(text) && streetAddress.test(text)) kinds.push("street address");
  return kinds.length > 0 ? kinds : none;
}

const aboutPassword = /assw|assc|assp|арол|ұпия|PIN|ogin|огин/;
const aboutConfidence =
  / us\b|^We | we | me |confidence|anonymous|the record|publi[cs]|секрету|печати/;
const aboutMap = /maps|\/|geo:/;
const aboutSpelt = /\bdot\b|\bDOT\b|точка/;
const aboutBirth = /orn|b\.|DOB|birth|[а-яү]/;
const aboutStreet =
  /[Ss]t(?:reet|\.)|[Aa]ve|[Rr]oad|[Ll]ane|oulevard|rospe|[Уу]л|росп|пр-т|мкр|икрорайон|icrodistrict|ousing|[Uu]l|[Pp]r-t|[Mm]kr|ikrorayon|көшесі|даңғылы|partment|[Aa]pt|[Ff]lat|[Kk]v\.|кв\.|пәтер/;

const email =
  /[\p{L}\p{N}._%+-]{1,64}(?:@| ?\(at\) ?| ?\[at\] ?)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/u;

/** One in which somebody wrote the signs as words, so that no program would see it. */
const speltEmail =
  /[\p{L}\p{N}._%+-]{2,64}(?: ?[([{] ?(?:at|собака) ?[)\]}] ?| (?:at|AT|собака) )[\p{L}\p{N}-]{2,63}(?: ?[([{] ?(?:dot|точка) ?[)\]}] ?| (?:dot|DOT|точка) )\p{L}{2,6}(?!\p{L})/u;

/**
 * An individual identification number of Kazakhstan: twelve digits, the first six a day of birth,
 * the seventh the century and sex, the last a check digit. Numbers of organizations are built alike
 * but hold no day, so they do not match.
 */
function hasIdentityNumber(text: string): boolean {
  if (!/\d{6}/.test(text)) return false;
  if (!/\d(?:[ -]?\d){5}/.test(text)) return false;
  if (numberOfIdentity.test(text.replace(dates, "…"))) return true;
  return [...text.matchAll(/(?<![\p{L}\p{N}])\d{6}[ -]?\d{6}(?![\p{L}\p{N}])/gu)].some(([match]) =>
    isIdentityNumber(match.replaceAll(/[ -]/g, "")),
  );
}

/**
 * A word that says what it is, at most “is”, “number” or a series between, and six digits or more: a
 * number that anybody wrote down as one, whether or not its check digit is right.
 */
const numberOfIdentity =
  /(?<![\p{L}\p{N}])(?:IIN|ИИН|ЖСН|(?:national|personal|individual) (?:id(?:entification|entity)? )?number|identity (?:card|document|number)|ID(?: |-)?(?:card|number|no)|passport|social security|паспорт\p{L}{0,3}|удостоверени\p{L}{1,2} личности|төлқұжат\p{L}{0,4}|жеке куәлі\p{L}{1,5})(?:(?: \p{Ll}+){1,5}:|(?:[\s:.,#№(]{1,3}(?:is|was|with|the|number|no|nr|N|номер|нөмірі|series|серии|серия))*)[\s:.,#№(]{0,3}(?:\p{L}{1,3}[ -]?)?\d(?:[ -]?\d){5,14}(?![\p{L}\p{N}])/iu;

/** Whether twelve digits are a number that could have been given to a person. */
export function isIdentityNumber(digits: string): boolean {
  if (!/^\d{12}$/.test(digits)) return false;
  const [year, month, day, century] = [
    digits.slice(0, 2),
    digits.slice(2, 4),
    digits.slice(4, 6),
    digits[6],
  ].map(Number) as [number, number, number, number];
  const full = [1900, 1800, 1800, 1900, 1900, 2000, 2000][century];
  if (
    full === undefined ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > daysInMonth(full + year, month)
  ) {
    return false;
  }
  const sum = (first: number) =>
    [...digits.slice(0, 11)].reduce(
      (all, digit, at) => all + Number(digit) * (((first + at - 1) % 11) + 1),
      0,
    ) % 11;
  const check = sum(1) === 10 ? sum(3) : sum(1);
  return check !== 10 && check === Number(digits[11]);
}

const dayOrYear = String.raw`(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|\d{1,2} \p{L}{3,9} (?:19|20)\d\d)`;

/** A word that says that it is one, and a value behind it with a digit, a sign or the end of the sentence. */
const password =
  /(?<!\p{L})(?:passwords?|passcodes?|passphrases?|парол[ьяюем]{1,2}|құпия сөз\p{L}*|PIN(?: code)?|login|логин)(?: \p{L}+){0,4}?(?: is| was|:|=| —| –)+ ?["“«]?(?=\S*[\d!@#$%^&*_])\S{4,}/iu;

/** A link to a point or an address on a map: what shows where somebody lives. */
const mapLink =
  /\b(?:maps\.google\.|google\.\p{L}{2,3}\/maps|goo\.gl\/maps|maps\.app\.goo\.gl|yandex\.\p{L}{2,3}\/maps|ya\.cc\/m|2gis\.\p{L}{2,3}\/|openstreetmap\.org\/(?:\?mlat|#map|node|way)|maps\.apple\.com|what3words\.com)|\bgeo:-?\d/iu;

/** What somebody asked to keep. */
const confidence =
  /\b(?:told|said|sent|gave|confided|wrote|shared|shown|showed)\b[^.]{0,40}\bin (?:strict )?confidence\b|\basked (?:us|me) not to (?:publish|share|name|print|tell|quote)\b|\b(?:not for publication|off the record|do not publish|don't publish|not to be (?:published|shared))\b|\b(?:wishes|wished|wants|wanted|asked) to (?:remain|stay|be kept) anonymous,? (?:but|his|her|their|and) \b|не для (?:публикации|печати)|по секрету/iu;

/** A day on which somebody was born, or a year of birth in Russian, behind or before the word that says so. */
const birth = new RegExp(
  String.raw`(?<!\p{L})(?:[Bb]orn(?: on)?|b\.|DOB|[Dd]ate of birth|[Рр]одил(?:ся|ась)|[Рр]од\.|[Дд]ата рождения|[Тт]уған күні)[:\s]{1,3}(?:${dayOrYear}|(?:19|20)\d\d жылғы \d{1,2} \p{L}{3,9})|(?:19|20)\d\d жылы (?:\d{1,2} \p{L}{3,9} )?(?:туған|дүниеге келген)|${dayOrYear} ?(?:г\. ?р\.|года рождения|ж\. ?т\.)|(?:19|20)\d\d ?(?:г\. ?р\.|года рождения)`,
  "u",
);

/** A profile or a handle in a text; in a list of addresses it is a source. */
const profile =
  /(?<![\p{L}\p{N}.@])@[A-Za-z][\w.]{3,30}(?![\w.@-])|\b(?:t\.me|wa\.me|vk\.com|instagram\.com|ok\.ru|facebook\.com\/profile)\/[\w.?=+-]{3,}/u;

/** What opens a page to whoever has the address: a password, a token, a link to share a file. */
const secret =
  /https?:\/\/[^\s/:@]+:[^\s/:@]+@|[?&](?:\w*token|auth|key|api_?key|sig|signature|password|PHPSESSID|jsessionid|sid|session(?:_?id)?)=[\w.%-]{8,}|https?:\/\/(?:docs|drive)\.google\.com\/(?:document|file|spreadsheets)\/d\/[\w-]{6,}|https?:\/\/mail\.google\.com\//i;

const relationship = String.raw`(?:wife|husband|mother|father|brother|sister|son|daughter|cousin|aunt|uncle|niece|nephew|neighbou?r|fianc[ée]e?|girlfriend|boyfriend|classmate|cellmate|friend|жена|муж|мать|отец|брат|сестра|сын|дочь|сосед(?:ка)?|әкесі|анасы|көршісі)`;
const personName = String.raw`\p{Lu}\p{Ll}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+)?`;
const aboutRelative = new RegExp(relationship);
const relativeNamed = new RegExp(
  String.raw`(?<!\p{L})(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Aa]|[Ее]го|[Её]ё|[Ее]е|[Ии]х)? ?${relationship}(?: (?:is |was )?(?:called|named)| is| was|,)? ${personName}(?!\p{L})`,
  "u",
);
const aboutChild =
  /girl|boy|pupil|schoolchild|toddler|infant|baby|teenager|девоч|мальчик|школьни|учени[кц]/;
const childWord = String.raw`(?<![\p{L}-])(?:(?:school)?(?:girl|boy)|schoolchild|pupil|toddler|infant|baby|teenager)(?!\p{L})`;
/** What begins a sentence with a capital letter and is no name. */
const noName = String.raw`(?:\p{L}+ly|Later|Then|However|Instead|Moreover|Meanwhile|Today|Yesterday|Again|Afterwards?|There(?:after)?|Here|Also|Once|Still|First|Next|Inside|Outside|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|August|September|October|November|December|Scouts?)(?!\p{L})`;
const givenName = String.raw`(?!${noName})\p{Lu}\p{Ll}{2,}(?!\p{L})`;
/** A child by a given name, before or behind the word for one. A town stands behind a preposition. */
const childNamed = new RegExp(
  [
    String.raw`(?<!\p{L})(?<!(?:[Ii]n|[Aa]t|[Oo]n|[Nn]ear|[Ff]rom|[Oo]f|[Tt]o|\p{Lu}\p{Ll}+)[ ,]+)${givenName}(?: \p{Lu}\p{Ll}+)?, (?:an?|the|then an?) (?:[\p{Ll}\d-]+ ){0,3}?(?:${childWord})`,
    String.raw`(?:${childWord})(?: (?!in|at|from)[\p{Ll}\d]+){0,4}?(?:,| \() ?${givenName}[,.)]`,
    String.raw`(?:${childWord}|(?<!\p{L})child)(?: \p{Ll}+){0,3}? (?:called|named) ${givenName}`,
    String.raw`(?:${childWord}) ${givenName}(?! \p{Lu})`,
    String.raw`(?<!\p{L})(?:[Дд]евочк\p{L}|[Мм]альчик\p{L}{0,2}|[Шш]кольни[кц]\p{L}{0,2}|[Уу]чени[кц]\p{L}{0,2})(?: по имени)? ${givenName}(?! \p{Ll})`,
  ].join("|"),
  "u",
);
/** What a text in words has that holds any of these: most texts are asked once for all of them. */
const aboutAny = new RegExp(
  [aboutRelative, aboutChild, aboutPassword, aboutConfidence, aboutMap, aboutSpelt]
    .map(({ source }) => source)
    .join("|"),
);

const monthNames =
  "January|February|March|April|May|June|July|August|September|October|November|December|Article|Paragraph|No";

/**
 * A name with an age below 18 beside it, said in words: a bare number in brackets or between commas is as often
 * that of a paragraph, an article or a note.
 */
const child = new RegExp(
  String.raw`(?<!\p{L})(?!(?:${monthNames})\b)${personName},? (?:\(?aged (?:\d|1[0-7])(?!\d)|\(?(?:\d|1[0-7]) (?:лет|года?|years? old))|(?<![\d-])(?:\d|1[0-7])[- ]years?[- ]old (?:\p{Ll}+ ){1,6}${personName}|(?:girl|boy|child|pupil|schoolchild) of (?:\d|1[0-7]) (?:years )?(?:from|in|at|called|named) [^.]{0,60}\p{Lu}\p{Ll}+ \p{Lu}\.`,
  "u",
);

/** Number plates of Kazakhstan: 123 ABC 02, A 123 BCD. */
const plate =
  /(?<![\p{L}\p{N}])\d{3} ?[A-Z]{2,3} ?(?:0[1-9]|1\d|20)(?![\p{L}\p{N}])|(?:number plate|licence plate|госномер\p{L}*) [\p{L}\d ]*\d{3}/u;

/** An account by its IBAN, or a card by its sixteen digits; both hold a check digit. */
function hasAccount(text: string): boolean {
  if (!/\d{4}/.test(text)) return false;
  const iban =
    /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/u.exec(
      text,
    )?.[0];
  if (iban !== undefined) return true;
  const card = /(?<![\d-])\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}(?![\d-])/.exec(text)?.[0];
  return card !== undefined;
}

/** International numbers wherever they stand, others only behind a word that says what they are. */
function hasTelephone(text: string): boolean {
  if (!/\d[\d\s().-]{5,}\d/.test(text)) return false;
  if (/\+\s?\d/.test(text) && findNumbers(text, { v2: true }).length > 0) return true;
  if (/(?<!\d)8[\s(.-]{1,2}\d{3}[\s).-]{1,2}\d{3}[\s.-]?\d{2}[\s.-]?\d{2}(?!\d)/.test(text))
    return true;
  // Who was in a cell from 2014 to 2016, or was told by phone 2016-05-16, has no number there.
  return /(?<!\p{L})(?:tel|phone|telephone|mobile|mob|cell|whatsapp|fax|тел|телефон\p{L}{0,2}|моб)(?!\p{L})\.?(?: \p{L}+){0,2}:?\s*(?:no\.?|number|№)?\s*[\d(][\d\s().-]{5,}\d/iu.test(
    text.replace(dates, "…"),
  );
}

/** Days, months, and years from one to another. */
const dates = /(?<!\d)(?:1[89]|20)\d\d(?:-\d\d(?:-\d\d)?|\s?[-–/]\s?(?:1[89]|20)\d\d)(?!\d)/g;

/**
 * Latitude and longitude to four decimals or finer, within ten metres; to three, within a hundred,
 * only with a sign that they are that: 12.500 and 13.200 may be sums, 89.100 and 89.101 recommendations.
 * 10.1561/100.00015075 is a DOI.
 */
function hasCoordinates(text: string): boolean {
  if (!/\.\d{3}/.test(text)) return false;
  const said = /\b(?:coordinates|latitude|GPS)\b/i.test(text);
  return [
    ...text.matchAll(
      /(?<![\d.])(?!10\.\d{4,9}\/)(-?\d{1,3}\.\d{3,})\s*(°?\s*[NS]?)\s*[,;/ ]\s*(-?\d{1,3}\.\d{3,})(?!\d)(\s*(?:°|[EW]\b))?/g,
    ),
  ].some(([, lat = "", sign = "", lon = "", behind = ""]) => {
    if (Math.abs(Number(lat)) > 90 || Math.abs(Number(lon)) > 180) return false;
    const fine = [lat, lon].every((figure) => /\.\d{4}/.test(figure));
    return said || fine || sign.trim() !== "" || behind !== "";
  });
}

/**
 * A point in another notation: degrees and minutes, compass letters before or behind the figures, a word for the
 * latitude, an Open Location Code, a square of the military grid. A temperature has no minutes.
 */
const pointOnEarth =
  /\d{1,3} ?[°º] ?\d{1,2}(?:[.,]\d+)? ?['′’]|\b[NS] ?\d{1,2}[°º ] ?\d{1,2}(?:[.,]\d+)?['′’]?[,;\s]+[EW] ?\d{1,3}|\b\d{1,2}[.,]\d{2,} ?°? ?[NS][,;\s]+\d{1,3}[.,]\d{2,} ?°? ?[EW]\b|\b[Ll]at(?:itude)?\b[.:]? -?\d{1,2}[.,]\d{2,}|\d{1,2}[.,]\d{2,} ?°? ?(?:с|ю)\. ?ш\.|[Шш]ирота:? \d{1,2}[.,]\d{2,}|(?<![A-Z\d])(?=[A-Z]*\d)[2-9CFGHJMPQRVWX]{4,8}\+[2-9CFGHJMPQRVWX]{2,3}(?![A-Z\d])|\b\d{1,2}[C-HJ-NP-X][A-HJ-NP-Z]{2} ?\d{4,5} ?\d{4,5}\b/u;

/** A street with a house or flat number, in English, Russian and Kazakh. A guess, never certain. */
const streetAddress = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])\d{1,4}[a-zа-я]?,?\s+\p{Lu}[\p{L}'’-]+\s+(?:[Ss]treet|[Ss]t\.|[Aa]venue|[Aa]ve\.|[Rr]oad|[Ll]ane|[Bb]oulevard|[Pp]rospekt)(?!\p{L})`,
    String.raw`\p{Lu}[\p{L}'’-]+\s+(?:[Ss]treet|[Aa]venue|[Rr]oad|[Ll]ane|[Bb]oulevard|[Pp]rospekt|[Pp]rospect)\s*,?\s*(?:no\.?\s*|house\s+|building\s+)?\d{1,4}(?!\d)`,
    String.raw`(?:[Уу]л\.|[Уу]лица|[Пп]росп\.|[Пп]роспект|пр-т|мкр\.?|[Мм]икрорайон)\s*\p{Lu}?[\p{L}'’-]+\s*,?\s*(?:д\.|дом)?\s*\d{1,4}`,
    // The same words in Latin letters, where the name and the number follow.
    String.raw`(?<!\p{L})(?:[Uu]l\.|[Uu]litsa|[Pp]r-t|[Mm]kr\.?|[Mm]ikrorayon)\s*\p{Lu}[\p{L}'’-]+\s*,?\s*(?:d\.\s*|dom\s+)?\d{1,4}(?!\d)`,
    String.raw`(?:[Mm]icrodistrict|[Mm]icroraion|[Mm]ikrorayon|[Мм]икрорайон|мкр\.?)\s*(?:No\.?\s*)?[\p{L}\d'’-]+\s*,?\s*(?:house|building|block|flat|дом|д\.|кв\.)\s*\d{1,4}`,
    String.raw`\p{Lu}[\p{L}'’-]+\s+(?:көшесі|даңғылы)\s*,?\s*\d{1,4}`,
    String.raw`(?<!\p{L})(?:[Aa]partment|[Aa]pt\.?|[Ff]lat|[Kk]v\.|кв\.|пәтер)\s*(?:no\.?\s*)?\d{1,4}(?!\d)`,
  ].join("|"),
  "u",
);
