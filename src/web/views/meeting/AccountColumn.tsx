import { memo, type PointerEvent, type MouseEvent as ReactMouseEvent, useLayoutEffect, useRef } from 'react'
import type { Account, Block, Statement } from '../../../model/index.ts'
import { counterpartsOf } from '../../helpers/counterparts.ts'
import { formatTime } from '../../helpers/format-time.ts'
import { segmentBlock, wordsFrom } from '../../helpers/segment-text.ts'
import { OFFSET, spanOf } from '../../helpers/text-range.ts'
import { Badge, letterOf } from '../../parts/Badge.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { Margin } from './Margin.tsx'
import { Overview } from './Overview.tsx'
import { useReading, useTextReading } from './reading.ts'

export function AccountColumn({ account, showLines }: { readonly account: Account; readonly showLines: boolean }) {
  const { words, desk, index, place, pin, select, statement: pinned } = useReading()
  const scroller = useRef<HTMLElement>(null)
  useLayoutEffect(() => desk.attach(account.id, scroller.current!), [desk, account.id])
  const statements = index.byAccount.get(account.id) ?? []
  const under = (target: EventTarget): Statement | null => narrowest(target, statements)
  const point = (event: PointerEvent): void => {
    const found = under(event.target)
    desk.light(found ? [found.id, ...counterpartsOf(found.id, index).map(({ statement }) => statement.id)] : [])
  }
  const click = (event: ReactMouseEvent): void => {
    const selection = getSelection()
    if (selection?.isCollapsed === false) {
      const span = spanOf(scroller.current!, selection.getRangeAt(0), account.text)
      if (span) select({ account: account.id, ...span })
      return
    }
    const found = under(event.target)
    if (found) pin(found.id === pinned?.id ? null : found)
  }
  const letter = letterOf(place(account.id))
  const lead = (): void => desk.lead(account.id)
  return (
    <section
      className={`column tone-${place(account.id) % 5}`}
      data-account={account.id}
      aria-label={`${letter}: ${words.nameOf(account)}`}
    >
      <header>
        <Badge place={place(account.id)} />
        <h2 lang={account.lang}>{words.nameOf(account)}</h2>
        <p className="about">
          {[
            account.side ? words.side(account.side) : null,
            words.languageName(account.lang),
            words.shared.accountKinds[account.kind],
            account.completeness === 'whole' ? null : words.shared.completeness[account.completeness],
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <AccountMenu account={account} />
      </header>
      <div className="window">
        <section
          className="text"
          ref={scroller}
          tabIndex={0}
          role="group"
          aria-label={words.nameOf(account)}
          onScroll={() => desk.scrolled(account.id)}
          onWheel={lead}
          onTouchStart={lead}
          onPointerDown={lead}
          onKeyDown={lead}
          onFocus={lead}
          onPointerOver={point}
          onPointerLeave={() => desk.light([])}
          onClick={click}
        >
          <AccountText account={account} statements={statements} showLines={showLines} />
          <Margin account={account.id} />
        </section>
        <Overview account={account.id} />
      </div>
    </section>
  )
}

/** The shortest statement that holds where the pointer is. */
function narrowest(target: EventTarget, statements: readonly Statement[]): Statement | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-s]') : null
  const here = element?.dataset.s?.split(' ').map((number) => statements[Number(number)]!) ?? []
  return here.reduce<Statement | null>((best, one) => (best === null || length(one) < length(best) ? one : best), null)
}

const length = ({ start, end }: Statement): number => end - start

interface TextProps {
  readonly account: Account
  readonly statements: readonly Statement[]
  readonly showLines: boolean
}

const AccountText = memo(function AccountText({ account, statements, showLines }: TextProps) {
  return (
    <div className="blocks" lang={account.lang}>
      {account.blocks.map((block) => (
        <ShownBlock key={block.start} account={account} block={block} statements={statements} showLines={showLines} />
      ))}
    </div>
  )
})

function ShownBlock({ account, block, statements, showLines }: TextProps & { readonly block: Block }) {
  const { words, index, telling } = useTextReading()
  const number = new Map(statements.map((one, at) => [one.id, at]))
  const here = statements.filter((one) => one.start < block.end && one.end > block.start)
  const segments = segmentBlock(account.text, block, here)
  const Tag = block.kind === 'heading' ? 'h3' : 'p'
  return (
    <div className={`block ${block.kind}`} {...(block.lang && block.lang !== account.lang ? { lang: block.lang } : {})}>
      {block.time && <time className="time">{formatTime(block.time.from)}</time>}
      {block.speaker && (
        <p className="speaker">
          <b {...{ [OFFSET]: block.speaker.start }}>{account.text.slice(block.speaker.start, wordsFrom(account.text, block))}</b>
        </p>
      )}
      <Tag>
        {segments.map(({ start, text, statements: ids }) =>
          ids.length === 0 ? (
            <span key={start} {...{ [OFFSET]: start }}>
              {text}
            </span>
          ) : (
            <span
              key={start}
              {...{ [OFFSET]: start }}
              data-s={ids.map((id) => number.get(id)).join(' ')}
              className={classOf(ids, index.onlyHere, statements, number)}
            >
              {text}
            </span>
          ),
        )}
      </Tag>
      {showLines && here.some((one) => one.side !== 'none') && (
        <ul className="lines" lang={words.lang} aria-label={words.shared.words.machineMade}>
          {here
            .filter((one) => one.side !== 'none')
            .map((one) => (
              <li key={one.id}>{telling?.statements[one.id]}</li>
            ))}
        </ul>
      )}
    </div>
  )
}

function classOf(
  ids: readonly string[],
  only: ReadonlySet<string>,
  statements: readonly Statement[],
  number: ReadonlyMap<string, number>,
): string {
  if (ids.some((id) => only.has(id))) return 'only'
  return ids.every((id) => statements[number.get(id)!]!.side === 'none') ? 'told' : 'shared'
}
