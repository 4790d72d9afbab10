import { Component, type ReactNode } from 'react'

interface State {
  readonly error: Error | null
}

/** Where a view breaks, the rest goes on; what happened is told, with the way out. Without words: they may be what is missing. */
export class Boundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: Error): State {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <section className="page" role="alert">
        <h1>⚠ {error.message}</h1>
        <p>{'hint' in error && typeof error.hint === 'string' ? error.hint : null}</p>
        <p>
          <a href="/">Unsaid</a>
        </p>
      </section>
    )
  }
}
