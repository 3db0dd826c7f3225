// Numbers that look like chance and are the same for the same seed, so that every paper can be drawn again.

/** A function giving numbers from 0 up to 1 (mulberry32 over an FNV-1a hash of the seed). */
export const chanceOf = (seed: string): (() => number) => {
  let state = 0x811c9dc5
  for (const byte of Buffer.from(seed)) state = Math.imul(state ^ byte, 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
