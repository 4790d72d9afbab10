import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The web app: built into `dist/web`, which `unsaid serve` reads. */
export default defineConfig({
  root: new URL('src/web', import.meta.url).pathname,
  plugins: [react()],
  build: {
    outDir: new URL('dist/web', import.meta.url).pathname,
    emptyOutDir: true,
    target: ['chrome125', 'firefox129', 'safari18'],
    modulePreload: { polyfill: false },
    license: { fileName: 'third-party-licences.md' },
    // Data addresses would need a hole in the policy of what may load.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4310' } },
})
