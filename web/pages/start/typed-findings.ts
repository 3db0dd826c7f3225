// What core says about a number or a domain while it is typed, as findings to show. Nothing is said about a text that
// is still growing: an unfinished number is not yet a wrong one.
import { useTranslation } from 'react-i18next'
import suffixData from '../../../data/domain-suffixes.json' with { type: 'json' }
import { inspectDomain } from '../../../src/core/domain-name.ts'
import type { SuffixList } from '../../../src/core/domain-suffix.ts'
import type { Finding } from '../../../src/core/finding.ts'
import { inspectNumber } from '../../../src/core/identity/inspect-number.ts'
import type { InputProblem } from '../../../src/core/input-problem.ts'
import { dateInShanghai } from '../../../src/core/time.ts'

const suffixes: SuffixList = suffixData as SuffixList

const today = (): string => dateInShanghai(new Date().toISOString())

/** Which standard a fault of form is against; said beside the finding. */
const basisOf = (code: string): string =>
  code.startsWith('credit-code')
    ? 'GB 32100-2015'
    : code.startsWith('resident-id')
      ? 'GB 11643-1999'
      : code.startsWith('organisation-code')
        ? 'GB 11714-1997'
        : ''

const useFinding = () => {
  const { t } = useTranslation('input-problems')
  return (path: string, problem: InputProblem): Finding => ({
    code: problem.code,
    path,
    // Said by the browser itself, in words already.
    params: { what: t(problem.code, problem.params), do: '' },
    severity: 'blocking',
    basis: basisOf(problem.code),
    pack: 'server',
  })
}

/** Length from which a number may be judged: shorter ones are still being typed. */
const LEAST_JUDGED: Readonly<Record<string, number>> = { 'business-licence': 15, 'resident-id': 15 }

export const useNumberFindings = (certificateType: string, text: string) => {
  const finding = useFinding()
  const inspection = inspectNumber(certificateType, text, today())
  const isGrowing = inspection.normalised.length < (LEAST_JUDGED[certificateType] ?? 6)
  const [problem] = inspection.problems
  return {
    isGood: inspection.ok,
    normalised: inspection.normalised,
    suggestion: isGrowing ? undefined : problem?.suggestion,
    findings: problem && !isGrowing ? [finding('subject.certificateNumber', problem)] : [],
  }
}

export const useDomainFindings = (text: string) => {
  const { t } = useTranslation('start')
  const finding = useFinding()
  if (text.trim() === '') return { isGood: false, registrable: '', findings: [], note: '' }
  const inspection = inspectDomain(text, suffixes)
  if (!inspection.ok) {
    const [problem] = inspection.problems
    const isGrowing = problem?.code === 'domain-without-suffix' || problem?.code === 'domain-length'
    return {
      isGood: false,
      registrable: '',
      findings: problem && !isGrowing ? [finding('services.s1.domain', problem)] : [],
      note: '',
    }
  }
  const note = inspection.notes.length > 0 ? t('domain-is', { domain: inspection.display }) : ''
  return { isGood: true, registrable: inspection.registrable, findings: [], note }
}
