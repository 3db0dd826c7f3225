// The words on a one-tap correction: the one character that changes ("改为 3"), or the whole value when it is short.
export const changedPart = (typed: string, suggested: string): string | undefined => {
  const have = [...typed]
  const want = [...suggested]
  if (have.length === want.length) {
    const different = want.filter((character, at) => character !== have[at])
    if (different.length === 1) return different[0]
  }
  return want.length <= 12 ? suggested : undefined
}
