// What a choice field offers: the options of the rule set where it gives any, else the whole code table.

import hosts from '../../data/code-tables/app-hosts.json' with { type: 'json' }
import kinds from '../../data/code-tables/dwxz.json' with { type: 'json' }
import contents from '../../data/code-tables/fwnr.json' with { type: 'json' }
import approvals from '../../data/code-tables/nrlx.json' with { type: 'json' }
import serviceKinds from '../../data/code-tables/service-kinds.json' with { type: 'json' }
import languages from '../../data/code-tables/yylb.json' with { type: 'json' }
import reasons from '../../data/code-tables/zxly.json' with { type: 'json' }
import type { Field } from '../../src/core/field.ts'
import { certificateTypes, certificateTypesForPersons } from '../../src/core/identity/certificate-types.ts'

const tables: Readonly<Record<string, readonly string[]>> = {
  'app-hosts': hosts.rows.map((row) => row.code),
  'cancellation-reasons': reasons.rows.map((row) => row.code),
  'service-kinds': serviceKinds.rows.map((row) => row.code),
  languages: languages.rows.map((row) => row.code),
  'service-contents': contents.rows.map((row) => row.code),
  'pre-approvals': approvals.rows.map((row) => row.code).filter((code) => code !== 'none'),
  'subject-kinds': kinds.rows.map((row) => row.code),
}

export const codesOf = (field: Field, options: readonly string[] | undefined): readonly string[] => {
  if (options && options.length > 0) return options
  if (field.table === 'certificate-types') {
    const types = field.pattern.includes('principal') ? certificateTypesForPersons() : certificateTypes
    return types.map((type) => type.id)
  }
  return tables[field.table ?? ''] ?? []
}
