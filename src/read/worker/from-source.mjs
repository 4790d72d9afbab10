// Lets the thread read TypeScript where the program runs unbundled; the bundle has an entry of its own.
import { register } from 'tsx/esm/api'

register()
await import('./entry.ts')
