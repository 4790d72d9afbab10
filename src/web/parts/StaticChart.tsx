import { type Drawing, markPath, type Shape } from '../../chart/index.ts'

const DASHES = { dashed: '5 3', dotted: '1 3' } as const

/** A chart to look at, where its table or its words are told beside. */
export function StaticChart({ drawing }: { readonly drawing: Drawing }) {
  return (
    <div className="chart">
      <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img" aria-label={drawing.title}>
        {drawing.shapes.map((shape, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no names and are all drawn anew
          <DrawnShape key={at} shape={shape} />
        ))}
      </svg>
    </div>
  )
}

export function DrawnShape({ shape }: { readonly shape: Shape }) {
  const ink = `k-${shape.ink}`
  switch (shape.kind) {
    case 'line':
      return (
        <line
          className={ink}
          x1={shape.x1}
          y1={shape.y1}
          x2={shape.x2}
          y2={shape.y2}
          strokeWidth={shape.width ?? 1}
          {...(shape.dash ? { strokeDasharray: DASHES[shape.dash] } : {})}
        />
      )
    case 'box':
      return (
        <rect
          className={ink}
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          fillOpacity={shape.opacity ?? 1}
        />
      )
    case 'path':
      return <polyline className={ink} points={shape.points.map(([x, y]) => `${x},${y}`).join(' ')} strokeWidth={shape.width} />
    case 'mark':
      return shape.form === 'circle' ? (
        <circle className={`${ink}${shape.hollow ? ' hollow' : ''}`} cx={shape.x} cy={shape.y} r={4} />
      ) : (
        <path className={`${ink}${shape.hollow ? ' hollow' : ''}`} d={markPath(shape.form, shape.x, shape.y)} />
      )
    case 'words':
      return (
        <text className={ink} x={shape.x} y={shape.y} fontSize={shape.size} textAnchor={shape.anchor}>
          {shape.text}
        </text>
      )
  }
}
