import type { ExampleFile } from "../../scripts/yaml/checks.ts";

/** One dataset that somebody sends who means harm: files beside those of `sound`. */
export interface Hostile {
  readonly family: string;
  readonly name: string;
  readonly files: Readonly<Record<string, ExampleFile>>;
  /** How many errors and warnings it must give, if not one. */
  readonly findings?: number | "some" | "any";
  /** Why not one. */
  readonly why?: string;
  /** Too large for the run in the tests. */
  readonly large?: true;
}

const cite = '[{ source: report, at: { paragraph: "1" }, supports: full }]';

/** A dataset without a finding, into which each hostile file is put. */
export const sound: Readonly<Record<string, string>> = {
  "data/dataset.yml": `title: A dataset
description: To be attacked.
version: 0.1.0
visibility: public
licence: CC-BY-4.0
language: en
`,
  "data/sources/report.yml": `kind: ngo-report
title: A report
date: "2019-06-06"
language: en
publisher: publisher
extent: { paragraphs: 10 }
retrieved: "2026-11-23"
`,
  "data/reference/themes.yml": `title: Themes
description: One theme, to be missed.
terms:
  - id: torment
    label: { en: Torment }
    definition: A theme of this dataset.
`,
  "data/organizations/publisher.yml": `kind: ngo
names:
  - { id: en, value: A publisher, lang: en, kind: official, citations: ${cite} }
`,
};

const record = "data/laws/x.yml";

/** A record of which one field is hostile: YAML for it, and more lines. */
function law(fields: Readonly<Record<string, string>> = {}): string {
  const all = { title: "A law", kind: "standard", citations: cite, ...fields };
  return Object.entries(all)
    .map(([key, yaml]) => `${key}: ${yaml}\n`)
    .join("");
}

/** Cases of one family, each a text in the place of a record. */
function texts(
  family: string,
  list: readonly (readonly [
    name: string,
    text: ExampleFile,
    findings?: Hostile["findings"],
    why?: string,
  ])[],
): Hostile[] {
  return list.map(([name, text, findings, why]) => ({
    family,
    name,
    files: { [record]: text },
    ...(findings !== undefined && { findings }),
    ...(why !== undefined && { why }),
  }));
}

const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join("\n");

const depth = texts("depth", [
  ...(["[", "{", "- ", "? ", "{a: [", "[{", "- - ? "] as const).flatMap((unit) =>
    [100, 3_000].map((times) => [`${times} times ${unit}`, `a: ${unit.repeat(times)}`] as const),
  ),
  ["lists in lists over lines", lines(400, (at) => `${" ".repeat(at)}-`)],
  ["fields in fields over lines", lines(400, (at) => `${" ".repeat(at)}a:`)],
  ["61 levels, closed", `a: ${"[".repeat(61)}1${"]".repeat(61)}\n`],
  ["a hundred thousand brackets", { repeat: "[[[[[[[[[[\n", times: 10_000 }],
]);

const many = "some" as const;
const hash = "a".repeat(64);
/** A citation in full dress: both sides of a seal, and somebody who compared them. */
const sealed = (source: string) =>
  `{ source: ${source}, supports: full, passage: ${hash}, statement: ${hash}, checked: [{ by: x, date: "2020-01-01", copy: ${hash}, passage: ${hash}, statement: ${hash} }] }`;
const width = texts("width", [
  [
    "10,000 unknown fields",
    law() + lines(10_000, (at) => `k${at}: 1`) + "\n",
    many,
    "each field is a fault",
  ],
  ["100,001 items", law() + `themes:\n${"- a\n".repeat(100_001)}`],
  [
    "the same field 5,000 times",
    law() + "title: A\n".repeat(5_000),
    many,
    "each repetition is a fault",
  ],
  [
    "5,000 references to nothing",
    law({ replaces: `[${lines(500, (at) => `nothing-${at},`)}]` }),
    many,
    "too many, and each of them dangles",
  ],
  [
    "2,000 citations",
    law({ citations: `[${"{ source: report, supports: full }, ".repeat(2_000)}]` }),
    many,
    "too many, and each repeats the first",
  ],
  [
    "2,000 seals of a statement of a megabyte",
    law({
      note: `>-\n${`  ${"word ".repeat(3_000)}\n`.repeat(70)}`,
      citations: `[\n${lines(2_000, (at) => `  ${sealed(`r${at}`)},`)}\n  ]`,
    }),
    many,
    "too many, too long, and none of them holds",
  ],
  [
    "a list of 10,000 equal words",
    law() + `themes:\n${"- torture\n".repeat(10_000)}`,
    many,
    "too many, and each repeats the first",
  ],
  [
    "4,000 provisions with one id",
    law() + `provisions:\n${`- { id: "1", title: One, citations: ${cite} }\n`.repeat(4_000)}`,
    many,
    "each repeats the first",
  ],
  ["170,000 lines of colons", ": : : : : : : : : :\n".repeat(170_000)],
  ["900,000 keys without a value", "? a\n".repeat(900_000)],
  ["10,000 comments", law() + "# a\n".repeat(10_000), 0, "comments are no fault"],
  ["200,000 empty lines", law() + "\n".repeat(200_000), 0, "empty lines are no fault"],
]);

