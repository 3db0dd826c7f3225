// Who is signed in. `null` is a real answer: nobody.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { readMe, signOut } from '../api/account.ts'
import { ApiProblem } from '../api/problem.ts'
import type { MeView } from '../api/shapes.ts'

export const meKey = ['me'] as const

export const useMe = () =>
  useQuery({
    queryKey: meKey,
    staleTime: 60_000,
    queryFn: async (): Promise<MeView | null> => {
      try {
        return await readMe()
      } catch (cause) {
        if (cause instanceof ApiProblem && cause.problem.status === 401) return null
        throw cause
      }
    },
  })

export const useSignOut = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: signOut,
    // Everything known belonged to that person: a full load forgets it all, the memory of this page included.
    onSettled: () => {
      queries.clear()
      window.location.assign('/')
    },
  })
}

/** Where a role starts after signing in. */
export const startOf = (role: string): '/home' | '/review' | '/compliance' | '/operations' => {
  if (role === 'applicant') return '/home'
  if (role === 'compliance-officer') return '/compliance'
  return role === 'reviewer' || role === 'supervisor' ? '/review' : '/operations'
}
