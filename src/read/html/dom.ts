/** The little of the DOM that the adapter uses, named here because the zone compiles without DOM types. */
export interface DomNode {
  readonly nodeType: number
  readonly childNodes: ArrayLike<DomNode>
  readonly parentNode: DomNode | null
  textContent: string | null
}

export interface DomElement extends DomNode {
  readonly localName: string
  readonly innerHTML: string
  getAttribute(name: string): string | null
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): ArrayLike<DomElement> & Iterable<DomElement>
  cloneNode(deep: boolean): DomElement
  remove(): void
}

export interface DomDocument {
  readonly documentElement: DomElement | null
  readonly body: DomElement | null
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): ArrayLike<DomElement> & Iterable<DomElement>
}

export const ELEMENT = 1
export const TEXT = 3
