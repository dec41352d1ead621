export interface RootOptions {
  /** The root of the dataset within the repository, with `/`; empty if they are the same. */
  readonly root: string;
}

/** The path of a file of the dataset within the repository. */
export function pathInRepository(root: string, file: string): string {
  return [...root.split("/"), ...file.split("/")]
    .filter((part) => part !== "" && part !== ".")
    .join("/");
}
