import { counterpartsOf, type Index } from '../../helpers/counterparts.ts'
import { mapPlace, type Pair, risingChain } from '../../helpers/monotone-map.ts'
import type { Stretch } from '../../helpers/ribbon.ts'

/** Share of a column's height at which the eye reads: what corresponds meets there. */
const READING_LINE = 0.32

interface Column {
  readonly scroller: HTMLElement
  height: number
  /** Statement id → its stretch, from the top of the column's text. */
  places: Map<string, Stretch>
  elements: Map<string, HTMLElement[]>
}

/**
 * The columns that lie side by side: where every statement is, which column leads, where the others go.
 * Works on the elements directly: scrolling and pointing must not wait for a view to be drawn anew.
 */
export class Desk {
  private readonly columns = new Map<string, Column>()
  private readonly chains = new Map<string, readonly Pair[]>()
  private readonly listeners = new Set<() => void>()
  private leader: string | null = null
  private frame = 0
  private lit: readonly string[] = []
  private pinned: readonly string[] = []

  constructor(readonly index: Index) {}

  attach(account: string, scroller: HTMLElement): () => void {
    this.columns.set(account, { scroller, height: 0, places: new Map(), elements: new Map() })
    const observer = new ResizeObserver(() => this.measure(account))
    observer.observe(scroller)
    for (const child of scroller.children) observer.observe(child)
    return () => {
      observer.disconnect()
      this.columns.delete(account)
    }
  }

  /** Called after what is measured or scrolled has changed, at most once a frame. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private changed(): void {
    if (this.frame !== 0) return
    this.frame = requestAnimationFrame(() => {
      this.frame = 0
      for (const listener of this.listeners) listener()
    })
  }

  measure(account: string): void {
    const column = this.columns.get(account)
    if (!column) return
    const { scroller } = column
    const statements = this.index.byAccount.get(account) ?? []
    const origin = scroller.getBoundingClientRect().top - scroller.scrollTop
    column.height = scroller.scrollHeight
    column.places = new Map()
    column.elements = new Map()
    for (const element of scroller.querySelectorAll<HTMLElement>('[data-s]')) {
      const box = element.getBoundingClientRect()
      for (const number of element.dataset.s!.split(' ')) {
        const id = statements[Number(number)]!.id
        const known = column.places.get(id)
        const top = box.top - origin
        const bottom = box.bottom - origin
        column.places.set(id, known ? { top: Math.min(known.top, top), bottom: Math.max(known.bottom, bottom) } : { top, bottom })
        column.elements.set(id, [...(column.elements.get(id) ?? []), element])
      }
    }
    this.chains.clear()
    this.paint()
    this.changed()
  }

  placesOf(account: string): ReadonlyMap<string, Stretch> {
    return this.columns.get(account)?.places ?? new Map()
  }

  heightOf(account: string): number {
    return this.columns.get(account)?.height ?? 0
  }

  /** A statement's stretch as it is seen now, from the top of the column's window. */
  seen(account: string, id: string): Stretch | null {
    const column = this.columns.get(account)
    const place = column?.places.get(id)
    if (!column || !place) return null
    const { scrollTop } = column.scroller
    return { top: place.top - scrollTop, bottom: place.bottom - scrollTop }
  }

  viewHeight(account: string): number {
    return this.columns.get(account)?.scroller.clientHeight ?? 0
  }

  /** The reader has taken hold of this column: the others follow it. */
  lead(account: string): void {
    this.leader = account
  }

  get active(): string | null {
    return this.leader
  }

  scrolled(account: string): void {
    if (this.leader === account) this.follow(account)
    this.changed()
  }

  private follow(account: string): void {
    const leader = this.columns.get(account)!
    const line = leader.scroller.clientHeight * READING_LINE
    const place = leader.scroller.scrollTop + line
    for (const [other, column] of this.columns) {
      if (other === account) continue
      // At the very ends both are at their ends.
      const last = leader.height - leader.scroller.clientHeight
      const edge = leader.scroller.scrollTop <= 0 ? 0 : leader.scroller.scrollTop >= last - 1 ? column.height : null
      const to = edge ?? mapPlace(this.chain(account, other), place, { from: leader.height, to: column.height }) - line
      column.scroller.scrollTop = Math.round(to)
    }
  }

  private chain(from: string, to: string): readonly Pair[] {
    const key = `${from}\n${to}`
    const known = this.chains.get(key)
    if (known) return known
    const [a, b] = [this.placesOf(from), this.placesOf(to)]
    const pairs: Pair[] = []
    for (const [id, place] of a)
      for (const { statement, link } of counterpartsOf(id, this.index)) {
        const other = statement.account === to ? b.get(statement.id) : undefined
        if (other) pairs.push({ from: middle(place), to: middle(other), weight: link.confidence })
      }
    const chain = risingChain(pairs)
    this.chains.set(key, chain)
    return chain
  }

  /** Brings a place of one column, or a statement, to the reading line; the other columns stay unless they are named too. */
  reveal(places: readonly { readonly account: string; readonly top: number }[], smooth: boolean): void {
    this.leader = null
    for (const { account, top } of places) {
      const column = this.columns.get(account)
      if (!column) continue
      const to = top - column.scroller.clientHeight * READING_LINE
      column.scroller.scrollTo({ top: to, behavior: smooth ? 'smooth' : 'instant' })
    }
  }

  /** Where a span begins in its column, from the top of its text; null where it is not shown. */
  topOf(account: string, range: Range | null): number | null {
    const column = this.columns.get(account)
    if (!column || !range) return null
    const { scroller } = column
    return range.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
  }

  /** Where in `other` a place of `account` lies, by what corresponds. */
  counterpartPlace(account: string, top: number, other: string): number {
    return mapPlace(this.chain(account, other), top, { from: this.heightOf(account), to: this.heightOf(other) })
  }

  scrollerOf(account: string): HTMLElement | null {
    return this.columns.get(account)?.scroller ?? null
  }

  /** Statements under the pointer, with their counterparts. */
  light(ids: readonly string[]): void {
    this.lit = ids
    this.paint()
    this.changed()
  }

  pin(ids: readonly string[]): void {
    this.pinned = ids
    this.paint()
    this.changed()
  }

  isLit(id: string): boolean {
    return this.lit.includes(id) || this.pinned.includes(id)
  }

  get quiet(): boolean {
    return this.lit.length === 0 && this.pinned.length === 0
  }

  private paint(): void {
    for (const { scroller, elements } of this.columns.values()) {
      for (const element of scroller.querySelectorAll('[data-lit]')) element.removeAttribute('data-lit')
      for (const id of this.pinned) for (const element of elements.get(id) ?? []) element.dataset.lit = 'pinned'
      for (const id of this.lit) for (const element of elements.get(id) ?? []) element.dataset.lit ??= 'lit'
    }
  }
}

function middle({ top, bottom }: Stretch): number {
  return (top + bottom) / 2
}
