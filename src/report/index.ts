export { accountName, type Labels, makeReader, meetingTitle, type Reader, statementLine } from './describe.ts'
export { docxParts, paperAsDocx } from './docx/index.ts'
export { renderHtml } from './html/render-html.ts'
export { type InterfaceTexts, interfaceTexts } from './interface/index.ts'
export { type Told, tellProblem } from './interface/problems/tell-problem.ts'
export { renderJsonLines } from './json-lines.ts'
export { renderMarkdown } from './markdown/render-markdown.ts'
export {
  type Brief,
  type BriefInput,
  type Chart,
  drawAsSvg,
  drawInTerminal,
  type Figure,
  ladderLegend,
  makeBrief,
  makeTrackNames,
  type Names,
  type Note,
  type OutsideIndex,
  type Protocol,
  renderBriefHtml,
  renderBriefMarkdown,
  type Table,
  type Telling,
  type TrackTexts,
  tableToCsv,
  tellFormulas,
  tellInfluence,
  tellPositions,
  tellProtocol,
  tellReciprocity,
  tellShifts,
  tellSilences,
  toMarkdownTable,
  toRecords,
  trackTexts,
} from './over-time/index.ts'
export {
  citedWords,
  fidelityPanel,
  formulaPanels,
  habitsPanel,
  influencePanels,
  type LadderFindings,
  ladderPanels,
  ledgerPanel,
  type PanelSetting,
  panelSetting,
  protocolPanel,
  silencesPanel,
  tableAsCsv,
} from './panels/index.ts'
export { paperAsHtml, paperAsMarkdown } from './paper/index.ts'
export { makeTeller, type Teller } from './sentences/tell.ts'
export { makeSite } from './site/index.ts'
export { renderCsv, renderTables } from './table/tables.ts'
export { explainFinding } from './terminal/explain-finding.ts'
export { columnsOf } from './terminal/layout.ts'
export { type Paint, renderTerminal } from './terminal/render-terminal.ts'
