/** Ridge that keeps weights of rare features small; in units of examples. */
const RIDGE = 1
const STEPS = 50

/** Weights of a logistic regression by Newton's method; the first column of `rows` is the constant and is not shrunk. */
export function fitLogistic(rows: readonly (readonly number[])[], right: readonly boolean[]): number[] {
  const width = rows[0]?.length ?? 0
  let weights = new Array<number>(width).fill(0)
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : RIDGE * weight))
    const hessian = weights.map((_, i) => weights.map((__, j) => (i === j ? (i === 0 ? 1e-9 : RIDGE) : 0)))
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
export const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0)

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