const size: Hostile[] = [
  ...texts("size", [
    ["nothing", ""],
    ["one blank", " "],
    ["one comment", "# nothing\n"],
    ["five megabytes of comments", { before: law(), repeat: "# filler filler\n", times: 330_000 }],
    [
      "a line of 30,000 letters",
      law({ summary: "x".repeat(30_000) }),
      2,
      "the line and the text are both too long",
    ],
    [
      "a line of a megabyte in quotes",
      law({ summary: `"${"x".repeat(1_000_000)}"` }),
      2,
      "the line and the text are both too long",
    ],
  ]),
  {
    family: "size",
    name: "a line of 100 megabytes",
    files: { [record]: { before: "title: ", repeat: "x".repeat(1_000), times: 100_000 } },
    large: true,
  },
  {
    family: "size",
    name: "100 megabytes of lines",
    files: { [record]: { before: law(), repeat: "# filler filler\n", times: 6_400_000 } },
    large: true,
  },
];

const laughs = [
  "a: &a [x, x]",
  ..."bcdefghijk"
    .split("")
    .map((name, at) => `${name}: &${name} [*${"abcdefghijk"[at]}, *${"abcdefghijk"[at]}]`),
].join("\n");

const aliases = texts("aliases and anchors", [
  ["an anchor", law({ title: "&a A law" })],
  ["an alias to nothing", law({ title: "*a" })],
  ["an alias to itself", law({ title: "&a [*a]" }), 2, "an anchor and an alias"],
  ["a thousand laughs", laughs, many, "ten anchors and twenty aliases"],
  ["an alias as a key", law() + "*a : b\n"],
  ["an anchor at the root", `&a\n${law()}`],
  ["anchors without a value", law({ summary: "&a" })],
  ["an anchor of 3,000 letters", law({ title: `&${"a".repeat(3_000)} A law` })],
  [
    "an anchor with a terminal's escape",
    law({ title: "&\u001b[2J A law" }),
    2,
    "a control character and an anchor",
  ],
]);

const merges = texts("merge keys", [
  ["a merge key", law() + "<<: { a: b }\n"],
  ["a merge key with an alias", law() + "<<: *a\n", 2, "a merge key and an alias"],
  ["a merge key with a list", law() + "<<: [{ a: b }]\n"],
  ["a merge key in braces", law({ inForce: "{ <<: { from: x } }" })],
  ["a merge key with a tag", law() + "!!merge <<: { a: b }\n", 2, "a tag and a merge key"],
  ["a quoted merge key", law() + '"<<": { a: b }\n'],
]);

const tags = texts("tags", [
  ...[
    "!!js/function 'function () { return 1 }'",
    "!!js/regexp /(a+)+$/",
    "!!js/undefined ''",
    "!!python/object/apply:os.system [id]",
    "!ruby/object:Gem::Installer x",
    "!!binary aGVsbG8=",
    "!!timestamp 2019-01-01",
    "!!set { a, b }",
    "!!omap [a: b]",
    "!!int '1'",
    "!!null ''",
    "!<tag:yaml.org,2002:str> x",
    "!x y",
    "! y",
  ].map((tag) => [tag, law({ title: tag })] as const),
  ["!!float .nan", law({ title: "!!float .nan" }), 2, "a tag, and no number that JSON has"],
  ["a tag of nobody's handle", law({ title: "!e!x y" })],
  ["a tag on a key", law() + "!!str summary: x\n"],
  ["a tag at the root", `!!map\n${law()}`],
]);

