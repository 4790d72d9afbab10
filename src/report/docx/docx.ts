import { strToU8, zipSync } from 'fflate'
import type { BriefPaper } from '../../paper/index.ts'
import { ADDRESSES, bodyOf } from './body.ts'
import { stylesXml } from './styles.ts'
import { Xml, xml } from './xml.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const W = new Xml('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"')
const ALL = new Xml(
  [
    W.text,
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  ].join(' '),
)
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const TAGS = { en: 'en-GB', zh: 'zh-CN', ru: 'ru-RU' } as const

/** The parts of the document by name, each a piece of XML. */
export function docxParts(paper: BriefPaper, program: string): Readonly<Record<string, string>> {
  const { content, addresses } = bodyOf(paper, program)
  const relation = (id: number, kind: string, target: string, outside = false): Xml =>
    xml`<Relationship Id="${`rId${id}`}" Type="${`${RELATIONS}/${kind}`}" Target="${target}"${outside ? xml` TargetMode="External"` : null}/>`
  const part = (one: Xml): string => HEAD + one.text
  return {
    '[Content_Types].xml': part(
      xml`<Types xmlns="${`${PACKAGE}/content-types`}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${`${MAIN}.document.main+xml`}"/><Override PartName="/word/styles.xml" ContentType="${`${MAIN}.styles+xml`}"/><Override PartName="/word/numbering.xml" ContentType="${`${MAIN}.numbering+xml`}"/><Override PartName="/word/settings.xml" ContentType="${`${MAIN}.settings+xml`}"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    ),
    '_rels/.rels': part(
      xml`<Relationships xmlns="${`${PACKAGE}/relationships`}">${relation(1, 'officeDocument', 'word/document.xml')}<Relationship Id="rId2" Type="${`${PACKAGE}/relationships/metadata/core-properties`}" Target="docProps/core.xml"/></Relationships>`,
    ),
    'docProps/core.xml': part(
      xml`<cp:coreProperties xmlns:cp="${`${PACKAGE}/metadata/core-properties`}" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${paper.title}</dc:title><dc:language>${TAGS[paper.lang]}</dc:language></cp:coreProperties>`,
    ),
    'word/document.xml': part(
      xml`<w:document ${ALL} mc:Ignorable=""><w:body>${content}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1418" w:bottom="1304" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': part(
      xml`<Relationships xmlns="${`${PACKAGE}/relationships`}">${relation(1, 'styles', 'styles.xml')}${relation(2, 'numbering', 'numbering.xml')}${relation(3, 'settings', 'settings.xml')}${addresses.map((address, at) => relation(ADDRESSES + 1 + at, 'hyperlink', address, true))}</Relationships>`,
    ),
    'word/styles.xml': part(stylesXml(W, TAGS[paper.lang])),
    'word/numbering.xml': part(
      xml`<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="397" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
    'word/settings.xml': part(
      xml`<w:settings ${W}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    ),
  }
}

/** The same paper gives the same bytes. */
const NO_TIME = new Date('1980-01-01T00:00:00')

/** A brief for a word processor (Office Open XML): headings, tables, charts as shapes, citations that lead to their sources. */
export function paperAsDocx(paper: BriefPaper, program: string): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(docxParts(paper, program)).map(([name, text]) => [name, strToU8(text)] as const)
  return zipSync(Object.fromEntries(parts), { mtime: NO_TIME, level: 6 }) as Uint8Array<ArrayBuffer>
}
