export { fitLogistic, type Prior, sigmoid } from './logistic.ts'