const directives = texts("directives", [
  ["YAML 1.1", `%YAML 1.1\n---\n${law()}`],
  ["YAML 9.9", `%YAML 9.9\n---\n${law()}`],
  ["a handle", `%TAG ! tag:x,2000:\n---\n${law()}`],
  ["an unknown one", `%FOO bar\n---\n${law()}`],
  ["one twice", `%YAML 1.2\n%YAML 1.2\n---\n${law()}`, many, "two directives"],
  ["one without a document", "%YAML 1.2\n"],
  [
    "one after the text",
    `${law()}...\n%YAML 1.2\n---\n${law()}`,
    many,
    "a second document besides",
  ],
]);

const documents = texts("several documents", [
  ["two", `${law()}---\n${law()}`],
  ["a thousand", "---\na: 1\n".repeat(1_000)],
  ["an empty one first", `---\n---\n${law()}`],
  ["an empty one last", `${law()}---\n`],
  ["an end in the middle", `${law()}...\n${law()}`],
  ["a second that is no YAML", `${law()}---\n"\n`],
  ["a second with a tag", `${law()}---\n!!js/function x\n`],
]);

const hex = (text: string) => Buffer.from(text).toString("hex");
const bytes = texts("bytes", [
  ["NUL in a text", law({ title: '"A\u0000law"' })],
  ["NUL alone", "\u0000", 2, "the character, and a text where fields should be"],
  ["a kilobyte of NUL", "\u0000".repeat(1_024), many, "each is a fault, to a limit"],
  ["a mark at the front", `\ufeff${law()}`],
  ["a mark in the middle", law({ title: "A \ufeff law" })],
  [
    "two marks at the front",
    `\ufeff\ufeff${law()}`,
    many,
    "the second is a character like another",
  ],
  ["lone CR", law().replaceAll("\n", "\r"), many, "each line break"],
  [
    "CR in a text",
    law({ title: '"A\rlaw"' }),
    2,
    "the line break, and the line after it, which is not indented",
  ],
  ["NEL for line breaks", law().replaceAll("\n", "\u0085"), many, "each is a control character"],
  [
    "line separators",
    law().replaceAll("\n", "\u2028"),
    many,
    "no line breaks, so no fields either",
  ],
  ["half of a surrogate pair", { hex: `${hex("title: ")} eda080 0a` }],
  ["the other half", { hex: `${hex("title: ")} edb080 0a` }],
  ["a pair in six bytes", { hex: `${hex("title: ")} eda080edb080 0a` }],
  ["an overlong slash", { hex: `${hex("title: ")} c0af 0a` }],
  ["beyond Unicode", { hex: `${hex("title: ")} f4908080 0a` }],
  ["a character cut off", { hex: `${hex("title: x")} e2 82` }],
  ["Latin-1", { hex: `${hex("title: K")} e9 0a` }],
  ["UTF-16, little end first", { hex: `fffe ${Buffer.from(law(), "utf16le").toString("hex")}` }],
  [
    "UTF-16, big end first",
    { hex: `feff ${Buffer.from(law(), "utf16le").swap16().toString("hex")}` },
  ],
  [
    "UTF-16 without a mark",
    { hex: Buffer.from(law(), "utf16le").toString("hex") },
    many,
    "every second byte is NUL",
  ],
  ["a picture", { hex: "89504e470d0a1a0a0000000d49484452" }],
  ["a half by an escape", law({ title: '"\\ud800"' })],
  ["NUL by an escape", law({ title: '"\\0"' })],
]);

const turning = texts(
  "hidden and turning characters",
  [
    "202e",
    "202d",
    "2066",
    "2067",
    "2069",
    "200b",
    "200e",
    "061c",
    "00ad",
    "2060",
    "e0041",
    "feff",
    "3164",
    "180e",
    "fff9",
    "034f",
  ].flatMap((code) => {
    const character = String.fromCodePoint(Number.parseInt(code, 16));
    return [
      [`U+${code} in a text`, law({ title: `A ${character}law` })],
      [
        `U+${code} in a key`,
        `${law()}tit${character}le: x\n`,
        2,
        "the character, and a field that is none",
      ],
    ] as const;
  }),
);

const prototypes = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "__defineGetter__",
  "__lookupSetter__",
  "then",
  "toJSON",
];
const prototype: Hostile[] = prototypes.flatMap((name): Hostile[] => {
  const isId = /^[A-Za-z]+$/.test(name);
  return [
    ...texts("prototype names", [
      [`${name} as a field`, `${law()}${name}: { polluted: true }\n`],
      [`${name} as a field in braces`, law({ inForce: `{ ${name}: { polluted: true } }` })],
      [
        `${name} as a part's id`,
        law({ provisions: `[{ id: ${name}, title: One, citations: ${cite} }]` }),
        isId ? 0 : 1,
        "a word like another",
      ],
      [`${name} as a theme`, law({ themes: `[${name}]` })],
      [`${name} as a kind`, law({ kind: name })],
      [`${name} as a source`, law({ citations: `[{ source: ${name}, supports: full }]` })],
    ]),
    {
      family: "prototype names",
      name: `${name} as a file`,
      files: { [`data/laws/${name}.yml`]: law() },
      ...(/^[a-z0-9]+$/.test(name) && { findings: 0, why: "a name like another" }),
    },
  ];
});

