// The traffic: what each invented subject wants of its filing, in order. It is the same in every run; only when things happen,
// and what goes wrong meanwhile, is chance.
import type { FilingType, FollowUpType } from '../../src/core/determine.ts'
import { type SampleSubject, sampleSubject } from '../../src/demo/sample-subject.ts'
import type { BureauName } from './blows.ts'

export type FollowUpPlan =
  | {
      readonly type: FollowUpType
      /** Values that differ from what is filed. */
      readonly values: Readonly<Record<string, string>>
    }
  /** One more site of the same subject. */
  | { readonly type: 'add-service-here'; readonly domain: string; readonly name: string }

export type Plan = {
  readonly subject: SampleSubject
  /** The bureau of the company whose product it uses. */
  readonly at: BureauName
  /** What stands in the bureau's register before: nothing, the subject alone, or its site through another provider. */
  readonly filedBefore: 'nothing' | 'subject' | 'site'
  readonly begins: FilingType
  /** The officer says no to what comes first; it is mended and handed in again. */
  readonly isRejectedFirst: boolean
  readonly then: readonly FollowUpPlan[]
}

const reason = (code: string) => ({ 'cancellation.reason': code })

const plan = (
  n: number,
  then: readonly FollowUpPlan[],
  more: Partial<Omit<Plan, 'subject' | 'then'>> & { readonly kind?: SampleSubject['kind'] } = {},
): Plan => {
  const { kind = 'enterprise', ...rest } = more
  return {
    subject: sampleSubject(n, kind),
    at: 'beijing',
    filedBefore: 'nothing',
    begins: 'first-filing',
    isRejectedFirst: false,
    ...rest,
    then,
  }
}

const emergencyPhone = (phone: string) => ({ 'subject.principal.emergencyPhone': phone })

/** All ten filing types, a rejection with a second round, units and a person, two bureaux. */
export const plans: readonly Plan[] = [
  plan(601, [{ type: 'change-service', values: { 'services.s1.name': '溪岸手作记录' } }], {
    isRejectedFirst: true,
  }),
  plan(
    602,
    [
      { type: 'change-subject', values: emergencyPhone('13800139911') },
      { type: 'cancel-service', values: reason('service-closed') },
    ],
    { at: 'shanghai' },
  ),
  plan(603, [{ type: 'cancel-subject', values: reason('subject-dissolved') }], {
    kind: 'individual',
    at: 'shanghai',
  }),
  plan(604, [{ type: 'cancel-access', values: reason('provider-changed') }], {
    begins: 'add-access',
    filedBefore: 'site',
  }),
  plan(605, [], { begins: 'add-service-elsewhere', filedBefore: 'subject' }),
  plan(606, [
    {
      type: 'change-both',
      values: { ...emergencyPhone('13800139912'), 'services.s1.name': '松间器物样例' },
    },
    { type: 'add-service-here', domain: 'second-606.example.cn', name: '听雨茶事样例' },
  ]),
]

/** The officer of the bureau looks for these words. */
export const rejectRules = plans
  .filter((one) => one.isRejectedFirst)
  .map(({ subject }) => ({
    contains: subject.domain,
    codes: [{ code: 1020, text: '网站名称冲突' }],
  }))
