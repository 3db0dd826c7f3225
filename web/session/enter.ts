// Small forms that end in a session: submit once, keep the error, and after entering go where the person wanted to go.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import type { MeView } from '../api/shapes.ts'
import { meKey, startOf } from './me.ts'

/** Only addresses of this site: a link in a mail must not be able to lead elsewhere after signing in. */
const isOwnAddress = (address: string | undefined): address is string =>
  address !== undefined && /^\/(?![/\\])/.test(address)

export const useEntered = (next: string | undefined) => {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return (me: MeView): void => {
    queries.clear()
    queries.setQueryData(meKey, me)
    const to: string = isOwnAddress(next) ? next : startOf(me.role)
    void navigate({ to })
  }
}

export const useForm = <T>(send: () => Promise<T>, onDone: (answer: T) => void) => {
  const sending = useMutation({ mutationFn: send, onSuccess: onDone })
  return {
    isBusy: sending.isPending,
    error: sending.error,
    onSubmit: (event: FormEvent) => {
      event.preventDefault()
      if (!sending.isPending) sending.mutate()
    },
  }
}
