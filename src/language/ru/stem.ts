const REFLEXIVE = /(?:ся|сь)$/u
const ENDINGS =
  /(?:иями|ованный|ированный|ыми|ими|ого|его|ому|ему|ами|ями|иях|иям|ость|ости|остью|ение|ения|ению|ением|ений|ание|ания|анию|анием|аний|ать|ять|еть|ить|ует|уют|ают|яют|ала|яла|ила|ела|али|яли|или|ели|ает|яет|ает|ует|ется|ются|ая|яя|ое|ее|ые|ие|ый|ий|ой|ей|ом|ем|ую|юю|ою|ею|ах|ях|ам|ям|ов|ев|ия|ию|ии|ей|ал|ял|ил|ел|ен|на|но|ны|а|я|о|е|у|ю|ы|и|ь|й)$/u
const SHORTEST = 4

/** A light stem: takes off the inflection, not the derivation, so that «договорились» and «договор» stay apart. */
export function stem(word: string): string {
  const plain = word.replace(REFLEXIVE, '')
  const short = plain.replace(ENDINGS, '')
  return short.length >= SHORTEST ? short : plain
}
