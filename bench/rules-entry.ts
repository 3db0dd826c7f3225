// What the bench bundles for the browser: the engine, as the pages import it.
export { evaluate } from '../src/rules/evaluate.ts'
export { factsOf } from '../src/rules/facts.ts'
