import type { Check } from "../diagnostics/check-docs.ts";

/** A file of an example: its text, or how to make a file that text cannot show. */
export type ExampleFile =
  | string
  | { readonly link: string }
  | { readonly pipe: true }
  | { readonly unreadable: true }
  | { readonly hex: string }
  | { readonly before?: string; readonly repeat: string; readonly times: number };

/**
 * Every fault that a file can have before it meets a schema. The tests run the examples: a failing
 * one gives exactly one finding, of its rule (`files/more-findings` comes with those it cuts).
 */
export const checks = {
  "files/unknown-folder": {
    severity: "error",
    docs: {
      demands: "Every folder below data/ is one of the collections.",
      why: "Records in a folder that nobody reads are published nowhere, and nobody notices.",
      failing: { "data/drafts/kz-a.yml": "title: One\n" },
      passing: { "data/cases/kz-a.yml": "title: One\n" },
    },
  },
  "files/place": {
    severity: "error",
    docs: {
      demands:
        "A record is directly in the folder of its collection; only dataset.yml, redirects.yml, tombstones.yml, changes.yml and exceptions.yml are in data/ itself. No file below data/ is one of git's settings, and no commit holds there what an editor or a file manager left.",
      why: "A record's name is its collection and its file's name; a file elsewhere has none.",
      failing: { "data/cases/2019/kz-a.yml": "title: One\n" },
      passing: { "data/cases/kz-a.yml": "title: One\n" },
    },
  },
  "files/ending": {
    severity: "error",
    docs: {
      demands: "Every file below data/ ends in .yml, in small letters.",
      why: "A file with another ending is easily left out by tools, and two endings allow two files for one record.",
      failing: { "data/cases/kz-a.yaml": "title: One\n" },
      passing: { "data/cases/kz-a.yml": "title: One\n" },
    },
  },
  "files/twin": {
    severity: "error",
    docs: {
      demands:
        "No two names in a folder differ only by capital letters, by the ending or by how an accent is stored; no name stands there twice.",
      why: "Such files cannot exist side by side on Windows and macOS: one silently replaces the other.",
      failing: { "data/cases/KZ-A.yml": "title: Two\n", "data/cases/kz-a.yml": "title: One\n" },
      passing: { "data/cases/kz-a.yml": "title: One\n", "data/cases/kz-b.yml": "title: Two\n" },
    },
  },
  "files/symbolic-link": {
    severity: "error",
    docs: {
      demands: "There are no symbolic links below data/.",
      why: "A link can point outside the dataset, and whatever it points to would be read and published.",
      failing: { "data/cases/kz-a.yml": { link: "../../secret.yml" } },
      passing: { "data/cases/kz-a.yml": "title: One\n" },
    },
  },
  "files/special": {
    severity: "error",
    docs: {
      demands: "Below data/ there are only ordinary files and folders.",
      why: "Reading a pipe or a device can wait for ever.",
      failing: { "data/cases/kz-a.yml": { pipe: true } },
      passing: { "data/cases/kz-a.yml": "title: One\n" },
    },
  },
  "files/unreadable": {
    severity: "error",
    docs: {
      demands: "Every file and folder below data/ can be opened.",
      why: "What cannot be read cannot be checked, and must not pass.",
      failing: { "data/cases/kz-a.yml": { unreadable: true } },
      passing: { "data/cases/kz-a.yml": "title: One\n" },
    },
  },
  "files/outside": {
    severity: "error",
    docs: {
      demands: "A path named on the command line lies within the dataset.",
      why: "Only the dataset is checked; any other path would silently be skipped.",
      failing: { "../kz-a.yml": "title: One\n" },
      passing: { "data/cases/kz-a.yml": "title: One\n" },
    },
  },
  "files/size": {
    severity: "error",
    docs: {
      demands: "A file has at most 4 MiB.",
      why: "A file far larger than any record is a mistake or an attack, and would slow every tool.",
      failing: { "data/cases/kz-a.yml": { repeat: "# filler\n", times: 500_000 } },
      passing: { "data/cases/kz-a.yml": "title: One\n" },
    },
  },
  "files/line-length": {
    severity: "error",
    docs: {
      demands: "A line has at most 20,000 characters.",
      why: "Nobody can review such a line, and messages about it cannot be shown.",
      failing: { "data/cases/kz-a.yml": { before: "title: One # ", repeat: "x", times: 20_000 } },
      passing: { "data/cases/kz-a.yml": "title: One\n" },
    },
  },
  "files/depth": {
    severity: "error",
    docs: {
      demands: "Lists and groups of fields are nested at most 60 levels deep.",
      why: "Deep nesting can crash programs that read the file; records need about ten levels.",
      failing: { "data/cases/kz-a.yml": { repeat: "[", times: 2_000 } },
      passing: { "data/cases/kz-a.yml": "a: [[1]]\n" },
    },
  },
  "files/keys": {
    severity: "error",
    docs: {
      demands: "A file has at most 100,000 fields and list items.",
      why: "A file with more is not a record, and slows every program that reads it.",
      failing: { "data/cases/kz-a.yml": { before: "a:\n", repeat: "- 1\n", times: 100_001 } },
      passing: { "data/cases/kz-a.yml": "title: One\n" },
    },
  },
  "files/more-findings": {
    severity: "error",
    docs: {
      demands: "At most 100 faults of a file's form are listed one by one.",
      why: "A report of thousands of lines about one file hides the others.",
      failing: { "data/cases/kz-a.yml": { before: "a:\n", repeat: "- *a\n", times: 200 } },
      passing: { "data/cases/kz-a.yml": "title: One\n" },
    },
  },
  "files/encoding": {
    severity: "error",
    docs: {
      demands: "Files are UTF-8.",
      why: "Text in another encoding loses its accents and its non-Latin letters: names become wrong.",
      failing: { "data/cases/kz-a.yml": { hex: "7469746c653a20 4be9 0a" } },
      passing: { "data/cases/kz-a.yml": "title: Ké\n" },
    },
  },
  "files/byte-order-mark": {
    severity: "error",
    docs: {
      demands: "A file does not start with a byte order mark.",
      why: "The invisible mark makes the first field's name another name for some programs.",
      failing: { "data/cases/kz-a.yml": "\ufefftitle: One\n" },
      passing: { "data/cases/kz-a.yml": "title: One\n" },
    },
  },
  "files/control-character": {
    severity: "error",
    docs: {
      demands: "A file has no control characters except tabs and line breaks.",
      why: "They are invisible, and can steer the terminal or the program that shows the text.",
      failing: { "data/cases/kz-a.yml": "title: O\u0007ne\n" },
      passing: { "data/cases/kz-a.yml": "title: One\n" },
    },
  },
  "files/line-break": {
    severity: "error",
    docs: {
      demands: "Lines end with a line feed, or with carriage return and line feed together.",
      why: "A carriage return alone ends a line for some programs and not for others, so they read different records.",
      failing: { "data/cases/kz-a.yml": "title: One\rstate: KAZ\n" },
      passing: { "data/cases/kz-a.yml": "title: One\nstate: KAZ\n" },
    },
  },
  "files/invisible-character": {
    severity: "error",
    docs: {
      demands: "Text has no invisible characters and none that turn the reading direction.",
      why: "Such characters make text look other than it is, and make two equal names differ.",
      failing: { "data/cases/kz-a.yml": "title: abc\u202edcb\n" },
      passing: { "data/cases/kz-a.yml": "title: abcdcb\n" },
    },
  },
  "ids/file-name": {
    severity: "error",
    docs: {
      demands:
        "A file's name is an id: small letters a-z, digits and single hyphens between them, at most 80 characters.",
      why: "The name is the record's id for ever, in addresses and on every file system.",
      failing: { "data/cases/KZ_Case 1.yml": "title: One\n" },
      passing: { "data/cases/kz-case-1.yml": "title: One\n" },
    },
  },
  "yaml/empty-file": {
    severity: "error",
    docs: {
      demands: "A file holds a record.",
      why: "An empty file is a record that was forgotten.",
      failing: { "data/cases/kz-a.yml": "# to be written\n" },
      passing: { "data/cases/kz-a.yml": "title: One\n" },
    },
  },
  "yaml/root": {
    severity: "error",
    docs: {
      demands: "A file holds fields with names, not a list or a bare value.",
      why: "Only named fields can be checked.",
      failing: { "data/cases/kz-a.yml": "- One\n" },
      passing: { "data/cases/kz-a.yml": "title: One\n" },
    },
  },
  "yaml/documents": {
    severity: "error",
    docs: {
      demands: "A file holds one document.",
      why: "Many programs ignore everything after a second ---.",
      failing: { "data/cases/kz-a.yml": "title: One\n---\ntitle: Two\n" },
      passing: { "data/cases/kz-a.yml": "---\ntitle: One\n" },
    },
  },
  "yaml/directive": {
    severity: "error",
    docs: {
      demands: "A file has no lines that start with % before its content.",
      why: "Such a line changes how programs read the rest, and not all read it alike.",
      failing: { "data/cases/kz-a.yml": "%YAML 1.1\n---\ntitle: One\n" },
      passing: { "data/cases/kz-a.yml": "title: One\n" },
    },
  },
  "yaml/anchor": {
    severity: "error",
    docs: {
      demands: "Nothing in a record is marked with & for references.",
      why: "The mark and its name are not part of the value: text that starts with & is lost.",
      failing: { "data/cases/kz-a.yml": "title: &Co and others\n" },
      passing: { "data/cases/kz-a.yml": 'title: "&Co and others"\n' },
    },
  },
  "yaml/alias": {
    severity: "error",
    docs: {
      demands: "Nothing in a record is a reference with *.",
      why: "References can blow up to any size, and text that starts with * is taken for one.",
      failing: { "data/cases/kz-a.yml": "a: 1\nb: *x\n" },
      passing: { "data/cases/kz-a.yml": 'a: 1\nb: "*x"\n' },
    },
  },
  "yaml/merge-key": {
    severity: "error",
    docs: {
      demands: "No field is named <<.",
      why: "Programs disagree on whether fields are taken over from elsewhere.",
      failing: { "data/cases/kz-a.yml": "<<: One\n" },
      passing: { "data/cases/kz-a.yml": "title: One\n" },
    },
  },
  "yaml/tag": {
    severity: "error",
    docs: {
      demands: "No value is given a type with !.",
      why: "The type is not part of the value: text that starts with ! loses its first word.",
      failing: { "data/cases/kz-a.yml": "title: !important One\n" },
      passing: { "data/cases/kz-a.yml": 'title: "!important One"\n' },
    },
  },
  "yaml/complex-key": {
    severity: "error",
    docs: {
      demands: "The name of a field is a text.",
      why: "Lists and groups as names mean different things to different programs.",
      failing: { "data/cases/kz-a.yml": "[a, b]: One\n" },
      passing: { "data/cases/kz-a.yml": '"[a, b]": One\n' },
    },
  },
  "yaml/empty-key": {
    severity: "error",
    docs: {
      demands: "Every field has a name.",
      why: "A field without a name is a slip, and programs read it differently.",
      failing: { "data/cases/kz-a.yml": ": One\n" },
      passing: { "data/cases/kz-a.yml": "title: One\n" },
    },
  },
  "yaml/key-not-text": {
    severity: "error",
    docs: {
      demands: "The name of a field is not a number, true, false or null, unless in quotes.",
      why: "Such a name may be changed when read: 124.40 becomes 124.4.",
      failing: { "data/cases/kz-a.yml": "124.40: One\n" },
      passing: { "data/cases/kz-a.yml": '"124.40": One\n' },
    },
  },
  "yaml/reserved-key": {
    severity: "error",
    docs: {
      demands: "No field is named __proto__.",
      why: "Programs that read the dataset can be misled by it.",
      failing: { "data/cases/kz-a.yml": "__proto__: One\n" },
      passing: { "data/cases/kz-a.yml": "title: One\n" },
    },
  },
  "yaml/duplicate-key": {
    severity: "error",
    docs: {
      demands: "A field occurs once in its group.",
      why: "Of two values one is lost, and not always the same.",
      failing: { "data/cases/kz-a.yml": "title: One\nstate: KAZ\ntitle: Two\n" },
      passing: { "data/cases/kz-a.yml": "title: One\nstate: KAZ\n" },
    },
  },
  "yaml/number": {
    severity: "error",
    docs: {
      demands: "Numbers are finite and can be kept exactly.",
      why: "Long numbers lose their last digits without notice.",
      failing: { "data/cases/kz-a.yml": "id: 12345678901234567890\n" },
      passing: { "data/cases/kz-a.yml": 'id: "12345678901234567890"\n' },
    },
  },
  "yaml/hash": {
    severity: "error",
    docs: {
      demands: "A # after a value is followed by a space.",
      why: "What follows # is a comment: the text is cut, or no value is left.",
      failing: { "data/cases/kz-a.yml": "follows: #sentenced\n" },
      passing: { "data/cases/kz-a.yml": "follows: sentenced # a comment\n" },
    },
  },
  "yaml/escape": {
    severity: "error",
    docs: {
      demands: "Escapes in double quotes mean visible characters, tabs or line breaks.",
      why: "Control characters steer terminals, and halves of characters cannot be published.",
      failing: { "data/cases/kz-a.yml": 'title: "C:\\advice"\n' },
      passing: { "data/cases/kz-a.yml": 'title: "C:\\\\advice"\n' },
    },
  },
  "yaml/list-item-in-text": {
    severity: "warning",
    docs: {
      demands: "A text without quotes has no line that looks like a list item.",
      why: "An item with the wrong indentation silently becomes a part of the item before it.",
      failing: { "data/cases/kz-a.yml": "themes:\n - one\n  - two\n" },
      passing: { "data/cases/kz-a.yml": "themes:\n - one\n - two\n" },
    },
  },
  "yaml/tab": {
    severity: "error",
    docs: {
      demands: "Lines are indented with spaces.",
      why: "YAML forbids tabs there, because their width is not agreed on.",
      failing: { "data/cases/kz-a.yml": "events:\n\t- id: arrest\n" },
      passing: { "data/cases/kz-a.yml": "events:\n  - id: arrest\n" },
    },
  },
  "yaml/indentation": {
    severity: "error",
    docs: {
      demands: "Fields that belong together start in the same column.",
      why: "Indentation says what belongs to what.",
      failing: { "data/cases/kz-a.yml": "status:\n    value: imprisoned\n  of: somebody\n" },
      passing: { "data/cases/kz-a.yml": "status:\n  value: imprisoned\n  of: somebody\n" },
    },
  },
  "yaml/unclosed": {
    severity: "error",
    docs: {
      demands: "Every quotation mark and bracket that opens is closed.",
      why: "Everything up to the next one is swallowed.",
      failing: { "data/cases/kz-a.yml": 'title: "One\nstate: KAZ\n' },
      passing: { "data/cases/kz-a.yml": 'title: "One"\nstate: KAZ\n' },
    },
  },
  "yaml/quotes": {
    severity: "error",
    docs: {
      demands: "A text that YAML could read differently is in quotes as a whole.",
      why: "Colons, brackets, quotation marks and some signs at the start have a meaning in YAML.",
      failing: { "data/cases/kz-a.yml": "title: Land Code: protests\n" },
      passing: { "data/cases/kz-a.yml": 'title: "Land Code: protests"\n' },
    },
  },
  "yaml/colon": {
    severity: "error",
    docs: {
      demands: "A field's name is followed by a colon and a space.",
      why: "Without them the line is not a field.",
      failing: { "data/cases/kz-a.yml": "title: One\nstate:KAZ\n" },
      passing: { "data/cases/kz-a.yml": "title: One\nstate: KAZ\n" },
    },
  },
  "yaml/conflict": {
    severity: "error",
    docs: {
      demands: "No marks of an unfinished merge are left in a file.",
      why: "The file holds two versions of a record; somebody has to choose.",
      failing: {
        "data/cases/kz-a.yml":
          "title: One\n<<<<<<< HEAD\nstate: KAZ\n=======\nstate: KGZ\n>>>>>>> other\n",
      },
      passing: { "data/cases/kz-a.yml": "title: One\nstate: KAZ\n" },
    },
  },
  "yaml/syntax": {
    severity: "error",
    docs: {
      demands: "A file is YAML.",
      why: "What cannot be read cannot be checked.",
      failing: { "data/cases/kz-a.yml": "themes: - one\n" },
      passing: { "data/cases/kz-a.yml": "themes:\n  - one\n" },
    },
  },
} as const satisfies Readonly<Record<string, Check<Readonly<Record<string, ExampleFile>>>>>;

export type ReadRule = keyof typeof checks;
