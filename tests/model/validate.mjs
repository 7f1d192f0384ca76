// Holds models against the validator of those who keep the glTF standard: no error, no warning, no hint; and against what
// phones are to be given at most. `cargo xtask test --only model` writes the models and runs this.
//
// node tests/model/validate.mjs FOLDER
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import validator from "gltf-validator";

const folder = process.argv[2];
if (!folder) {
  console.error("Write `node tests/model/validate.mjs FOLDER`, FOLDER holding .glb files.");
  process.exit(2);
}
const mostBytes = 3_000_000;
const mostTriangles = 60_000;

let [passed, failed] = [0, 0];
for (const name of readdirSync(folder).filter((each) => each.endsWith(".glb")).sort()) {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const report = await validator.validateBytes(bytes, { maxIssues: 20 });
  const { numErrors, numWarnings, numHints, messages } = report.issues;
  const triangles = report.info.totalTriangleCount;
  const isFine = numErrors + numWarnings + numHints === 0 && bytes.length <= mostBytes && triangles <= mostTriangles;
  if (isFine) passed += 1;
  else failed += 1;
  console.log(`${isFine ? "ok  " : "FAIL"} model: ${name}: ${bytes.length} bytes, ${triangles} triangles`);
  for (const { code, message, pointer, severity } of isFine ? [] : messages) {
    console.log(`     ${severity} ${code} ${pointer ?? ""}: ${message}`);
  }
}
console.log(`test result: ${failed === 0 ? "ok" : "FAILED"}. ${passed} passed; ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
