// Builds the browser's side into web/dist: the application (index.html) and the phone's own light page (m.html).
// No inline scripts anywhere: the server's Content-Security-Policy forbids them.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: `${import.meta.dirname}/index.html`, m: `${import.meta.dirname}/m.html` },
    },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
})
