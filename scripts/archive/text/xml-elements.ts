import { SaxesParser } from "saxes";
import { UnreadableDocument } from "./document-text.ts";

/** What is told of the elements of an XML text; names are without their prefix. */
export interface Listener {
  /** @param path the names of the open elements, this one last */
  open?(
    name: string,
    attribute: (name: string) => string | undefined,
    path: readonly string[],
  ): void;
  /** @param path the names of the open elements */
  text?(text: string, path: readonly string[]): void;
  close?(name: string): void;
}

/**
 * Reads an XML text without a document type, whose depth the reader of the archive has bounded.
 *
 * @throws UnreadableDocument if it is not well formed
 */
export function elementsOf(xml: string, listener: Listener): void {
  const parser = new SaxesParser();
  const path: string[] = [];
  parser.on("error", (error) => {
    throw new UnreadableDocument(`Its XML is damaged: ${error.message}`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    path.push(local(name));
    const attribute = (wanted: string) =>
      Object.entries(attributes).find(([name]) => local(name) === wanted)?.[1];
    listener.open?.(path.at(-1)!, attribute, path);
  });
  parser.on("text", (text) => listener.text?.(text, path));
  parser.on("closetag", ({ name }) => {
    listener.close?.(local(name));
    path.pop();
  });
  parser.write(xml).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
