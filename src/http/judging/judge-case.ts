// One case from outside to its answer in words, or to the problem that says why it cannot be judged. The same for the
// address of the API and for the command.
import type { Refusal } from '../../core/refusal.ts'
import type { Result } from '../../core/result.ts'
import type { JudgeAnswer } from '../../flows/judging/judge-facts.ts'
import type { JudgeInput } from '../../flows/judging/judge-input.ts'
import { type Audience, problemOfRefusal } from '../problem.ts'
import type { ProblemView } from '../schema/problem.ts'
import { readJudgeInput } from './read-input.ts'
import { type SaidAnswer, sayAnswer } from './say-answer.ts'

export type Judge = (input: JudgeInput) => Result<JudgeAnswer, Refusal>

export type JudgedCase =
  | { readonly ok: true; readonly answer: SaidAnswer }
  | { readonly ok: false; readonly problem: ProblemView }

/** `overlay` is laid over the case after it was read: the day and the province of a command's options. */
export const judgeOneCase = (
  judge: Judge,
  value: unknown,
  audience: Audience,
  overlay: (input: JudgeInput) => JudgeInput = (input) => input,
): JudgedCase => {
  const read = readJudgeInput(value, audience)
  if (!read.ok) return read
  const judged = judge(overlay(read.input))
  return judged.ok
    ? { ok: true, answer: sayAnswer(audience.locale, judged.value) }
    : { ok: false, problem: problemOfRefusal(judged.error, audience) }
}
