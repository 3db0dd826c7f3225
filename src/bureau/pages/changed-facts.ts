// What a change would change, as the officer sees it before deciding: each fact as it is filed and as it shall be. Once it is
// decided the register holds the new values, and there is nothing left to compare.
import type { Change, Service, Subject } from '../codec/record.ts'
import type { Store } from '../store/open-store.ts'
import { accessesOf, type FiledSubjectRow, serviceById } from '../store/register-lookups.ts'
import { type Html, html } from './layout.ts'
import { accessFacts, type Fact, principalFacts, serviceFacts, subjectFacts } from './record-view.ts'

interface Difference {
  what: string
  before: string
  after: string
}

const compare = (whose: string, before: readonly Fact[], after: readonly Fact[]): Difference[] =>
  after.flatMap(([name, value]) => {
    const old = before.find((one) => one[0] === name)?.[1] ?? ''
    const now = value ?? ''
    return old === now ? [] : [{ what: `${whose}${name}`, before: old || '无', after: now || '无' }]
  })

function compareService(store: Store, id: string, material: Service): Difference[] {
  const row = serviceById(store, id)
  if (row === undefined) return []
  const filed = JSON.parse(row.material) as Service
  const whose = `网站“${filed.name}”`
  const ids = accessesOf(store, row.id).map((one) => String(one.id))
  return [
    ...compare(whose, serviceFacts(filed), serviceFacts(material)),
    ...compare(`${whose}负责人`, principalFacts(filed.principal), principalFacts(material.principal)),
    ...material.accesses.flatMap((access) => {
      const before = filed.accesses[ids.indexOf(access.ispId)]
      return before === undefined ? [] : compare(whose, accessFacts(before, ''), accessFacts(access, ''))
    }),
  ]
}

/** Everything that the change would change; empty where it changes nothing. */
function differences(store: Store, change: Change, subject: FiledSubjectRow): Difference[] {
  const filed = JSON.parse(subject.material) as Subject
  // a change has no place for who reports, so that cannot be changed
  const after = { ...change.subject, reportWay: filed.reportWay }
  return [
    ...compare('主办者', subjectFacts(filed), subjectFacts(after)),
    ...compare('主体负责人', principalFacts(filed.principal), principalFacts(change.subject.principal)),
    ...change.changes.flatMap(({ id, material }) => compareService(store, id, material)),
  ]
}

/** A card of what would change. */
export function changesCard(store: Store, change: Change, subject: FiledSubjectRow): Html {
  const found = differences(store, change, subject)
  if (found.length === 0)
    return html`<section class="card"><h2>变更内容</h2><p class="quiet">与已备案信息相同。</p></section>`
  return html`<section class="card"><h2>变更内容</h2><dl>${found.map(
    ({ what, before, after }) => html`<dt>${what}</dt><dd><del>${before}</del> → <ins>${after}</ins></dd>`,
  )}</dl></section>`
}