const strange: readonly Omit<Hostile, "family">[] = [
  { name: "a link to a password file", files: { [record]: { link: "/etc/passwd" } } },
  { name: "a link out of the dataset", files: { [record]: { link: "../../../outside.yml" } } },
  { name: "a link within the dataset", files: { [record]: { link: "../sources/report.yml" } } },
  { name: "a link to itself", files: { [record]: { link: "x.yml" } } },
  { name: "a link to nothing", files: { [record]: { link: "gone.yml" } } },
  { name: "a link to a device", files: { [record]: { link: "/dev/zero" } } },
  { name: "a folder that is a link", files: { "data/laws": { link: "/etc" } } },
  { name: "a folder that is a link to its parent", files: { "data/laws": { link: ".." } } },
  { name: "a named pipe", files: { [record]: { pipe: true } } },
  { name: "a pipe with another ending", files: { "data/laws/x": { pipe: true } } },
  { name: "a hidden file", files: { "data/laws/.x.yml": law() } },
  { name: "a name with a line break", files: { "data/laws/a\n::error::b.yml": law() } },
  { name: "a name with a terminal's escape", files: { "data/laws/a\u001b[2Jb.yml": law() } },
  { name: "a name that turns", files: { "data/laws/a\u202elmy.yml": law() } },
  { name: "a name that is a command", files: { "data/laws/##[add-mask]x.yml": law() } },
  { name: "a name with mark-up", files: { "data/laws/<img src=x onerror=y>.yml": law() } },
  { name: "a name with a formula", files: { "data/laws/=cmd.yml": law() } },
  { name: "a name that begins like an option", files: { "data/laws/--root.yml": law() } },
  { name: "a name of 120 letters", files: { [`data/laws/${"x".repeat(120)}.yml`]: law() } },
  { name: "a folder that is a command", files: { "data/::error::x/a.yml": law() } },
  { name: "folders 60 deep", files: { [`data/laws/${"a/".repeat(60)}x.yml`]: law() } },
  {
    name: "a source out of the dataset",
    files: { [record]: law({ citations: "[{ source: ../../../etc/passwd, supports: full }]" }) },
  },
  { name: "a law out of the dataset", files: { [record]: law({ replaces: '["../x"]' }) } },
];
const paths = strange.map((each): Hostile => ({ family: "links and paths", ...each }));

const mixed: Hostile[] = [
  ["a Cyrillic a", "kz-l\u0430w"],
  ["Greek", "kz-\u03bfrder"],
  ["full width", "\uff4b\uff5a-law"],
  ["an accent apart", "kz-cafe\u0301"],
  ["a dotless i", "kz-l\u0131st"],
  ["capital letters", "KZ-LAW"],
  ["digits of another script", "kz-\u0661\u0662"],
].flatMap(([name = "", id = ""]): Hostile[] => [
  {
    family: "ids in mixed scripts",
    name: `${name} in a file's name`,
    files: { [`data/laws/${id}.yml`]: law() },
  },
  ...texts("ids in mixed scripts", [
    [
      `${name} in a part's id`,
      law({ provisions: `[{ id: "${id}", title: One, citations: ${cite} }]` }),
      id === "KZ-LAW" ? 0 : 1,
      "a part's id may have capital letters",
    ],
    [`${name} in a source`, law({ citations: `[{ source: "${id}", supports: full }]` })],
  ]),
]);

