/** Upper ends of the classes of time, in seconds. */
const BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

type Labels = Readonly<Record<string, string>>

/** A figure that is looked up when somebody asks. */
export interface Gauge {
  readonly name: string
  readonly help: string
  readonly value: number
  readonly labels?: Labels
}

interface Times {
  readonly counts: number[]
  sum: number
}

/** What the server counts, and how it is written for Prometheus (text format 0.0.4). */
export class Metrics {
  private readonly requests = new Map<string, number>()
  private readonly times = new Map<string, Times>()
  private readonly signIns = new Map<string, number>()
  underWay = 0

  /** Routes are told as the description writes them, so that their number stays small whatever is asked for. */
  request(labels: { readonly method: string; readonly route: string; readonly status: number }, seconds: number): void {
    const { method, route, status } = labels
    add(this.requests, write({ method, route, status: String(status) }))
    const key = write({ method, route })
    const times = this.times.get(key) ?? { counts: BUCKETS.map(() => 0), sum: 0 }
    const at = BUCKETS.findIndex((most) => seconds <= most)
    for (let i = at; at >= 0 && i < BUCKETS.length; i++) times.counts[i]!++
    times.sum += seconds
    this.times.set(key, times)
  }

  signIn(outcome: 'done' | 'refused' | 'limited'): void {
    add(this.signIns, write({ outcome }))
  }

  text(gauges: readonly Gauge[]): string {
    const lines = [
      ...family('unsaid_http_requests_total', 'counter', 'Requests answered.', this.requests),
      ...this.histogram(),
      ...family('unsaid_sign_ins_total', 'counter', 'Attempts to sign in.', this.signIns),
      ...family('unsaid_http_requests_under_way', 'gauge', 'Requests being answered.', new Map([['', this.underWay]])),
    ]
    const said = new Set<string>()
    for (const { name, help, value, labels = {} } of gauges) {
      if (!said.has(name)) lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} gauge`)
      said.add(name)
      lines.push(`${name}${braces(write(labels))} ${value}`)
    }
    return `${lines.join('\n')}\n`
  }

  private histogram(): string[] {
    const name = 'unsaid_http_request_seconds'
    const lines = [`# HELP ${name} Time that answers took.`, `# TYPE ${name} histogram`]
    for (const [key, { counts, sum }] of this.times) {
      const all = [...this.requests].filter(([labels]) => labels.startsWith(`${key},`)).reduce((total, [, n]) => total + n, 0)
      counts.forEach((count, at) => void lines.push(`${name}_bucket{${key},le="${BUCKETS[at]}"} ${count}`))
      lines.push(`${name}_bucket{${key},le="+Inf"} ${all}`, `${name}_sum{${key}} ${sum}`, `${name}_count{${key}} ${all}`)
    }
    return lines
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function family(name: string, type: string, help: string, values: ReadonlyMap<string, number>): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...[...values].map(([key, n]) => `${name}${braces(key)} ${n}`)]
}

function write(labels: Labels): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}="${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`)
    .join(',')
}

function braces(labels: string): string {
  return labels === '' ? '' : `{${labels}}`
}
