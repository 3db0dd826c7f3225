// Masks for personal data on screens and in logs. A mask keeps what people need to recognise their own data and never
// shows a short value whole: with too little to hide behind, less is kept.

/** First six and last four: `110108********2316`; a shorter number keeps less. */
export function maskIdNumber(number: string): string {
  const characters = cut(number)
  const [head, tail] =
    characters.length >= 15 ? [6, 4] : characters.length >= 8 ? [2, 2] : [characters.length > 1 ? 1 : 0, 0]
  return keepEnds(characters, head, tail)
}

/** `138****2468`; a landline keeps its area code and last two digits: `0571-******21`. */
export function maskPhone(phone: string): string {
  const landline = /^(0\d{2,3}-)(\d{7,8})(-\d{1,6})?$/.exec(phone.slice(0, LONGEST_MASKED))
  if (landline) return `${landline[1]}${keepEnds([...(landline[2] ?? '')], 0, 2)}`
  const characters = cut(phone)
  return characters.length >= 11
    ? keepEnds(characters, 3, 4)
    : keepEnds(characters, 0, characters.length > 4 ? 2 : 0)
}

/** `l***@example.cn`: the length of the name is hidden as well. */
export function maskEmail(email: string): string {
  const text = email.slice(0, LONGEST_MASKED)
  const atSign = text.lastIndexOf('@')
  if (atSign < 1) return keepEnds(cut(text), 0, 0)
  const [first] = text
  return `${first}***${text.slice(atSign)}`
}

/** `林*远`, `林*`, `欧**远`: first and last character of a name, the first alone of a name of two. */
export function maskPersonName(name: string): string {
  const characters = cut(name)
  return keepEnds(characters, characters.length > 1 ? 1 : 0, characters.length > 2 ? 1 : 0)
}

/** First six characters, then stars whose number says nothing: `文三路478****`. */
export function maskAddress(address: string): string {
  const characters = cut(address)
  const head = Math.min(6, Math.floor(characters.length / 2))
  return characters.length === 0 ? '' : `${characters.slice(0, head).join('')}****`
}

/** The mask by its name in the field catalogue; `none` leaves the value as it is. */
export function maskBy(
  kind: 'none' | 'id-number' | 'phone' | 'email' | 'address' | 'person-name' | 'secret',
  value: string,
): string {
  switch (kind) {
    case 'none':
      return value
    case 'id-number':
      return maskIdNumber(value)
    case 'phone':
      return maskPhone(value)
    case 'email':
      return maskEmail(value)
    case 'address':
      return maskAddress(value)
    case 'person-name':
      return maskPersonName(value)
    case 'secret':
      return value === '' ? '' : '********'
  }
}

const LONGEST_MASKED = 256

function cut(text: string): string[] {
  return [...text.slice(0, LONGEST_MASKED)]
}

function keepEnds(characters: readonly string[], head: number, tail: number): string {
  const hidden = characters.length - head - tail
  const end = tail === 0 ? '' : characters.slice(-tail).join('')
  return `${characters.slice(0, head).join('')}${'*'.repeat(Math.max(0, hidden))}${end}`
}
