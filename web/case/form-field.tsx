// One field of a form page: what is typed, what the rules and the reviewer say about it, and the one-tap correction.
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../src/core/finding.ts'
import { serviceIdOf } from '../../src/core/path.ts'
import type { CaseView, Value } from '../api/shapes.ts'
import { useFieldWords } from '../i18n/field-words.ts'
import { useProblemWords } from '../i18n/problem-words.ts'
import { type ControlIds, FieldRow, Readout, SuggestionButton } from '../parts/field-row.tsx'
import { type Region, RegionPicker } from '../parts/region-picker.tsx'
import { FieldControl } from './field-control.tsx'
import { FiledValue } from './filed-value.tsx'
import type { ShownField } from './form-fields.ts'
import { REGION_PATHS } from './form-layout.ts'
import { PackageUpload } from './package-upload.tsx'
import { ProposedValues, proposedFor } from './proposed-values.tsx'
import { changedPart } from './suggested-change.ts'
import type { useDraft } from './use-draft.ts'
import { useValueWords } from './value-words.ts'

type FormFieldProps = {
  readonly view: CaseView
  readonly shown: ShownField
  readonly findings: readonly Finding[]
  readonly draft: ReturnType<typeof useDraft>
}

const groupKinds = new Set(['codes', 'yes-no', 'pre-approvals', 'platforms', 'sdks'])

export const FormField = ({ view, shown, findings, draft }: FormFieldProps) => {
  const { t } = useTranslation(['app', 'findings'])
  const kind = String(draft.state.values['subject.kind'] ?? view.values['subject.kind'] ?? '')
  const words = useFieldWords(kind, view.services)
  const problemWords = useProblemWords()
  const valueWords = useValueWords()
  const { path, field } = shown
  const advice = shown.advice === undefined ? '' : t(`findings:advice.${shown.advice}`, { defaultValue: '' })
  const isRegion = path === 'subject.cityCode'
  const value =
    draft.state.values[path] ?? (field.page === 'start' && !shown.isOpen ? view.values[path] : undefined)
  const mine = findings.filter((finding) =>
    isRegion ? REGION_PATHS.some((one) => one === finding.path) : finding.path === path,
  )
  const { problem } = draft.state
  const refused = problem?.path === path ? [asFinding(path, problemWords(problem))] : []
  const proposed = shown.isOpen ? proposedFor(mine, value) : []
  const suggestion =
    proposed.length > 0
      ? undefined
      : mine.find((finding) => finding.suggestion?.value !== undefined)?.suggestion?.value
  const set = (next: Value | null) => draft.store?.set(path, next)
  const part =
    suggestion !== undefined && typeof value === 'string' ? changedPart(value, suggestion) : undefined
  if (field.frozen && !shown.isOpen)
    return (
      <Readout
        label={words.label(path)}
        value={value === undefined ? '—' : valueWords(path, value)}
        hint={t('field.fixed')}
      />
    )
  return (
    <FieldRow
      label={words.label(isRegion ? 'subject.region' : path)}
      hint={[words.hint(isRegion ? 'subject.region' : path), advice].filter((text) => text !== '').join(' ')}
      isRequired={shown.isRequired}
      findings={[...refused, ...visible(mine, value)]}
      item={view.items.find((item) => item.path === path)}
      isGroup={groupKinds.has(field.kind)}
      marksItself={field.kind === 'platforms'}
      path={path}
      below={
        <>
          <ProposedValues proposed={proposed} onTake={set} />
          <FiledValue view={view} path={path} field={field} onPutBack={set} />
        </>
      }
    >
      {(ids) => (
        <>
          {field.kind === 'platforms' && shown.isOpen ? (
            <PackageUpload
              caseId={view.id}
              serviceId={serviceIdOf(path) ?? ''}
              flush={async () => draft.store?.flush()}
              onRead={async () => draft.store?.refresh()}
            />
          ) : null}
          {isRegion ? (
            <RegionField ids={ids} view={view} draft={draft} isOpen={shown.isOpen} />
          ) : (
            <FieldControl
              path={path}
              field={field}
              ids={ids}
              value={value}
              options={shown.options}
              disabled={!shown.isOpen}
              onChange={set}
              onLeave={() => void draft.store?.flush()}
            />
          )}
          {suggestion !== undefined && suggestion !== value && shown.isOpen ? (
            <SuggestionButton
              label={part === undefined ? t('finding.take-suggested') : t('finding.take', { value: part })}
              onTake={() => set(suggestion)}
            />
          ) : null}
        </>
      )}
    </FieldRow>
  )
}

/** An empty field says by itself that it is empty; only what was typed wrongly is told here. Pre-check tells the rest. */
const visible = (findings: readonly Finding[], value: Value | undefined): readonly Finding[] =>
  findings.filter((finding) => value !== undefined || finding.code !== 'value-missing')

const asFinding = (path: string, words: { what: string; doNext: string }): Finding => ({
  code: 'server-refused',
  path,
  params: { what: words.what, do: words.doNext },
  severity: 'blocking',
  basis: '',
  pack: 'server',
})

const RegionField = ({
  ids,
  view,
  draft,
  isOpen,
}: {
  readonly ids: ControlIds
  readonly view: CaseView
  readonly draft: ReturnType<typeof useDraft>
  readonly isOpen: boolean
}) => {
  const read = (path: string): string => String(draft.state.values[path] ?? view.values[path] ?? '')
  const [provincePath, cityPath, districtPath] = REGION_PATHS
  const region: Region = {
    provinceCode: read(provincePath),
    cityCode: read(cityPath),
    districtCode: read(districtPath),
  }
  return (
    <RegionPicker
      ids={ids}
      value={region}
      fixedProvince={view.provinceCode}
      disabled={!isOpen}
      onPick={({ cityCode, districtCode }) => {
        draft.store?.set(cityPath, cityCode)
        draft.store?.set(districtPath, districtCode === '' ? null : districtCode)
      }}
    />
  )
}
