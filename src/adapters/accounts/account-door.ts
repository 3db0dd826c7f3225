// The door of the house, built on the accounts' library. Whether an address has an account shows neither in answers nor
// in the time they take: mail goes out after the answer, and passwords are hashed either way.
import type { Actor } from '../../core/actor.ts'
import { err, ok } from '../../core/result.ts'
import type { AccountDoor } from '../../flows/account-port.ts'
import { apiKeyIn, makeApiKeys } from './api-keys.ts'
import { changingPasswords } from './changing-passwords.ts'
import { type AccountParts, type DoorParts, makeDoorParts, personOf } from './door-parts.ts'
import { registering } from './registering.ts'
import { signingIn } from './signing-in.ts'

type Keys = ReturnType<typeof makeApiKeys>

const keeping = (keys: Keys): Pick<AccountDoor, 'listApiKeys' | 'createApiKey' | 'removeApiKey'> => ({
  listApiKeys: (accountId) => keys.list(accountId),
  createApiKey: async (accountId, input) => ok(await keys.create(accountId, input)),
  removeApiKey: async (accountId, { apiKeyId }) =>
    (await keys.remove(accountId, apiKeyId)) ? ok(null) : err({ code: 'not-found' }),
})

/** A key goes before a cookie: a script that sends one means it. */
const knowing =
  ({ sessions }: DoorParts, keys: Keys): AccountDoor['actorOf'] =>
  async (headers): Promise<Actor | undefined> => {
    const key = apiKeyIn(headers)
    const cookie = headers.get('cookie')
    const account =
      key !== undefined
        ? await keys.ownerOf(key)
        : cookie === null
          ? undefined
          : await sessions.ownerOf(cookie)
    return account && personOf(account)
  }

/** Wires the accounts onto the application's pool; its tables are those of migration 0002. */
export const makeAccounts = (parts: AccountParts): AccountDoor => {
  const door = makeDoorParts(parts)
  const keys = makeApiKeys(parts.pool, parts.clock)
  const { find, findByEmail, withRole, createAccount, change } = door.records
  return {
    ...{ find, findByEmail, withRole, createAccount },
    ...registering(door),
    ...signingIn(door),
    ...changingPasswords(door),
    ...keeping(keys),
    actorOf: knowing(door, keys),
    changeProfile: async (accountId, input) => ok(await change(accountId, input)),
    settled: door.background.settled,
  }
}