const payloads: readonly (readonly [string, string])[] = [
  ["a command", "::error file=a.js,line=1::owned"],
  ["a stop command", "\n::stop-commands::t\n"],
  ["an old command", "##[add-mask]owned"],
  ["an environment", "\n::set-env name=PATH::/tmp\n"],
  ["a screen cleared", "\u001b[2J\u001b]0;owned\u0007"],
  ["an eight-bit escape", "\u009b31m"],
  ["a hyperlink of terminals", "\u001b]8;;http://x.y\u001b\\z"],
  ["a carriage return", "good\rowned"],
  ["mark-up", "<script>alert(1)</script>]]><failure/>"],
  ["a link of Markdown", "](javascript:alert(1)) | <img src=x onerror=y> @octocat"],
  ["a formula", '=HYPERLINK("http://x.y")'],
];
const positions: readonly (readonly [string, (yaml: string) => string])[] = [
  ["a title", (yaml) => law({ title: yaml })],
  ["a field's name", (yaml) => `${law()}${yaml}: x\n`],
  ["a word of a list", (yaml) => law({ kind: yaml })],
  ["a reference", (yaml) => law({ replaces: `[${yaml}]` })],
  [
    "a part's id",
    (yaml) => law({ provisions: `[{ id: ${yaml}, title: One, citations: ${cite} }]` }),
  ],
  ["a date", (yaml) => law({ adopted: yaml })],
  ["a broken text", (yaml) => `${law()}summary: ${yaml} x: y: z\n`],
];
const injected: Hostile[] = payloads.flatMap(([payload, text]) =>
  positions.map(([position, make]) => ({
    family: "commands, escapes and mark-up in strings",
    name: `${payload} in ${position}`,
    files: { [record]: make(JSON.stringify(text).replace("\u009b", "\\u009b")) },
    findings: position === "a title" ? ("any" as const) : ("some" as const),
    why: "a string that breaks several demands of its field",
  })),
);

const numbers = texts("numbers", [
  ...["1e999", ".inf", ".nan", "0x41", "0o17", "12345678901234567890123", "-0"].map(
    (number) => [`${number} for a text`, law({ title: number })] as const,
  ),
  ...["1_000", "0b1"].map(
    (number) => [`${number} for a text`, law({ title: number }), 0, "a text, in YAML 1.2"] as const,
  ),
]);

const slow = texts("texts that could keep a pattern busy", [
  ["an id of hyphens", law({ replaces: `["${"a-".repeat(5_000)}!"]` })],
  [
    "a part's id of points",
    law({ provisions: `[{ id: "${"a.".repeat(5_000)}!", title: One, citations: ${cite} }]` }),
  ],
  ["a date of brackets", law({ adopted: `"${"[".repeat(5_000)}"` })],
  ["a date of slashes", law({ adopted: `"${"2019/".repeat(3_000)}"` })],
  ["a date of digits", law({ adopted: `"${"1".repeat(10_000)}"` })],
]);

/** A text far longer than a line may be, where a pattern, a comparison or a message reads it whole. */
const long: Hostile[] = (
  [
    ["a", "x"],
    ["slashes", "A/"],
    ["hyphens", "a-"],
    ["blanks", "a "],
    ["digits", "19"],
    ["two bytes each", "\u0434"],
    ["escapes", "\\u202e"],
  ] as const
).flatMap(([name, unit]) => {
  const yaml = `"${unit.repeat(300_000 / unit.length)}"`;
  const source = (fields: string) =>
    `kind: un-document\ntitle: A\nlanguage: en\npublisher: publisher\nretrieved: "2026-11-23"\n${fields}\n`;
  const as: Readonly<Record<string, readonly [file: string, text: string]>> = {
    "a title": [record, law({ title: yaml })],
    "a field": [record, `${law()}${yaml}: 1\n`],
    "a kind": [record, law({ kind: yaml })],
    "a theme": [record, law({ themes: `[${yaml}]` })],
    "a reference": [record, law({ replaces: `[${yaml}]` })],
    "a date": [record, law({ adopted: yaml })],
    "a symbol": ["data/sources/x.yml", source(`symbol: ${yaml}`)],
    "an index number": ["data/sources/x.yml", source(`amnestyIndex: ${yaml}`)],
    "an address": ["data/sources/x.yml", source(`urls: [${yaml}]`)],
    "a comment": [record, `# ${yaml}\n${law()}`],
  };
  return Object.entries(as).map(([place, [file, text]]) => ({
    family: "long texts",
    name: `300,000 characters, ${name}, as ${place}`,
    files: { [file]: text },
    findings: "some" as const,
    why: "the line is too long, and the field says no more",
  }));
});

/** Every case, family by family. */
export const hostile: readonly Hostile[] = [
  ...depth,
  ...width,
  ...size,
  ...aliases,
  ...merges,
  ...tags,
  ...directives,
  ...documents,
  ...bytes,
  ...turning,
  ...prototype,
  ...paths,
  ...mixed,
  ...injected,
  ...numbers,
  ...slow,
  ...long,
];
