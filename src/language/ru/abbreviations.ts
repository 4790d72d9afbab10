/** Words before a full stop that do not end a sentence. */
export const abbreviations: ReadonlySet<string> = new Set(
  'г гг в вв т т.е т.д т.п т.н и.о им ул пл стр ст п пп рис см ср др пр тыс млн млрд трлн руб коп долл кв км м см англ нем фр кит тел проф акад ген о оз обл р-н'.split(
    ' ',
  ),
)
