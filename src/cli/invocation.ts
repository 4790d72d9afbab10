/** How the program was called, so that what it proposes can be typed as it stands: `npx unsaid` where it is on no path. */
export function invocation(env: Readonly<Record<string, string | undefined>> = process.env): string {
  if (env.npm_command === 'exec') return 'npx unsaid'
  if (env.npm_lifecycle_event === 'demo') return 'node dist/cli.js'
  return 'unsaid'
}
