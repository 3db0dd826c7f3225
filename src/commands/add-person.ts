// Makes an account for one of the provider's own people, with a password shown once. Applicants register themselves.
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { Environment } from '../config/environment.ts'
import { readConfig } from '../config.ts'
import type { Role } from '../core/actor.ts'
import { appOf } from './serve.ts'
import { UsageError } from './usage-error.ts'

const roles: readonly Role[] = ['reviewer', 'supervisor', 'compliance-officer', 'administrator', 'auditor']

const readPerson = (argv: readonly string[]) => {
  const { values } = parseArgs({
    args: [...argv],
    options: { email: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' } },
  })
  const role = roles.find((one) => one === values.role)
  if (!role) throw new UsageError(`--role must be one of ${roles.join(', ')}`)
  if (!values.email || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(values.email))
    throw new UsageError('--email must be an address')
  if (!values.name?.trim()) throw new UsageError('--name must be given')
  return { role, email: values.email, name: values.name.trim() }
}

export const addPerson = async (argv: readonly string[], env: Environment): Promise<number> => {
  const person = readPerson(argv)
  const app = await appOf(readConfig(env))
  try {
    if (await app.accounts.findByEmail(person.email))
      throw new UsageError(`${person.email} has an account already`)
    const password = randomBytes(15).toString('base64url')
    await app.accounts.createAccount({ ...person, password, locale: 'zh-CN', isEmailVerified: true })
    console.log(`${person.role} ${person.email}\npassword (shown once): ${password}`)
  } finally {
    await app.close()
  }
  return 0
}
