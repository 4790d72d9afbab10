import * as oauth from 'oauth4webapi'
import type { OpenIdSettings } from './settings.ts'

/** What a browser keeps between going to the service and coming back. */
export interface Errand {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** Where in the app the person wanted to go. */
  readonly back: string
}

/** What the service vouches for. */
export interface Vouched {
  readonly issuer: string
  readonly subject: string
  /** Null unless the service says that it was confirmed. */
  readonly email: string | null
  readonly shown: string | null
  readonly claims: Readonly<Record<string, unknown>>
}

/** Longest that the service may take to answer. */
const ANSWER_MS = 10_000
/** How long what the service says of itself is held to be true. */
const FRESH_MS = 3_600_000

/** Sign-in by OpenID Connect: authorization code with PKCE; state, nonce, issuer, audience, times and signature are checked. */
export class OpenId {
  private known: { readonly server: oauth.AuthorizationServer; readonly until: number } | null = null
  private readonly client: oauth.Client

  constructor(readonly settings: OpenIdSettings) {
    this.client = { client_id: settings.clientId }
  }

  /** Where to send the browser, and what it has to keep. */
  async begin(redirect: string, back: string): Promise<{ readonly address: string; readonly errand: Errand }> {
    const server = await this.server()
    if (!server.authorization_endpoint) throw new Error(`${this.settings.issuer} names no authorization endpoint`)
    const verifier = oauth.generateRandomCodeVerifier()
    const errand = { state: oauth.generateRandomState(), nonce: oauth.generateRandomNonce(), verifier, back }
    const address = new URL(server.authorization_endpoint)
    const query = {
      client_id: this.client.client_id,
      redirect_uri: redirect,
      response_type: 'code',
      scope: this.settings.scope,
      state: errand.state,
      nonce: errand.nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    }
    for (const [key, value] of Object.entries(query)) address.searchParams.set(key, value)
    return { address: address.href, errand }
  }

  /** What the service says of who came back. Throws where anything does not fit. */
  async finish(address: URL, redirect: string, errand: Errand): Promise<Vouched> {
    const server = await this.server()
    const { client, options } = this
    const secret = this.settings.clientSecret
    const proof = secret === null ? oauth.None() : oauth.ClientSecretBasic(secret)
    const parameters = oauth.validateAuthResponse(server, client, address, errand.state)
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      proof,
      parameters,
      redirect,
      errand.verifier,
      options,
    )
    const checks = { expectedNonce: errand.nonce, requireIdToken: true }
    const answer = await oauth.processAuthorizationCodeResponse(server, client, response, checks)
    await oauth.validateApplicationLevelSignature(server, response, options)
    const told = oauth.getValidatedIdTokenClaims(answer)!
    const more = server.userinfo_endpoint ? await this.userInfo(server, answer.access_token, told.sub) : {}
    const claims: Record<string, unknown> = { ...more, ...told }
    const confirmed = claims.email_verified === true && typeof claims.email === 'string'
    const shown = typeof claims.name === 'string' ? claims.name.slice(0, LONGEST_NAME) : null
    const email = confirmed ? (claims.email as string).toLowerCase() : null
    return { issuer: told.iss, subject: told.sub, email, shown, claims }
  }

  private async userInfo(server: oauth.AuthorizationServer, token: string, subject: string) {
    const response = await oauth.userInfoRequest(server, this.client, token, this.options)
    return oauth.processUserInfoResponse(server, this.client, subject, response)
  }

  private async server(): Promise<oauth.AuthorizationServer> {
    if (this.known && this.known.until > Date.now()) return this.known.server
    const issuer = new URL(this.settings.issuer)
    const response = await oauth.discoveryRequest(issuer, { ...this.options, algorithm: 'oidc' })
    const server = await oauth.processDiscoveryResponse(issuer, response)
    this.known = { server, until: Date.now() + FRESH_MS }
    return server
  }

  /** Plain http only to this machine, which the settings have checked. */
  private get options() {
    const insecure = this.settings.issuer.startsWith('http:')
    return { signal: () => AbortSignal.timeout(ANSWER_MS), [oauth.allowInsecureRequests]: insecure }
  }
}

const LONGEST_NAME = 100
