export {
  type Analysis,
  DEGREES,
  type Degree,
  diagnosticityOf,
  type EvidenceItem,
  type Hypothesis,
  RATINGS,
  type Rating,
  type Sensitivity,
  type Standing,
  sensitivityOf,
  standingsOf,
  weightOf,
} from './analysis.ts'
export { type WeighWords, weighWords } from './words.ts'
