const GOLDEN = (Math.sqrt(5) - 1) / 2

/** Where a function with one peak between the bounds is highest (golden-section search); exact to `tolerance`. */
export function maximise(f: (x: number) => number, [low, high]: readonly [number, number], tolerance = 1e-7): number {
  let [a, b] = [low, high]
  let [c, d] = [b - GOLDEN * (b - a), a + GOLDEN * (b - a)]
  let [fc, fd] = [f(c), f(d)]
  while (b - a > tolerance) {
    if (fc >= fd) {
      b = d
      d = c
      fd = fc
      c = b - GOLDEN * (b - a)
      fc = f(c)
    } else {
      a = c
      c = d
      fc = fd
      d = a + GOLDEN * (b - a)
      fd = f(d)
    }
  }
  return (a + b) / 2
}
