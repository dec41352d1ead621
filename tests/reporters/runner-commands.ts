/** A workflow command as GitHub's runner understands it. */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/**
 * The commands that the runner would carry out if a step printed this output. It follows
 * `ActionCommand.TryParseV2` and `ActionCommand.TryParse` of actions/runner
 * (src/Runner.Common/ActionCommand.cs): a line is first tried as `::name key=value,…::data`, then
 * as `##[name key=value;…]data`, which may begin anywhere in the line.
 */
export function runnerCommands(output: string): RunnerCommand[] {
  return output
    .split(/\r\n|\r|\n/)
    .flatMap((line) => colonCommand(line) ?? hashCommand(line) ?? []);
}

/**
 * The same output as the runner's comparisons see it. They go by culture, with ICU, and so pass
 * over control characters and characters that are ignored in display.
 */
export function withoutIgnored(output: string): string {
  return output.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "");
}

/** Every command the runner knows (ActionCommandManager.cs), in lower case. */
const NAMES = new Set(
  (
    "stop-commands internal-set-repo-path set-env set-output save-state add-mask add-path " +
    "add-matcher remove-matcher debug warning error notice group endgroup echo"
  ).split(" "),
);

function colonCommand(line: string): RunnerCommand | undefined {
  const message = line.trimStart();
  if (!message.startsWith("::")) return undefined;
  const end = message.indexOf("::", 2);
  if (end < 0) return undefined;
  return command(message.slice(2, end), message.slice(end + 2), {
    separator: ",",
    property: { "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%" },
    data: { "%0D": "\r", "%0A": "\n", "%25": "%" },
  });
}

function hashCommand(line: string): RunnerCommand | undefined {
  const start = line.indexOf("##[");
  if (start < 0) return undefined;
  const end = line.indexOf("]", start);
  if (end < 0) return undefined;
  const all = { "%3B": ";", "%0D": "\r", "%0A": "\n", "%5D": "]", "%25": "%" };
  return command(line.slice(start + 3, end), line.slice(end + 1), {
    separator: ";",
    property: all,
    data: all,
  });
}

type Escapes = Readonly<Record<string, string>>;

function command(
  head: string,
  data: string,
  rules: { separator: string; property: Escapes; data: Escapes },
): RunnerCommand | undefined {
  const space = head.indexOf(" ");
  const name = (space < 0 ? head : head.slice(0, space)).toLowerCase();
  if (!NAMES.has(name)) return undefined;
  const properties: Record<string, string> = {};
  for (const pair of space > 0 ? head.slice(space + 1).split(rules.separator) : []) {
    const equals = pair.indexOf("=");
    if (equals > 0 && equals < pair.length - 1) {
      properties[pair.slice(0, equals).trim()] = unescape(pair.slice(equals + 1), rules.property);
    }
  }
  return { name, properties, data: unescape(data, rules.data) };
}

function unescape(text: string, escapes: Escapes): string {
  return Object.entries(escapes).reduce(
    (left, [code, plain]) => left.replaceAll(code, plain),
    text,
  );
}
