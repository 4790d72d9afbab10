/** Ridge that keeps weights of rare features small; in units of examples. */
const RIDGE = 1
/** Newton's method is there long before. */
const STEPS = 50

/** Weights that are believed before anything is seen, and how strongly: one ridge for each weight. */
export interface Prior {
  readonly weights: readonly number[]
  readonly ridge: readonly number[]
}

/** The constant is free, the rest is shrunk towards 0. */
function freeConstant(width: number): Prior {
  return {
    weights: new Array<number>(width).fill(0),
    ridge: Array.from({ length: width }, (_, i) => (i === 0 ? 1e-9 : RIDGE)),
  }
}

/** Weights of a logistic regression by Newton's method; the first column of `rows` is the constant. */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  right: readonly boolean[],
  prior: Prior = freeConstant(rows[0]?.length ?? 0),
): number[] {
  let weights = [...prior.weights]
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, i) => prior.ridge[i]! * (weight - prior.weights[i]!))
    const hessian = weights.map((_, i) => weights.map((__, j) => (i === j ? prior.ridge[i]! : 0)))
    rows.forEach((row, n) => {
      const p = sigmoid(dot(weights, row))
      row.forEach((a, i) => {
        gradient[i]! += (p - (right[n] ? 1 : 0)) * a
        row.forEach((b, j) => {
          hessian[i]![j]! += p * (1 - p) * a * b
        })
      })
    })
    const move = solve(hessian, gradient)
    weights = weights.map((weight, i) => weight - move[i]!)
  }
  return weights
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0)

/** Gaussian elimination with pivoting; small and symmetric, so nothing finer is needed. */
function solve(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, values[i]!])
  for (let i = 0; i < rows.length; i++) {
    const pivot = rows.slice(i).reduce((best, row, k) => (Math.abs(row[i]!) > Math.abs(rows[best]![i]!) ? i + k : best), i)
    ;[rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!]
    for (let k = i + 1; k < rows.length; k++) {
      const factor = rows[k]![i]! / rows[i]![i]!
      rows[k] = rows[k]!.map((value, j) => value - factor * rows[i]![j]!)
    }
  }
  const out = new Array<number>(rows.length).fill(0)
  for (let i = rows.length - 1; i >= 0; i--) {
    const rest = out.reduce((sum, value, j) => (j > i ? sum + rows[i]![j]! * value : sum), 0)
    out[i] = (rows[i]![rows.length]! - rest) / rows[i]![i]!
  }
  return out
}
