// The phone's own page (/m/<token>): light and without the kit, because a QR code opens it over a phone's network. The
// token in the address is a key: it is read once, sent to our API only, and the page sends no referrer.
import '../theme/tokens.css'
import '../theme/ground.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { CaptureApp } from './capture-app.tsx'

const place = document.getElementById('root')
if (!place) throw new Error('the page has no element with id root')

const token = /^\/m\/([A-Za-z0-9_-]+)\/?$/.exec(window.location.pathname)?.[1] ?? ''

createRoot(place).render(
  <StrictMode>
    <CaptureApp token={token} />
  </StrictMode>,
)
