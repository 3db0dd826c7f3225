// Marks which characters differ between two short texts: a number, a name, an address. Counts by what a reader calls a
// character, so 𠮷 or a letter with its accent is one; and gives up on confetti: where little is alike, all is marked.

export type Piece = { readonly text: string; readonly differs: boolean }
export type CharacterDiff = { readonly before: readonly Piece[]; readonly now: readonly Piece[] }

/** Above this many comparisons the middle is marked whole: nobody reads marks in a text of that length. */
const atMostComparisons = 400_000

/** Cuts a text into what a reader calls characters. */
export const charactersOf = (text: string): readonly string[] =>
  [...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment)

/** Flags of the longest common subsequence: true where the character stands in both, in order. */
function commonFlags(a: readonly string[], b: readonly string[]): readonly [boolean[], boolean[]] {
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const inA = a.map(() => false)
  const inB = b.map(() => false)
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      inA[i] = true
      inB[j] = true
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return [inA, inB]
}

const isConfetti = (flags: readonly boolean[]): boolean => flags.filter(Boolean).length * 2 < flags.length

function piecesOf(characters: readonly string[], isCommon: readonly boolean[]): readonly Piece[] {
  const pieces: { text: string; differs: boolean }[] = []
  characters.forEach((character, i) => {
    const differs = isCommon[i] !== true
    const last = pieces.at(-1)
    if (last?.differs === differs) last.text += character
    else pieces.push({ text: character, differs })
  })
  return pieces
}

const countWhile = (count: number, isAlike: (i: number) => boolean): number => {
  let i = 0
  while (i < count && isAlike(i)) i += 1
  return i
}

/** Pieces of both texts; joined they give the texts back, and the pieces that do not differ are the same in both. */
export function diffCharacters(before: string, now: string): CharacterDiff {
  const a = charactersOf(before)
  const b = charactersOf(now)
  const shorter = Math.min(a.length, b.length)
  const head = countWhile(shorter, (i) => a[i] === b[i])
  const tail = countWhile(shorter - head, (i) => a.at(-1 - i) === b.at(-1 - i))
  const middleA = a.slice(head, a.length - tail)
  const middleB = b.slice(head, b.length - tail)
  const none = [middleA.map(() => false), middleB.map(() => false)] as const
  const found = middleA.length * middleB.length > atMostComparisons ? none : commonFlags(middleA, middleB)
  const [inA, inB] = isConfetti(found[0]) && isConfetti(found[1]) ? none : found
  const around = (flags: readonly boolean[]): readonly boolean[] => [
    ...Array<boolean>(head).fill(true),
    ...flags,
    ...Array<boolean>(tail).fill(true),
  ]
  return { before: piecesOf(a, around(inA)), now: piecesOf(b, around(inB)) }
}
