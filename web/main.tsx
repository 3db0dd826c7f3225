// Starts the application in the browser: texts first, so that no key is ever seen, then the pages.
import './theme/tokens.css'
import './theme/kit.css'
import './theme/ground.css'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiProblem } from './api/problem.ts'
import { fetchTextsAhead, startTexts } from './i18n/texts.ts'
import { router } from './router.tsx'
import { onTokensResolver, styleNonce, theme } from './theme/kit.ts'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A "no" stays a "no"; only what nobody answered is asked again.
      retry: (count, cause) =>
        count < 2 &&
        (!(cause instanceof ApiProblem) || cause.problem.status === 0 || cause.problem.status >= 502),
    },
  },
})

const place = document.getElementById('root')
if (!place) throw new Error('the page has no element with id root')

await startTexts()
createRoot(place).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      cssVariablesResolver={onTokensResolver}
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)

setTimeout(fetchTextsAhead, 1_500)
