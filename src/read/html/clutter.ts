import type { DomDocument, DomElement } from './dom.ts'

/** What is not shown at all, and balloons with names and offices that sites show over a name. */
const UNSEEN =
  'script:not([type="application/ld+json"]), style, noscript, template, [role="tooltip"], [hidden], [aria-hidden="true"] > p, .tooltip, .tooltip-content'
/** What is beside the article by its own element or role, and summaries that repeat it. */
const BESIDE =
  'nav, aside, footer, form, button, dialog, [role="navigation"], [role="banner"], [role="contentinfo"], [role="complementary"], [role="dialog"], [role="search"], article [itemprop="description"], a[href^="#"][class*="skip"]'
/** Words in the names of classes by which sites mark what is beside the article. */
const MARKS: ReadonlySet<string> = new Set(
  'ads advert advertisement banner breadcrumb breadcrumbs caption comments cookie cookies feedback footer hashtags menu modal navbar navigation newsletter pager pagination popup promo qrcode recommend recommended related rightcol seealso share sharing sidebar signup skip skiplink social subscribe tags toolbar tooltip'.split(
    ' ',
  ),
)
/** An element with this share of the page's letters is the article, whatever it is called. */
const MOST_SHARE = 0.3

/** Takes away what is never part of an account. */
export function removeUnseen(document: DomDocument): void {
  for (const element of [...document.querySelectorAll(UNSEEN)]) element.remove()
}

/** Takes away what stands beside the article; the title's element and what holds it stay. */
export function removeBeside(document: DomDocument, heading: DomElement | null): void {
  const { body } = document
  if (!body) return
  const most = countLetters(body.textContent) * MOST_SHARE
  const goes = (element: DomElement): boolean =>
    element !== body && !(heading && holds(element, heading)) && countLetters(element.textContent) < most
  for (const element of [...document.querySelectorAll(BESIDE)]) if (goes(element)) element.remove()
  for (const element of [...document.querySelectorAll('[class], [id]')]) if (isMarked(element) && goes(element)) element.remove()
}

function isMarked(element: DomElement): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  return (
    names.length <= LONGEST_NAMES &&
    names
      .toLowerCase()
      .split(/[^a-z]+/u)
      .some((word) => MARKS.has(word))
  )
}

const LONGEST_NAMES = 400

function holds(outer: DomElement, inner: DomElement): boolean {
  for (let node: DomElement['parentNode'] = inner; node; node = node.parentNode) if (node === outer) return true
  return false
}

function countLetters(text: string | null): number {
  return text?.match(/\p{L}/gu)?.length ?? 0
}

/** Takes away what stands before the title: menus, notices, the way to the page. Only where most of the text comes after it. */
export function removeBefore(document: DomDocument, heading: DomElement): void {
  const { body } = document
  if (!body || !holds(body, heading)) return
  const doomed: DomElement[] = []
  for (let node: DomElement = heading; node !== body && node.parentNode; node = node.parentNode as DomElement) {
    const siblings = Array.from(node.parentNode.childNodes) as DomElement[]
    doomed.push(...siblings.slice(0, siblings.indexOf(node)))
  }
  const letters = doomed.reduce((sum, one) => sum + countLetters(one.textContent), 0)
  if (letters < (countLetters(body.textContent) - letters) / 2) for (const one of doomed) one.remove()
}
