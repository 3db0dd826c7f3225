// Invents one subject and writes its papers as pictures, to try the system by hand or by API: real papers are somebody's.
// Prints what to type, as the API takes it. Usage: node scripts/make-sample-papers.ts [number] [folder] [--individual]
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import {
  principalAnswers,
  SIGNATURE_SVG,
  samplePapers,
  samplePortrait,
  serviceAnswers,
  startAnswers,
  subjectAnswers,
} from '../src/demo/sample-answers.ts'
import { sampleSubject } from '../src/demo/sample-subject.ts'

const [number = '501', folder = '.openbeian/sample-papers'] = process.argv
  .slice(2)
  .filter((one) => !one.startsWith('--'))
const kind = process.argv.includes('--individual') ? 'individual' : 'enterprise'
if (!/^\d{1,4}$/.test(number)) throw new Error('the number of the subject has 1 to 4 digits')
const subject = sampleSubject(Number(number), kind)

mkdirSync(folder, { recursive: true })
for (const { slot, image } of await samplePapers(subject)) writeFileSync(join(folder, `${slot}.jpg`), image)
writeFileSync(join(folder, 'portrait.jpg'), await samplePortrait(subject))
writeFileSync(join(folder, 'signature.png'), await sharp(Buffer.from(SIGNATURE_SVG)).png().toBuffer())

const changes = [...subjectAnswers(subject), ...principalAnswers(subject), ...serviceAnswers(subject, 's1')]
const values = Object.fromEntries(changes.map(({ path, value }) => [path, value]))
console.log(JSON.stringify({ start: startAnswers(subject), values }, null, 2))
