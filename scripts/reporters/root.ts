export interface RootOptions {
  /** The dataset's root within the repository, with `/`; empty where they are the same. */
  readonly root: string;
}

/** The path of a file of the dataset within the repository. */
export function pathInRepository(root: string, file: string): string {
  return [...root.split("/"), ...file.split("/")]
    .filter((part) => part !== "" && part !== ".")
    .join("/");
}
