// Whether a text is a UUID. An id from outside that is none names nothing; asking PostgreSQL would be a fault instead.

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const isUuid = (text: string): boolean => text.length === 36 && UUID.test(text)
