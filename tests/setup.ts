import { configureGlobal, readConfigureGlobal } from "fast-check";
import { afterAll } from "vitest";
import { removeTemporaryFolders } from "./temporary-folder.ts";
import { seed } from "./random.ts";

configureGlobal({ ...readConfigureGlobal(), seed });
afterAll(removeTemporaryFolders);
