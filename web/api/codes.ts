// What choice fields offer: the code tables in force, for everybody.
import { client, told } from './client.ts'
import type { components } from './generated.ts'

export type FormCodes = components['schemas']['FormCodes']
export type FormCode = FormCodes['tables'][number]['rows'][number]

export const readFormCodes = (): Promise<FormCodes> => told(client.GET('/api/v1/codes'))
