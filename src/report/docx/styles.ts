import { type Xml, xml } from './xml.ts'

interface Style {
  readonly id: string
  readonly name: string
  readonly kind?: 'paragraph' | 'character'
  readonly paragraph?: Xml
  readonly run?: Xml
}

const size = (points: number): Xml => xml`<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`
const color = (value: string): Xml => xml`<w:color w:val="${value}"/>`
const sans = xml`<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Noto Sans CJK SC"/>`
const space = (before: number, after: number): Xml => xml`<w:spacing w:before="${before}" w:after="${after}"/>`

/** In points and twentieths of points. Grey texts keep a contrast of at least 4.5 : 1 on white. */
const STYLES: readonly Style[] = [
  { id: 'Title', name: 'Title', paragraph: xml`<w:keepNext/>${space(0, 240)}`, run: xml`<w:b/>${size(20)}` },
  {
    id: 'Heading1',
    name: 'heading 1',
    paragraph: xml`<w:keepNext/>${space(360, 120)}<w:outlineLvl w:val="0"/>`,
    run: xml`<w:b/>${size(14)}`,
  },
  {
    id: 'Finding',
    name: 'Finding',
    paragraph: xml`<w:keepNext/><w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="1D4F86"/></w:pBdr>${space(160, 60)}`,
    run: xml`<w:b/>`,
  },
  {
    id: 'Quote',
    name: 'Quote',
    paragraph: xml`<w:pBdr><w:left w:val="single" w:sz="8" w:space="8" w:color="B0ACA3"/></w:pBdr>${space(0, 120)}<w:ind w:left="284"/>`,
  },
  { id: 'Caption', name: 'caption', paragraph: xml`<w:keepNext/>${space(280, 80)}`, run: xml`${sans}<w:b/>${size(10)}` },
  { id: 'Figure', name: 'Figure', paragraph: xml`${space(0, 120)}` },
  { id: 'Bullet', name: 'List Bullet', paragraph: xml`${space(0, 60)}<w:contextualSpacing/>` },
  { id: 'Source', name: 'Source', paragraph: xml`${space(0, 100)}<w:ind w:left="397" w:hanging="397"/>`, run: size(9.5) },
  { id: 'Note', name: 'Note', paragraph: space(40, 120), run: xml`${sans}${color('555555')}${size(8)}` },
  { id: 'Cell', name: 'Cell', paragraph: space(20, 20), run: xml`${sans}${size(8)}` },
  { id: 'CellHead', name: 'Cell head', paragraph: xml`<w:keepNext/>${space(20, 20)}`, run: xml`${sans}<w:b/>${size(8)}` },
  { id: 'Link', name: 'Hyperlink', kind: 'character', run: xml`${color('16508F')}<w:u w:val="single"/>` },
  {
    id: 'Cite',
    name: 'Cite',
    kind: 'character',
    run: xml`${sans}${color('16508F')}${size(8)}`,
  },
  { id: 'Small', name: 'Small', kind: 'character', run: xml`${sans}<w:b w:val="0"/>${color('555555')}${size(8)}` },
]

function styleXml({ id, name, kind = 'paragraph', paragraph, run }: Style): Xml {
  return xml`<w:style w:type="${kind}" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>${kind === 'paragraph' ? xml`<w:basedOn w:val="Normal"/>` : null}<w:qFormat/>${paragraph ? xml`<w:pPr>${paragraph}</w:pPr>` : null}${run ? xml`<w:rPr>${run}</w:rPr>` : null}</w:style>`
}

export function stylesXml(namespace: Xml, lang: string): Xml {
  return xml`<w:styles ${namespace}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman" w:eastAsia="Noto Serif CJK SC"/>${size(11)}<w:lang w:val="${lang}" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${STYLES.map(styleXml)}<w:style w:type="table" w:customStyle="1" w:styleId="Records"><w:name w:val="Records"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="6" w:color="1A1A1A"/><w:bottom w:val="single" w:sz="6" w:color="1A1A1A"/><w:insideH w:val="single" w:sz="4" w:color="D8D4CA"/></w:tblBorders><w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`
}
