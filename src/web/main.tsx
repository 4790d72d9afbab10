import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LANGUAGES } from '../model/index.ts'
import { App } from './App.tsx'
import { applyPreferences } from './state/preferences.ts'
import { interfaceQuery, queryClient } from './state/queries.ts'
import './styles/base.css'
import './styles/shell.css'
import './styles/meeting.css'
import './styles/lists.css'
import './styles/print.css'

applyPreferences()

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)

// The other languages come while nothing else is going on, so that switching is instant.
const idle = window.requestIdleCallback ?? ((task: () => void) => setTimeout(task, 1000))
idle(() => {
  for (const lang of LANGUAGES) void queryClient.prefetchQuery(interfaceQuery(lang))
})
