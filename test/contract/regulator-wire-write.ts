// Writes the generated files of wire/v3 anew: `node test/contract/regulator-wire-write.ts`. Look at the difference.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generatedFiles, wireFolder } from './regulator-wire-files.ts'

for (const [path, content] of await generatedFiles()) {
  mkdirSync(dirname(join(wireFolder, path)), { recursive: true })
  writeFileSync(join(wireFolder, path), content)
}
