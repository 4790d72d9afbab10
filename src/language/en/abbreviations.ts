/** Words before a full stop that do not end a sentence. */
export const abbreviations: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof sr jr st mt hon rev gen adm col maj capt lt sgt gov sen rep amb sec pres no nos vol art fig vs etc e.g i.e cf al ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n a.m p.m d.c u.s.a e.u inc ltd co corp approx dept'
  ).split(' '),
)
