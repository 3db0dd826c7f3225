// IPv4 addresses as the interface has them: unsigned 32-bit numbers. The ranges kept for documentation count as public
// here: invented filings need invented addresses.

const parse = (dotted: string): number => dotted.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)

function bounds(range: string): [number, number] {
  const [base = '', length = '32'] = range.split('/')
  const size = 2 ** (32 - Number(length))
  const first = Math.floor(parse(base) / size) * size
  return [first, first + size - 1]
}

const notPublic = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '224.0.0.0/3',
].map(bounds)

/** In order, not too wide (a /16 at most), and wholly public. */
export const isPublicRange = (first: number, last: number): boolean =>
  first <= last && last - first < 65536 && notPublic.every(([low, high]) => last < low || first > high)

/** Is first to last inside a range such as 192.0.2.0/24? */
export function inRange(range: string, first: number, last: number): boolean {
  const [low, high] = bounds(range)
  return first >= low && last <= high
}
