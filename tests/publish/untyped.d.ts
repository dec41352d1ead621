/** Citation.js has no types of its own; what the tests use of it. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(input: unknown);
    readonly data: unknown[];
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
declare module "jsonld" {
  const jsonld: {
    expand(
      document: object,
      options: { safe: boolean; base?: string; documentLoader?: (url: string) => Promise<never> },
    ): Promise<object[]>;
    toRDF(document: object, options: { safe: boolean }): Promise<unknown>;
  };
  export default jsonld;
}
