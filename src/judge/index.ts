export { type Category, cohenKappa, krippendorffAlpha } from './agreement.ts'
export { type Estimate, estimateShare, type Judged } from './estimate.ts'
export { type Drawable, drawSample, type Stratum } from './sample.ts'
