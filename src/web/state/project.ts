/** The private project that the page was opened in, as the addresses in it begin: `/p/talks`; nothing for what all share. */
const PROJECT = /^\/p\/[^/]+(?=\/|$)/u.exec(location.pathname)?.[0] ?? ''

/** What is about people, and the words of the interface, is asked of the server itself, not of a project. */
const OF_THE_SERVER = /^\/api\/(?:session|account|people|projects|audit|interface)(?:[/?]|$)/u

/** An address of the app or of the API within the project that is open. */
export function inProject(address: string): string {
  if (PROJECT === '' || address.startsWith(`${PROJECT}/`) || address === PROJECT || OF_THE_SERVER.test(address)) return address
  return PROJECT + address
}

/** The same without the project. */
export function outsideProject(path: string): string {
  return PROJECT !== '' && path.startsWith(PROJECT) ? path.slice(PROJECT.length) || '/' : path
}

export function projectOpen(): string | null {
  return PROJECT === '' ? null : decodeURIComponent(PROJECT.slice('/p/'.length))
}

/** Where a project is entered; null for what all share. The page is loaded anew, so that nothing of the other stays. */
export function enterProject(id: string | null): void {
  location.assign(id === null ? '/' : `/p/${encodeURIComponent(id)}/`)
}
