// One judgement in a real browser: the engine bundled as for the pages, run in headless Chromium. Undefined where none is found.
import { join } from 'node:path'
import { build } from 'vite'
import { launchChromium } from './screen.ts'

const ROOT = join(import.meta.dirname, '..')

const bundled = async (): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'rules-entry.ts'), formats: ['iife'], name: 'Rules' },
    },
  })
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
  const chunk = outputs.find((one) => one.type === 'chunk')
  if (chunk?.type !== 'chunk') throw new Error('the engine was not bundled')
  return chunk.code
}

/** Milliseconds of each judgement, facts included, after as many to warm up as half of them. */
export const browserMs = async (
  situation: { readonly ruleSet: unknown; readonly material: unknown; readonly context: unknown },
  times: number,
): Promise<readonly number[] | undefined> => {
  const browser = await launchChromium()
  if (browser === undefined) return undefined
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: await bundled() })
    return await page.evaluate(
      `(() => {
        const { ruleSet, material, context } = ${JSON.stringify(situation)}
        const judge = () => Rules.evaluate(ruleSet, Rules.factsOf(material, context))
        for (let i = 0; i < ${times / 2}; i += 1) judge()
        const each = []
        for (let i = 0; i < ${times}; i += 1) {
          // Clocks of browsers are coarse: ten judgements to a reading.
          const begin = performance.now()
          for (let j = 0; j < 10; j += 1) judge()
          each.push((performance.now() - begin) / 10)
        }
        return each
      })()`,
    )
  } finally {
    await browser.close()
  }
}
