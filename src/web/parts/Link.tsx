import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { go } from '../state/address.ts'
import { inProject } from '../state/project.ts'

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly to: string
}

/** A link within the app; with a modifier key it does what links do. */
export function Link({ to, onClick, ...rest }: Props) {
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go(to)
    scrollTo(0, 0)
  }
  return <a href={inProject(to)} onClick={follow} {...rest} />
}
